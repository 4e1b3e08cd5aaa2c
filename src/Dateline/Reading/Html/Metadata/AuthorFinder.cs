using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Html.Metadata;

/// <summary>Finds the authors: JSON-LD, meta tags, microdata, links with rel=author, and the visible byline.</summary>
internal sealed class AuthorFinder(PageHead head, JsonLdArticle article)
{
    private const int LongestByline = 160;

    public Datum<IReadOnlyList<string>> Find()
    {
        List<Sourced<IReadOnlyList<string>>> all = [.. Statements().Where(s => s.Value.Count > 0)];
        return Datum<IReadOnlyList<string>>.First(all);
    }

    private IEnumerable<Sourced<IReadOnlyList<string>>> Statements()
    {
        yield return Source(article.Authors, "JSON-LD author");
        foreach (
            var name in (string[])
                [
                    "article:author",
                    "author",
                    "dc.creator",
                    "dcterms.creator",
                    "parsely-author",
                    "sailthru.author",
                    "byl",
                    "article:author_name",
                    "twitter:data1",
                ]
        )
        {
            if (head.Meta(name) is { } stated && (name != "twitter:data1" || IsLabelled()))
            {
                yield return Source([stated], $"meta {name}");
            }
        }
        yield return Source(head.Properties.Where(p => p["itemprop"] == "author").Select(NameOf), "microdata author");
        yield return Source(head.Bylines.Where(b => b["rel"] == "author").Select(b => b.FoldedText()), "rel=author");
        yield return Source(
            head.Bylines.Select(b => b.FoldedText()).Where(t => t.Length <= LongestByline).Take(1),
            "visible byline"
        );
    }

    private bool IsLabelled() =>
        head.Meta("twitter:label1") is { } label
        && (
            label.StartsWith("Written", StringComparison.Ordinal)
            || label.StartsWith("Author", StringComparison.Ordinal)
        );

    private static string NameOf(HtmlElement element) =>
        element.SelfAndDescendants().FirstOrDefault(e => e["itemprop"] == "name") is { } name
            ? name["content"] ?? name.FoldedText()
            : element["content"] ?? element.FoldedText();

    private Sourced<IReadOnlyList<string>> Source(IEnumerable<string> stated, string from) =>
        new([.. stated.SelectMany(Bylines.Names).Distinct(StringComparer.OrdinalIgnoreCase)], from);
}
