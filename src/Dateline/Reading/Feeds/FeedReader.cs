using Dateline.Reading.Feeds.Fields;
using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds;

/// <summary>
/// Reads feeds of every format: RSS 0.90–2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed, sitemaps. What is broken is mended
/// where it can be; what is no feed is an error. Nothing is fetched, and no document type is obeyed. Thread-safe.
/// </summary>
public static class FeedReader
{
    /// <summary>Reads a feed from its bytes, decompressed.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="origin">Where it came from; references resolve against it.</param>
    /// <param name="limits">The most that is read; the defaults where <c>null</c>.</param>
    /// <returns>The feed; or an error with the code empty, too-large, too-deep or malformed.</returns>
    public static Outcome<Feed> Read(byte[] bytes, FeedOrigin origin, FeedLimits? limits = null)
    {
        var source = origin.Address ?? "feed";
        limits ??= FeedLimits.Default;
        if (bytes.Length > limits.Bytes)
        {
            return new ReadError(
                source,
                ReadErrorCode.TooLarge,
                $"The feed has more than {limits.Bytes:N0} bytes: ask its publisher for a shorter one."
            );
        }
        var (text, charset, faults) = FeedCharset.Decode(bytes, origin.ContentType);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ReadError(source, ReadErrorCode.Empty, "There is nothing in the feed: fetch it again.");
        }
        return text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{', ..]
            ? JsonFeedReader.Read(source, text, SurroundingsOf(origin), charset, faults, limits)
            : ReadXml(source, text, SurroundingsOf(origin), charset, faults, limits);
    }

    private static Outcome<Feed> ReadXml(
        string source,
        string text,
        Surroundings around,
        string charset,
        FeedFaults faults,
        FeedLimits limits
    )
    {
        var tree = XmlTree.Parse(text);
        if (tree.IsTooDeep)
        {
            return new ReadError(
                source,
                ReadErrorCode.TooDeep,
                $"The feed nests more than {XmlTree.MaximumDepth} elements: it is no feed that a reader could use."
            );
        }
        if (tree.Root is null || FormatTeller.Of(tree.Root, tree.Doctype) is not { } format)
        {
            return new ReadError(
                source,
                ReadErrorCode.Malformed,
                $"This is no feed: {What(tree.Root)}. Give the address of the feed itself (RSS, Atom, JSON Feed, sitemap)."
            );
        }
        faults |= tree.IsMended ? FeedFaults.Markup : FeedFaults.None;
        return new FeedMapper(format, limits).Map(tree.Root, around, charset, faults);
    }

    private static string What(XmlElement? root) =>
        root is null ? "there is no element in it" : $"it is a document of <{root.Written}>";

    private static Surroundings SurroundingsOf(FeedOrigin origin)
    {
        var address = origin.Address ?? "";
        var place = origin.ContentLocation is { } location ? UriReference.ResolveSafely(address, location) : address;
        return new Surroundings(place ?? address, Surroundings.TagOf(origin.ContentLanguage), FeedFormat.Unknown);
    }
}
