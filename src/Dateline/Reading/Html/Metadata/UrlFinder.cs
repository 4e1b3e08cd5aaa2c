namespace Dateline.Reading.Html.Metadata;

/// <summary>Finds the canonical address of a page: the canonical link, Open Graph, JSON-LD.</summary>
internal static class UrlFinder
{
    public static Datum<string> Find(PageHead head, JsonLdArticle article)
    {
        (string? Url, string From)[] stated =
        [
            (head.Canonical, "link canonical"),
            (head.Meta("og:url"), "meta og:url"),
            (article.Url, "JSON-LD url"),
            (head.Meta("twitter:url"), "meta twitter:url"),
        ];
        return Datum<string>.First([
            .. stated.Where(s => IsArticleAddress(s.Url)).Select(s => new Sourced<string>(s.Url!.Trim(), s.From)),
        ]);
    }

    // An absolute address of the web with a path: the address of the home page says nothing of the article.
    private static bool IsArticleAddress(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && (uri.AbsolutePath.Length > 1 || uri.Query.Length > 1);
}
