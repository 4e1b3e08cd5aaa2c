namespace Dateline.Reading;

/// <summary>What an archive or a server says of the bytes that it gave.</summary>
/// <param name="TargetUri">The address that they were captured from, where it is known.</param>
/// <param name="At">When; a report can't have appeared later.</param>
/// <param name="Charset">The charset of the Content-Type header, or <c>null</c>.</param>
internal sealed record Capture(string? TargetUri, DateTimeOffset? At, string? Charset)
{
    // Somewhere on earth it is already tomorrow (UTC+14).
    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(14);

    /// <summary>The last day on which what was captured can have appeared, in whatever time zone.</summary>
    public DateOnly? LastDay => At is { } at ? DateOnly.FromDateTime(at.UtcDateTime + EarliestZone) : null;

    /// <summary>The address of the article: a page may name it on its own site, not on another's.</summary>
    public string? UrlOf(Article article) =>
        article.Url is not null && SiteOf(article.Url) == SiteOf(TargetUri) ? article.Url : TargetUri;

    /// <summary>The same article, which can't have appeared after its capture.</summary>
    public Article Bound(Article article) =>
        LastDay is { } last && article.Published.Basis != PublishedBasis.Given && IsOpen(article.Published.Days, last)
            ? article with
            {
                Published = new Published(new DayRange(null, last), PublishedBasis.Metadata),
            }
            : article;

    private static string? SiteOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return null;
        }
        var labels = address.Host.Split('.');
        return string.Join(
            '.',
            labels.SkipWhile((l, i) => i < labels.Length - 2 && l is "www" or "m" or "amp" or "mobile")
        );
    }

    private static bool IsOpen(DayRange days, DateOnly last) =>
        (days.From is null && days.To is null) || days.From > last;
}
