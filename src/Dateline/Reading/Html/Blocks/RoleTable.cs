using System.Collections.Frozen;
using Dateline.Reading.Html.Markup;
using Dateline.Tables;

namespace Dateline.Reading.Html.Blocks;

/// <summary>
/// Tells the role of an element by its tag, its attributes and the words in its class names and identifiers. The words
/// are data, <c>roles.tsv</c>: English words that page makers everywhere use, and no names of outlets.
/// </summary>
internal sealed class RoleTable
{
    private static readonly Lazy<RoleTable> Lazily = new(() =>
        new RoleTable(Table.Load("Reading/Html/Blocks/roles.tsv"))
    );

    private readonly FrozenDictionary<string, PartRole> _words;
    private readonly FrozenDictionary<string, PartRole>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private RoleTable(Table table)
    {
        _words = table
            .Rows.SelectMany(row => row.List("words").Select(w => (w, role: Enum.Parse<PartRole>(row["role"]))))
            .ToFrozenDictionary(w => w.w, w => w.role, StringComparer.Ordinal);
        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The table of the library.</summary>
    public static RoleTable Default => Lazily.Value;

    /// <summary>The role that an element itself states, whatever stands around it.</summary>
    public PartRole Of(HtmlElement element, bool trustsNames = true)
    {
        var byTag = OfTag(element);
        if (byTag != PartRole.None || !trustsNames)
        {
            return byTag;
        }
        if (OfProperty(element["itemprop"]) is var byProperty && byProperty != PartRole.None)
        {
            return byProperty;
        }
        var role = PartRole.None;
        foreach (var attribute in element.Attributes)
        {
            if (
                attribute.Name
                is "class"
                    or "id"
                    or "data-testid"
                    or "data-component"
                    or "data-qa"
                    or "data-module"
                    or "data-name"
                    or "data-type"
                    or "data-block"
                    or "aria-label"
            )
            {
                role = Stronger(role, OfWords(attribute.Value));
            }
        }
        return role;
    }

    // A part that is outside the report is outside, whatever else its names say.
    private static PartRole Stronger(PartRole one, PartRole other) =>
        one.IsOutside() ? one
        : other.IsOutside() || one == PartRole.None ? other
        : one;

    private static PartRole OfTag(HtmlElement element) =>
        element.Name switch
        {
            "nav" or "menu" => PartRole.Navigation,
            "footer" => PartRole.Footer,
            "aside" => PartRole.Sidebar,
            "figcaption" => PartRole.Caption,
            "figure" => PartRole.Media,
            "form" or "button" or "fieldset" or "label" => PartRole.Form,
            "time" => PartRole.Date,
            "address" => PartRole.Byline,
            _ => OfAttributes(element),
        };

    private static PartRole OfAttributes(HtmlElement element)
    {
        if (element.Has("hidden") || element["aria-hidden"] == "true" || IsUndisplayed(element["style"]))
        {
            return PartRole.Hidden;
        }
        return element["role"] switch
        {
            "navigation" or "menu" or "menubar" or "tablist" or "search" => PartRole.Navigation,
            "complementary" => PartRole.Sidebar,
            "contentinfo" => PartRole.Footer,
            "dialog" or "alertdialog" or "alert" => PartRole.Notice,
            _ => PartRole.None,
        };
    }

    private static bool IsUndisplayed(string? style) =>
        style is not null
        && style.Replace(" ", "", StringComparison.Ordinal) is var packed
        && (
            packed.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || packed.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
        );

    private static PartRole OfProperty(string? property) =>
        property switch
        {
            "articleBody" or "reviewBody" => PartRole.Body,
            "headline" => PartRole.Title,
            "author" or "creator" => PartRole.Byline,
            "datePublished" or "dateModified" => PartRole.Date,
            "caption" => PartRole.Caption,
            "comment" => PartRole.Comments,
            _ => PartRole.None,
        };

    // Words of "article__related-links fooBar": article, related, links, foo, bar; then pairs of neighbours.
    private PartRole OfWords(string names)
    {
        var role = PartRole.None;
        Span<char> pair = stackalloc char[80];
        var previous = 0;
        foreach (var range in new NameWords(names))
        {
            var word = names.AsSpan(range);
            if (word.Length > 38)
            {
                previous = 0;
                continue;
            }
            word.ToLowerInvariant(pair[(previous + 1)..]);
            var lower = pair.Slice(previous + 1, word.Length);
            role = Stronger(role, Lookup(lower));
            if (previous > 0)
            {
                pair[previous] = '-';
                role = Stronger(role, Lookup(pair[..(previous + 1 + word.Length)]));
            }
            lower.CopyTo(pair);
            previous = word.Length;
        }
        return role;
    }

    private PartRole Lookup(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var role) ? role : PartRole.None;
}
