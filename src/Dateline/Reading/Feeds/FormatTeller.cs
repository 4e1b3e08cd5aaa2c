using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds;

/// <summary>Tells the format of a feed by its root, its version and its namespaces.</summary>
internal static class FormatTeller
{
    /// <summary>The format, or <c>null</c> where the document is no feed.</summary>
    public static FeedFormat? Of(XmlElement root, string doctype) =>
        root.Name switch
        {
            "rss" => Rss(root["version"]?.Trim() ?? "", doctype),
            "rdf:rdf" => Rdf(root),
            "feed" => Atom(root),
            "channel" => FeedFormat.Cdf,
            "urlset" => FeedFormat.Sitemap,
            "sitemapindex" => FeedFormat.SitemapIndex,
            "item" or "entry" => FeedFormat.Unknown,
            _ => Wrapped(root) ? FeedFormat.Unknown : null,
        };

    private static FeedFormat Rss(string version, string doctype) =>
        version switch
        {
            "0.90" or "0.9" => FeedFormat.Rss090,
            "0.91" => doctype.Contains("netscape", StringComparison.OrdinalIgnoreCase)
                ? FeedFormat.Rss091Netscape
                : FeedFormat.Rss091,
            "0.92" => FeedFormat.Rss092,
            "0.93" => FeedFormat.Rss093,
            "0.94" => FeedFormat.Rss094,
            ['2', '.', ..] or "2" => FeedFormat.Rss20,
            ['1', '.', ..] => FeedFormat.Rss10,
            _ => FeedFormat.Rss,
        };

    private static FeedFormat Rdf(XmlElement root)
    {
        var spaces = root.Elements.Select(e => e.Space);
        foreach (var space in spaces)
        {
            if (space.StartsWith("http://purl.org/rss/1.0/", StringComparison.OrdinalIgnoreCase))
            {
                return FeedFormat.Rss10;
            }
            if (space.Contains("netscape.com/rdf/simple/0.9", StringComparison.OrdinalIgnoreCase))
            {
                return FeedFormat.Rss090;
            }
        }
        return FeedFormat.Rss10;
    }

    private static FeedFormat Atom(XmlElement root) =>
        root["version"]?.Trim() switch
        {
            "0.1" => FeedFormat.Atom01,
            "0.2" => FeedFormat.Atom02,
            "0.3" => FeedFormat.Atom03,
            _ when root.Space.Equals(XmlNames.Atom, StringComparison.OrdinalIgnoreCase) => FeedFormat.Atom10,
            _ when root.Space.Equals("http://purl.org/atom/ns#", StringComparison.OrdinalIgnoreCase) =>
                FeedFormat.Atom03,
            _ => FeedFormat.Atom,
        };

    // A feed in an envelope, or with a root that nobody knows.
    private static bool Wrapped(XmlElement root) =>
        root.Name is not ("html" or "xhtml:html" or "opml")
        && root.Elements.Any(e =>
            e.Name is "rss" or "feed" or "channel" or "item" or "entry" or "rdf:rdf"
            || e.Elements.Any(i => i.Name is "rss" or "feed" or "channel" or "item" or "entry")
        );
}
