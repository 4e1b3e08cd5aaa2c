namespace Dateline.Reading.Feeds;

/// <summary>An entry of a feed: an item of RSS, an entry of Atom, an address of a sitemap.</summary>
public sealed record FeedEntry : FeedPart
{
    /// <summary>The summary: RSS's description, Atom's summary, or the text itself where the feed has no other.</summary>
    public FeedText? Summary { get; init; }

    /// <summary>The text: Atom's content, content:encoded, a body; none where the feed has summaries only.</summary>
    public IReadOnlyList<FeedText> Contents { get; init; } = [];

    /// <summary>The files that are enclosed.</summary>
    public IReadOnlyList<FeedLink> Enclosures { get; init; } = [];

    /// <summary>Pictures, films and sounds (Media RSS).</summary>
    public IReadOnlyList<FeedMedia> Media { get; init; } = [];

    /// <summary>The page of comments.</summary>
    public string? Comments { get; init; }

    /// <summary>The feed that it was taken from.</summary>
    public FeedSource? Source { get; init; }

    /// <summary>Whether <see cref="FeedPart.Link"/> was taken from the identifier, which says that it is an address (RSS's guid).</summary>
    public bool IsLinkById { get; init; }
}

/// <summary>The feed that an entry was taken from.</summary>
public sealed record FeedSource : FeedPart;
