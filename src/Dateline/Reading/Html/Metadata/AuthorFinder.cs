using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Html.Metadata;

/// <summary>
/// Finds the authors: JSON-LD, meta tags, microdata, links with rel=author, and the visible byline. A statement that names
/// only the outlet gives way to one that names persons.
/// </summary>
internal sealed class AuthorFinder(PageHead head, JsonLdArticle article, IReadOnlyList<string> siteNames)
{
    private const int LongestByline = 160;
    private const int LongestLabelled = 80;
    private const int MostAuthors = 4;

    private static readonly string[] MetaNames =
    [
        "article:author",
        "author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "byl",
        "article:author_name",
        "twitter:misc:written by",
    ];

    public Datum<IReadOnlyList<string>> Find()
    {
        List<Sourced<IReadOnlyList<string>>> all = [.. Statements().Where(s => s.Value.Count > 0)];
        var believed = all.FirstOrDefault(s => !s.Value.All(IsOutlet)) ?? all.FirstOrDefault();
        return new Datum<IReadOnlyList<string>>(believed, all);
    }

    private IEnumerable<Sourced<IReadOnlyList<string>>> Statements()
    {
        yield return Source(article.Authors, "JSON-LD author");
        foreach (var name in MetaNames)
        {
            if (head.Meta(name) is { } stated)
            {
                yield return Source([stated], $"meta {name}");
            }
        }
        if (IsLabelled() && head.Meta("twitter:data1") is { } labelled)
        {
            yield return Source([labelled], "meta twitter:data1");
        }
        yield return Source(OfTheArticle("itemprop", head.Properties).Select(NameOf), "microdata author");
        yield return Source(
            OfTheArticle("rel", head.Bylines).Select(b => b.FoldedText(LongestByline) ?? ""),
            "rel=author"
        );
        yield return Source(Visible().Take(1), "visible byline");
        yield return Source(Labelled().Take(1), "labelled author");
    }

    // Links to the authors of other stories stand elsewhere on the page.
    private IEnumerable<HtmlElement> OfTheArticle(string attribute, IEnumerable<HtmlElement> elements)
    {
        var authors = elements.Where(e => e[attribute] == "author" && !IsOfOthers(e)).ToList();
        var first = authors.FirstOrDefault()?.Parent;
        var part = authors.Count > MostAuthors ? first?.Parent ?? first : null;
        return part is null ? authors : authors.Where(a => a.Ancestors().Contains(part));
    }

    private bool IsOfOthers(HtmlElement element) =>
        head.Page.RoleOf(element) is PartRole.Related or PartRole.Comments or PartRole.Sidebar or PartRole.Navigation;

    // A byline that says "by", then one of two names or more, then any.
    private IEnumerable<string> Visible()
    {
        var lines = head
            .Bylines.Where(b => !IsOfOthers(b))
            .Select(b => b.FoldedText(LongestByline))
            .OfType<string>()
            .Where(t => t.Length > 0 && Bylines.Names(t).Any())
            .ToList();
        return lines
            .Where(Bylines.IsOpened)
            .Concat(lines.Where(l => Bylines.Names(l).First().Contains(' ')))
            .Concat(lines);
    }

    private IEnumerable<string> Labelled() =>
        head
            .Page.Blocks.Where(b => b.Text.Length <= LongestLabelled && !IsOfOthers(b.Element))
            .Select(b => Bylines.AfterLabel(b.Text.Replace('\n', ' ')))
            .OfType<string>();

    private bool IsOutlet(string name) => siteNames.Any(n => Squeeze(n) == Squeeze(name));

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private bool IsLabelled() =>
        head.Meta("twitter:label1") is { } label
        && (
            label.StartsWith("Written", StringComparison.Ordinal)
            || label.StartsWith("Author", StringComparison.Ordinal)
        );

    private static string NameOf(HtmlElement element) =>
        element.SelfAndDescendants().FirstOrDefault(e => e["itemprop"] == "name") is { } name
            ? name["content"] ?? name.FoldedText(LongestByline) ?? ""
            : element["content"] ?? element.FoldedText(LongestByline) ?? "";

    private static Sourced<IReadOnlyList<string>> Source(IEnumerable<string> stated, string from) =>
        new([.. stated.SelectMany(Bylines.Names).Distinct(StringComparer.OrdinalIgnoreCase)], from);
}
