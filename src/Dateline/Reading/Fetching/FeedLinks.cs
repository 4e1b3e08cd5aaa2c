using Dateline.Reading.Charsets;
using Dateline.Reading.Html.Markup;
using Dateline.Reading.Http;
using Dateline.Tables;

namespace Dateline.Reading.Fetching;

/// <summary>Finds where the feeds of a page may stand: what it links to as its feed, what looks so, and common places.</summary>
internal static class FeedLinks
{
    private const int MostLinks = 6;

    private static readonly string[] Types =
    [
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "application/rdf+xml",
        "application/json",
        "application/xml",
        "text/xml",
    ];

    /// <summary>The addresses to try, the likeliest first. Feeds of comments come last.</summary>
    public static IReadOnlyList<string> Of(Fetched page)
    {
        var type = MediaType.Parse(page.ContentType);
        var text = TextDecoder.Decode(page.Body, type.Charset ?? CharsetNames.Declared(page.Body)).Text;
        if (HtmlTree.Parse(text) is not { } root)
        {
            return [];
        }
        var elements = root.SelfAndDescendants().ToList();
        var start = Resolve(page.Address, elements.Find(e => e.Name == "base")?["href"]) ?? page.Address;
        return
        [
            .. elements
                .Where(IsFeedLink)
                .Concat(elements.Where(LooksLikeFeed))
                .OrderBy(IsOfComments)
                .Select(e => Resolve(start, e["href"])?.AbsoluteUri)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(MostLinks),
        ];
    }

    /// <summary>Common places on the site of an address.</summary>
    public static IReadOnlyList<string> Common(Uri address) =>
        [.. Table.Load("Reading/Fetching/feed-places.tsv").Rows.Select(r => new Uri(address, r["path"]).AbsoluteUri)];

    private static bool IsFeedLink(HtmlElement element) =>
        element.Name == "link"
        && Words(element["rel"]).Intersect(["alternate", "feed"]).Any()
        && (Words(element["rel"]).Contains("feed") || Types.Contains(MediaType.Parse(element["type"]).Name));

    private static bool LooksLikeFeed(HtmlElement element) =>
        element.Name == "a"
        && element["href"] is { } address
        && (
            address.EndsWith(".rss", StringComparison.OrdinalIgnoreCase)
            || address.EndsWith("rss.xml", StringComparison.OrdinalIgnoreCase)
            || address.EndsWith("atom.xml", StringComparison.OrdinalIgnoreCase)
            || address.TrimEnd('/').EndsWith("/feed", StringComparison.OrdinalIgnoreCase)
            || element.FoldedText().Trim().Equals("rss", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsOfComments(HtmlElement element) =>
        $"{element["href"]} {element["title"]}".Contains("comment", StringComparison.OrdinalIgnoreCase)
        || $"{element["href"]} {element["title"]}".Contains("comentario", StringComparison.OrdinalIgnoreCase);

    private static string[] Words(string? value) =>
        (value ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Uri? Resolve(Uri start, string? reference) =>
        Uri.TryCreate(start, reference?.Trim(), out var address) && address.Scheme is "http" or "https"
            ? address
            : null;
}
