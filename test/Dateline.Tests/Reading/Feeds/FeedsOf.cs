using System.Text;
using Dateline.Reading.Feeds;

namespace Dateline.Tests.Reading.Feeds;

/// <summary>Feeds out of strings.</summary>
internal static class FeedsOf
{
    public static Outcome<Feed> Read(string document, FeedOrigin? origin = null) =>
        FeedReader.Read(Encoding.UTF8.GetBytes(document), origin ?? FeedOrigin.Unknown);

    public static Feed Feed(string document, string? address = null)
    {
        var outcome = Read(document, new FeedOrigin { Address = address });
        Assert.True(outcome.IsOk, outcome.Error?.Message);
        return outcome.Value;
    }

    /// <summary>The only entry of an RSS 2.0 feed with these elements in its item.</summary>
    public static FeedEntry Item(string elements, string? address = null) =>
        Assert.Single(
            Feed(
                "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
                    + "xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:media='http://search.yahoo.com/mrss/'>"
                    + $"<channel><title>Example News</title><item>{elements}</item></channel></rss>",
                address
            ).Entries
        );
}
