namespace Dateline.Reading.Feeds;

/// <summary>A feed as it was read, whatever its format: what it says of itself, and its entries.</summary>
public sealed record Feed : FeedPart
{
    /// <summary>The format.</summary>
    public required FeedFormat Format { get; init; }

    /// <summary>The charset that it was read by: the declared one where the bytes agree, in lower case.</summary>
    public required string Charset { get; init; }

    /// <summary>What was wrong and was mended.</summary>
    public FeedFaults Faults { get; init; }

    /// <summary>A note to people who open the feed in a browser (Atom 0.3's info, FeedBurner's browserFriendly).</summary>
    public FeedText? Info { get; init; }

    /// <summary>The entries in the order of the feed, at most <see cref="FeedLimits.Entries"/>.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];
}
