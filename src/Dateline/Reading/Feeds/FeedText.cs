namespace Dateline.Reading.Feeds;

/// <summary>A text of a feed: plain, or markup that was made harmless.</summary>
/// <param name="Value">Plain text where <paramref name="Type"/> is text/plain, and sanitised markup otherwise: nothing in it runs, loads a page or refreshes.</param>
/// <param name="Type">The media type: "text/plain", "text/html", "application/xhtml+xml" or what the feed states.</param>
/// <param name="Language">The language tag in force at the text, or <c>null</c>.</param>
/// <param name="Base">The address that references in it were resolved against; "" where none is known.</param>
public sealed record FeedText(string Value, string Type, string? Language, string Base)
{
    /// <summary>The media type of plain text.</summary>
    public const string Plain = "text/plain";

    /// <summary>The media type of markup.</summary>
    public const string Html = "text/html";

    /// <summary>The media type of markup that stands in the feed without being escaped.</summary>
    public const string Xhtml = "application/xhtml+xml";

    /// <summary>Where the content is, for content that the feed only points to (Atom's <c>src</c>).</summary>
    public string? Address { get; init; }

    /// <summary>Whether <see cref="Value"/> is plain text.</summary>
    public bool IsPlain => Type == Plain;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
