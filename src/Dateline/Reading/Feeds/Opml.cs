using Dateline.Reading.Feeds.Fields;
using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds;

/// <summary>A feed in a list of subscriptions.</summary>
/// <param name="Address">The address of the feed.</param>
/// <param name="Title">Its title, or <c>null</c>.</param>
/// <param name="Page">The address of its page, or <c>null</c>.</param>
/// <param name="Folder">The names of the folders that it stands in, from the outside.</param>
public sealed record Subscription(string Address, string? Title, string? Page, IReadOnlyList<string> Folder);

/// <summary>A list of subscriptions as feed readers exchange it (OPML 1.0 and 2.0).</summary>
/// <param name="Title">The title of the list, or <c>null</c>.</param>
/// <param name="Subscriptions">The feeds in the order of the list.</param>
public sealed record Opml(string? Title, IReadOnlyList<Subscription> Subscriptions)
{
    private const int Most = 100_000;

    /// <summary>Reads a list; outlines without an address of a feed are folders. Broken markup is mended.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="source">Its name in errors.</param>
    /// <returns>The list; or an error with the code empty, too-deep or malformed.</returns>
    public static Outcome<Opml> Read(byte[] bytes, string source)
    {
        var (text, _, _) = FeedCharset.Decode(bytes, contentType: null);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ReadError(source, ReadErrorCode.Empty, "There is nothing in the list: export it again.");
        }
        var tree = XmlTree.Parse(text);
        if (tree.IsTooDeep)
        {
            return new ReadError(
                source,
                ReadErrorCode.TooDeep,
                $"The list nests more than {XmlTree.MaximumDepth} elements."
            );
        }
        if (tree.Root is not { Name: "opml" } root)
        {
            return new ReadError(source, ReadErrorCode.Malformed, "This is no OPML: its root is not <opml>.");
        }
        var subscriptions = new List<Subscription>();
        foreach (var body in root.Elements.Where(e => e.Name == "body"))
        {
            Collect(body, [], subscriptions);
        }
        return new Opml(TitleOf(root), subscriptions);
    }

    /// <summary>Writes the list as OPML 2.0 in UTF-8; <see cref="Read"/> gives the same list back.</summary>
    public byte[] Write() => OpmlWriter.Write(this);

    private static string? TitleOf(XmlElement root) =>
        root
            .Elements.FirstOrDefault(e => e.Name == "head")
            ?.Elements.FirstOrDefault(e => e.Name == "title")
            ?.OwnText()
            .Trim()
            is { Length: > 0 } title
            ? title
            : null;

    private static void Collect(XmlElement outer, IReadOnlyList<string> folder, List<Subscription> found)
    {
        foreach (var outline in outer.Elements.Where(e => e.Name == "outline"))
        {
            var title = outline["title"] ?? outline["text"];
            var address = AddressOf(outline["xmlurl"]) ?? (IsLink(outline) ? AddressOf(outline["url"]) : null);
            if (address is not null && found.Count < Most)
            {
                found.Add(new Subscription(address, title, AddressOf(outline["htmlurl"]), folder));
            }
            Collect(outline, address is null && title is not null ? [.. folder, title] : folder, found);
        }
    }

    private static bool IsLink(XmlElement outline) => outline["type"]?.ToLowerInvariant() is "rss" or "atom" or "feed";

    private static string? AddressOf(string? reference) =>
        new Surroundings("", null, FeedFormat.Unknown).Address(reference)?.Trim();
}
