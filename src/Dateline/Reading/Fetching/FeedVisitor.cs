using Dateline.Reading.Feeds;

namespace Dateline.Reading.Fetching;

/// <summary>Asks for feeds through the door and reads them.</summary>
/// <param name="fetcher">The door.</param>
/// <param name="time">The clock.</param>
public sealed class FeedVisitor(Fetcher fetcher, TimeProvider time)
{
    /// <summary>Asks for a feed, where it has changed since the version that is known.</summary>
    public async Task<FeedVisit> VisitAsync(
        string address,
        Validators? known = null,
        CancellationToken cancellation = default
    )
    {
        var request = FetchRequest.Feed with { Known = known };
        var outcome = await fetcher.GetAsync(address, request, cancellation).ConfigureAwait(false);
        return outcome.Answer is { } answer
            ? Read(address, answer)
            : new FeedVisit(address, time.GetUtcNow()) { Error = outcome.Error };
    }

    /// <summary>Reads an answer as a feed.</summary>
    public static FeedVisit Read(string address, Fetched answer)
    {
        var visit = new FeedVisit(address, answer.At) { Answer = answer };
        if (answer.IsUnchanged)
        {
            return visit;
        }
        var origin = new FeedOrigin { Address = answer.Address.AbsoluteUri, ContentType = answer.ContentType };
        var feed = FeedReader.Read(answer.Body, origin);
        return feed.IsOk ? visit with { Feed = feed.Value } : visit with { Error = NoFeed(address, feed.Error) };
    }

    private static FetchError NoFeed(string address, ReadError error) =>
        new(
            address,
            error.Code switch
            {
                ReadErrorCode.TooLarge => FetchFailure.TooLarge,
                ReadErrorCode.Empty or ReadErrorCode.TooDeep => FetchFailure.Malformed,
                _ => FetchFailure.NotAFeed,
            },
            error.Message
        );
}
