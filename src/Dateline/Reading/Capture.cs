namespace Dateline.Reading;

/// <summary>What an archive or a server says of the bytes that it gave.</summary>
/// <param name="TargetUri">The address that they were captured from.</param>
/// <param name="At">When; a report can't have appeared later.</param>
/// <param name="Charset">The charset of the Content-Type header, or <c>null</c>.</param>
internal sealed record Capture(string TargetUri, DateTimeOffset? At, string? Charset)
{
    // Somewhere on earth it is already tomorrow (UTC+14).
    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(14);

    /// <summary>The last day on which what was captured can have appeared, in whatever time zone.</summary>
    public DateOnly? LastDay => At is { } at ? DateOnly.FromDateTime(at.UtcDateTime + EarliestZone) : null;

    /// <summary>A reading of captured bytes: the address is known, and bounds the date where the page does not state a likely one.</summary>
    public Article Complete(Article article) =>
        LastDay is { } last && article.Published.Basis != PublishedBasis.Given && IsOpen(article.Published.Days, last)
            ? article with
            {
                Published = new Published(new DayRange(null, last), PublishedBasis.Metadata),
            }
            : article;

    private static bool IsOpen(DayRange days, DateOnly last) =>
        (days.From is null && days.To is null) || days.From > last;
}
