using Dateline.Reading.Feeds;

namespace Dateline.Eval.Feeds;

/// <summary>
/// A feed under the names that feedparser gives (feedparser's documentation, "Reference"): nested dictionaries, lists,
/// strings and numbers. Only for the comparison with its suite.
/// </summary>
internal static class FeedparserNames
{
    private static readonly Dictionary<string, string[]> Aliases = new(StringComparer.Ordinal)
    {
        ["channel"] = ["feed"],
        ["items"] = ["entries"],
        ["guid"] = ["id"],
        ["date"] = ["updated"],
        ["date_parsed"] = ["updated_parsed"],
        ["description"] = ["summary", "subtitle"],
        ["description_detail"] = ["summary_detail", "subtitle_detail"],
        ["url"] = ["href"],
        ["modified"] = ["updated"],
        ["modified_parsed"] = ["updated_parsed"],
        ["issued"] = ["published"],
        ["issued_parsed"] = ["published_parsed"],
        ["copyright"] = ["rights"],
        ["copyright_detail"] = ["rights_detail"],
        ["tagline"] = ["subtitle"],
        ["tagline_detail"] = ["subtitle_detail"],
        ["updated"] = ["published"],
        ["updated_parsed"] = ["published_parsed"],
    };

    /// <summary>The value at a path, or <c>null</c>.</summary>
    public static object? At(Dictionary<string, object?> root, IEnumerable<object> path)
    {
        object? value = root;
        foreach (var step in path)
        {
            value = (value, step) switch
            {
                (List<object?> list, "#len") => (double)list.Count,
                (string text, "#len") => (double)text.Length,
                (Dictionary<string, object?> map, "#len") => (double)map.Count,
                (List<object?> list, int index) => index < list.Count ? list[index] : null,
                (Dictionary<string, object?> map, string name) => Named(map, name),
                _ => null,
            };
        }
        return value;
    }

    private static object? Named(Dictionary<string, object?> map, string name)
    {
        if (map.TryGetValue(name, out var value))
        {
            return value;
        }
        if (name == "category" && At(map, ["tags", 0, "term"]) is { } term)
        {
            return term;
        }
        return Aliases
            .GetValueOrDefault(name, [])
            .Select(a => map.GetValueOrDefault(a))
            .FirstOrDefault(v => v is not null);
    }

    /// <summary>The whole result.</summary>
    public static Dictionary<string, object?> Of(Feed feed, IReadOnlyDictionary<string, string> headers)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["bozo"] = feed.Faults != FeedFaults.None,
            ["encoding"] = feed.Charset,
            ["version"] = Versions.GetValueOrDefault(feed.Format, ""),
            ["headers"] = headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => (object?)h.Value),
            ["feed"] = FeedPartNames.Of(feed),
            ["entries"] = feed.Entries.Select(e => (object?)FeedPartNames.OfEntry(e)).ToList(),
        };
        if (headers.TryGetValue("ETag", out var tag))
        {
            result["etag"] = tag;
        }
        return result;
    }

    private static readonly Dictionary<FeedFormat, string> Versions = new()
    {
        [FeedFormat.Rss] = "rss",
        [FeedFormat.Rss090] = "rss090",
        [FeedFormat.Rss091] = "rss091u",
        [FeedFormat.Rss091Netscape] = "rss091n",
        [FeedFormat.Rss092] = "rss092",
        [FeedFormat.Rss093] = "rss093",
        [FeedFormat.Rss094] = "rss094",
        [FeedFormat.Rss10] = "rss10",
        [FeedFormat.Rss20] = "rss20",
        [FeedFormat.Atom] = "atom",
        [FeedFormat.Atom01] = "atom01",
        [FeedFormat.Atom02] = "atom02",
        [FeedFormat.Atom03] = "atom03",
        [FeedFormat.Atom10] = "atom10",
        [FeedFormat.Cdf] = "cdf",
        [FeedFormat.JsonFeed10] = "json1",
        [FeedFormat.JsonFeed11] = "json11",
    };
}
