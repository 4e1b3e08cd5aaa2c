namespace Dateline.Reading.Feeds;

/// <summary>The formats that are read as feeds.</summary>
public enum FeedFormat
{
    /// <summary>A feed without a stated version, or of an unknown one.</summary>
    Unknown,

    /// <summary>RSS without a version that is known.</summary>
    Rss,

    /// <summary>RSS 0.90 (Netscape, RDF).</summary>
    Rss090,

    /// <summary>RSS 0.91 (Netscape, with its document type).</summary>
    Rss091Netscape,

    /// <summary>RSS 0.91 (UserLand).</summary>
    Rss091,

    /// <summary>RSS 0.92.</summary>
    Rss092,

    /// <summary>RSS 0.93.</summary>
    Rss093,

    /// <summary>RSS 0.94.</summary>
    Rss094,

    /// <summary>RSS 1.0 (RDF Site Summary).</summary>
    Rss10,

    /// <summary>RSS 2.0.</summary>
    Rss20,

    /// <summary>Atom without a version that is known.</summary>
    Atom,

    /// <summary>Atom 0.1.</summary>
    Atom01,

    /// <summary>Atom 0.2.</summary>
    Atom02,

    /// <summary>Atom 0.3.</summary>
    Atom03,

    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom10,

    /// <summary>Channel Definition Format (1997).</summary>
    Cdf,

    /// <summary>JSON Feed 1.0.</summary>
    JsonFeed10,

    /// <summary>JSON Feed 1.1.</summary>
    JsonFeed11,

    /// <summary>A sitemap (sitemaps.org 0.9), with or without Google's news extension; its addresses are the entries.</summary>
    Sitemap,

    /// <summary>A sitemap index; the sitemaps that it names are the entries.</summary>
    SitemapIndex,
}

/// <summary>What was wrong with a feed and was mended or passed over; a feed without any is well-formed.</summary>
[Flags]
public enum FeedFaults
{
    /// <summary>Nothing was.</summary>
    None = 0,

    /// <summary>The document breaks the rules of XML or JSON.</summary>
    Markup = 1,

    /// <summary>The bytes are not in the charset that is declared, or none is declared and it is not UTF-8.</summary>
    Charset = 2,

    /// <summary>The server sent it as something that no feed is (text/plain, text/html …).</summary>
    ContentType = 4,

    /// <summary>It holds more entries than are read; the rest was left out.</summary>
    Truncated = 8,
}
