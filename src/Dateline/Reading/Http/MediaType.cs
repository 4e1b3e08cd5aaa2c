namespace Dateline.Reading.Http;

/// <summary>A media type as a Content-Type header states it (RFC 9110, section 8.3).</summary>
/// <param name="Name">Type and subtype in lower case: "text/html"; empty where none is stated.</param>
/// <param name="Charset">The charset parameter without quotes, or <c>null</c>.</param>
internal readonly record struct MediaType(string Name, string? Charset)
{
    public static MediaType Parse(string? header)
    {
        var parts = (header ?? "").Split(';', StringSplitOptions.TrimEntries);
        var charset = parts
            .Skip(1)
            .Where(p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
            .Select(p => p["charset=".Length..].Trim(' ', '"', '\''))
            .FirstOrDefault(c => c.Length > 0);
        // A second type behind a comma is a doubled header.
        return new MediaType(parts[0].Split(',')[0].Trim().ToLowerInvariant(), charset);
    }

    /// <summary>Whether it is a PDF document.</summary>
    public bool IsPdf => Name is "application/pdf" or "application/x-pdf";

    /// <summary>Whether it can hold a report: a page, a text, a feed, a document; or says nothing of what it holds.</summary>
    public bool CanHoldReports =>
        Name
            is ""
                or "text/html"
                or "text/plain"
                or "text/xml"
                or "text/markdown"
                or "application/xhtml+xml"
                or "application/xml"
                or "application/rss+xml"
                or "application/atom+xml"
                or "application/rdf+xml"
                or "application/feed+json"
                or "application/pdf"
                or "application/x-pdf"
                or "application/octet-stream"
                or "binary/octet-stream"
                or "unknown/unknown";
}
