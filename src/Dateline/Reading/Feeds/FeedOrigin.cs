namespace Dateline.Reading.Feeds;

/// <summary>Where a feed came from and what the server said of it; everything may be unknown.</summary>
public sealed record FeedOrigin
{
    /// <summary>Nothing is known: a file.</summary>
    public static FeedOrigin Unknown { get; } = new();

    /// <summary>The address that it was fetched from, after redirects: relative references resolve against it.</summary>
    public string? Address { get; init; }

    /// <summary>The Content-Type header.</summary>
    public string? ContentType { get; init; }

    /// <summary>The Content-Location header, which goes before the address as a base (RFC 9110, 8.7).</summary>
    public string? ContentLocation { get; init; }

    /// <summary>The Content-Language header: the language where the feed states none.</summary>
    public string? ContentLanguage { get; init; }
}

/// <summary>The most that is read of one feed.</summary>
public sealed record FeedLimits
{
    /// <summary>The defaults.</summary>
    public static FeedLimits Default { get; } = new();

    /// <summary>The most bytes, after decompression. Default 50,000,000, the limit that sitemaps set themselves.</summary>
    public int Bytes { get; init; } = 50_000_000;

    /// <summary>The most entries; what is beyond is left out and noted. Default 50,000.</summary>
    public int Entries { get; init; } = 50_000;
}
