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
            "figure" => HoldsTable(element) ? PartRole.None : PartRole.Media,
            "form" or "button" or "fieldset" or "label" => PartRole.Form,
            "time" => PartRole.Date,
            "address" => PartRole.Byline,
            _ => OfAttributes(element),
        };

    // Editors wrap tables and listings in figures.
    private static bool HoldsTable(HtmlElement figure) =>
        figure.SelfAndDescendants().Any(e => e.Name is "table" or "pre");

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

    // Words of "article__related-links fooBar": article, related, links, foo, bar; then pairs of neighbours. A pair that
    // is listed as None ("overflow-hidden") takes its words with it; so does a word of having ("with-sidebar").
    private PartRole OfWords(string names)
    {
        var (role, pending) = (PartRole.None, PartRole.None);
        Span<char> pair = stackalloc char[80];
        var (previous, end) = (0, -1);
        foreach (var range in new NameWords(names))
        {
            var word = names.AsSpan(range);
            if (word.Length > 38)
            {
                (role, pending, previous) = (Stronger(role, pending), PartRole.None, 0);
                continue;
            }
            var isQualified =
                previous > 0 && IsQualifier(pair[..previous]) && !names.AsSpan(end..range.Start.Value).Contains(' ');
            word.ToLowerInvariant(pair[(previous + 1)..]);
            var lower = pair.Slice(previous + 1, word.Length);
            pair[previous] = '-';
            var both = previous > 0 ? Lookup(pair[..(previous + 1 + word.Length)]) : null;
            role = Stronger(role, both is PartRole.None ? PartRole.None : Stronger(pending, both ?? PartRole.None));
            pending = both is PartRole.None || isQualified ? PartRole.None : Lookup(lower) ?? PartRole.None;
            lower.CopyTo(pair);
            (previous, end) = (word.Length, range.End.Value);
        }
        return Stronger(role, pending);
    }

    private static bool IsQualifier(ReadOnlySpan<char> word) => word is "with" or "has" or "no" or "without";

    private PartRole? Lookup(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var role) ? role : null;
}
