using System.Collections.Frozen;
using Dateline.Tables;

namespace Dateline.Reading.Feeds.Markup;

/// <summary>How an attribute of a feed's markup is treated.</summary>
internal enum AttributeKind
{
    None,
    Text,
    Address,
    Style,
}

/// <summary>The elements and attributes that markup may keep, by vocabulary (<c>safe-*.tsv</c>).</summary>
internal sealed class SafeNames
{
    private static readonly FrozenSet<string> Voids = FrozenSet.ToFrozenSet(
        "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly Lazy<SafeNames> Loaded = new(() => new SafeNames());

    private readonly FrozenSet<(string Vocabulary, string Name)> _elements;
    private readonly FrozenDictionary<(string Vocabulary, string Name), AttributeKind> _attributes;

    private SafeNames()
    {
        _elements = Table
            .Load("Reading/Feeds/Markup/safe-elements.tsv")
            .Rows.Select(r => (r["vocabulary"], r["element"]))
            .ToFrozenSet();
        _attributes = Table
            .Load("Reading/Feeds/Markup/safe-attributes.tsv")
            .Rows.ToFrozenDictionary(
                r => (r["vocabulary"], r["attribute"]),
                r => Enum.Parse<AttributeKind>(r["kind"], ignoreCase: true)
            );
    }

    public static SafeNames Default => Loaded.Value;

    /// <summary>Whether an element has no content and no end tag.</summary>
    public static bool IsVoid(string element) => Voids.Contains(element);

    /// <summary>Whether the content of an element goes with it.</summary>
    public static bool HidesContent(string element) => element is "script" or "style" or "applet";

    public bool HasElement(string vocabulary, string element) => _elements.Contains((vocabulary, element));

    public AttributeKind KindOf(string vocabulary, string attribute) =>
        _attributes.GetValueOrDefault((vocabulary, attribute));
}
