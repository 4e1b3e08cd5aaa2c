using Dateline.App.Keeping;
using Dateline.Reading;
using Dateline.Reading.Feeds;
using Dateline.Reading.Fetching;

namespace Dateline.App.Cli.Feed;

/// <summary>
/// Brings in the new entries of a feed: asks for it where it has changed, then for the pages of new entries. Each report
/// is handed on as soon as it is read.
/// </summary>
/// <param name="fetcher">The door.</param>
/// <param name="options">How pages are read.</param>
/// <param name="most">The most pages of one feed.</param>
/// <param name="time">The clock.</param>
/// <param name="sink">Takes the reports; called by several feeds at a time.</param>
/// <param name="done">Told of each entry of a feed that need not be read again, so that an interrupted run is not repeated.</param>
internal sealed class FeedHarvester(
    Fetcher fetcher,
    ReadOptions options,
    int most,
    TimeProvider time,
    Action<Outcome<Incoming>> sink,
    Action<FeedState, string> done
)
{
    private const int MostTries = 3;

    private readonly FeedVisitor _visitor = new(fetcher, time);
    private readonly ArticleReader _reader = new();
    private readonly FeedArticles _entries = new();

    public async Task<FeedHarvest> HarvestAsync(FeedState feed, CancellationToken cancellation)
    {
        if (feed.NotBefore > time.GetUtcNow())
        {
            return Rest(feed);
        }
        var visit = await _visitor.VisitAsync(feed.Address, feed.Validators, cancellation).ConfigureAwait(false);
        var (read, waiting) = (new List<string>(), new List<WaitingPage>());
        foreach (var page in visit.Error is null ? feed.Waiting : [])
        {
            var entry = new FeedEntry { Link = page.Address };
            waiting.AddRange(await ReadPage(entry, null, page.Tries, cancellation).ConfigureAwait(false));
        }
        var fresh = Fresh(feed, visit);
        foreach (var entry in fresh.Take(most))
        {
            WaitingPage[] again = [.. await ReadPage(entry, visit.Feed, 0, cancellation).ConfigureAwait(false)];
            waiting.AddRange(again);
            read.Add(FeedState.KeyOf(entry)!);
            if (again.Length == 0)
            {
                done(feed, read[^1]);
            }
        }
        return new FeedHarvest(visit, read, visit.Error is null ? waiting : feed.Waiting)
        {
            HasMore = fresh.Count > most,
        };
    }

    // The server asked not to be asked yet: its last failure stands, and does not count twice.
    private static FeedHarvest Rest(FeedState feed)
    {
        var error = new FetchError(
            feed.Address,
            FetchFailure.TooManyRequests,
            "The server asked to be left alone for a while: fetch later."
        );
        var visit = new FeedVisit(feed.Address, feed.Checked ?? feed.Added) { Error = error };
        return new FeedHarvest(visit, [], feed.Waiting) { IsResting = true };
    }

    // The newest first; entries without a date are as old as their place in the feed says.
    private static List<FeedEntry> Fresh(FeedState feed, FeedVisit visit)
    {
        var seen = feed.Seen.ToHashSet();
        return
        [
            .. (visit.Feed?.Entries ?? [])
                .Where(e => FeedState.KeyOf(e) is { } key && seen.Add(key))
                .Where(e => e.Link is { } link && FetchedInput.IsAddress(link))
                .OrderByDescending(e => (e.Published ?? e.Updated)?.Instant),
        ];
    }

    // Hands on what a page holds; gives back the page where it is to be tried again.
    private async Task<IEnumerable<WaitingPage>> ReadPage(
        FeedEntry entry,
        Reading.Feeds.Feed? feed,
        int tries,
        CancellationToken cancellation
    )
    {
        var address = entry.Link!;
        var outcome = await fetcher.GetAsync(address, FetchRequest.Page, cancellation).ConfigureAwait(false);
        if (outcome.Answer is { } answer)
        {
            foreach (var read in Incoming.Read(_reader, [FetchedInput.Of(answer, address)], options, time))
            {
                sink(Complete(read, entry));
            }
            return [];
        }
        var error = outcome.Error!;
        var isTriedAgain = error.Failure.Weight() < 1 && tries + 1 < MostTries;
        sink(!isTriedAgain && feed is not null && InFeed(feed, entry) is { } report ? report : error.ToReadError());
        return isTriedAgain ? [new WaitingPage(address, tries + 1)] : [];
    }

    // Where a page is refused, many feeds hold the report itself. A headline or teaser is none.
    private Incoming? InFeed(Reading.Feeds.Feed feed, FeedEntry entry)
    {
        if (entry.Contents.Count == 0)
        {
            return null;
        }
        var read = _entries.Read(feed.Link ?? "feed", feed with { Entries = [entry] }, options).First();
        return read.IsOk ? new Incoming(read.Value with { Source = entry.Link! }, null) : null;
    }

    // A page without a date has that of its entry; one without a headline too.
    private static Outcome<Incoming> Complete(Outcome<Incoming> outcome, FeedEntry entry)
    {
        if (!outcome.IsOk)
        {
            return outcome;
        }
        var article = outcome.Value.Article;
        var days = article.Published.Days.From is null ? entry.Published?.Days : null;
        return outcome.Value with
        {
            Article = article with
            {
                Title = article.Title ?? (entry.Title is { IsPlain: true } title ? title.Value : null),
                Published = days is { From: not null } known
                    ? new Published(known, PublishedBasis.Metadata)
                    : article.Published,
            },
        };
    }
}
