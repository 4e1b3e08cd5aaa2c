using Dateline.Reading;
using Dateline.Reading.Feeds;
using Dateline.Reading.Fetching;

namespace Dateline.App.Cli.Feed;

/// <summary>What one feed brought.</summary>
/// <param name="Visit">The look at the feed.</param>
/// <param name="Outcomes">The articles of its new entries, and those that could not be read.</param>
/// <param name="Read">The entries that need not be read again.</param>
/// <param name="Waiting">The pages to try again.</param>
internal sealed record FeedHarvest(
    FeedVisit Visit,
    IReadOnlyList<Outcome<Article>> Outcomes,
    IReadOnlyList<string> Read,
    IReadOnlyList<WaitingPage> Waiting
)
{
    /// <summary>Whether the server asked to be left alone, and nothing was asked.</summary>
    public bool IsResting { get; init; }

    /// <summary>Whether there are new entries that were not taken: the feed is then sent again the next time.</summary>
    public bool HasMore { get; init; }

    /// <summary>The state of the feed after this.</summary>
    public FeedState Apply(FeedState feed)
    {
        if (IsResting)
        {
            return feed;
        }
        var state = feed.After(Visit).After(Read) with { Waiting = Waiting };
        return HasMore ? state with { ETag = null, LastModified = null } : state;
    }
}

/// <summary>Brings in the new entries of a feed: asks for it where it has changed, then for the pages of new entries.</summary>
internal sealed class FeedHarvester(Fetcher fetcher, ReadOptions options, int most, TimeProvider time)
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
        var work = new PageWork();
        foreach (var waiting in visit.Error is null ? feed.Waiting : [])
        {
            await ReadPage(new FeedEntry { Link = waiting.Address }, null, waiting.Tries, work, cancellation)
                .ConfigureAwait(false);
        }
        var fresh = Fresh(feed, visit);
        foreach (var entry in fresh.Take(most))
        {
            await ReadPage(entry, visit.Feed, 0, work, cancellation).ConfigureAwait(false);
            work.Read.Add(FeedState.KeyOf(entry)!);
        }
        return new FeedHarvest(visit, work.Outcomes, work.Read, visit.Error is null ? work.Waiting : feed.Waiting)
        {
            HasMore = fresh.Count > most,
        };
    }

    // The server asked not to be asked yet: its last failure stands, and does not count twice.
    private static FeedHarvest Rest(FeedState feed) =>
        new(
            new FeedVisit(feed.Address, feed.Checked ?? feed.Added)
            {
                Error = new FetchError(
                    feed.Address,
                    FetchFailure.TooManyRequests,
                    "The server asked to be left alone for a while: fetch later."
                )
                {
                    RetryAt = feed.NotBefore,
                },
            },
            [],
            [],
            feed.Waiting
        )
        {
            IsResting = true,
        };

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

    private async Task ReadPage(
        FeedEntry entry,
        Reading.Feeds.Feed? feed,
        int tries,
        PageWork work,
        CancellationToken cancellation
    )
    {
        var address = entry.Link!;
        var outcome = await fetcher.GetAsync(address, FetchRequest.Page, cancellation).ConfigureAwait(false);
        if (outcome.Answer is { } answer)
        {
            work.Outcomes.AddRange(
                _reader.Read(FetchedInput.Of(answer, address), options).Select(o => Complete(o, entry))
            );
            return;
        }
        var error = outcome.Error!;
        if (error.Failure.Weight() < 1 && tries + 1 < MostTries)
        {
            work.Waiting.Add(new WaitingPage(address, tries + 1));
        }
        else if (feed is not null && InFeed(feed, entry) is { } article)
        {
            work.Outcomes.Add(article);
            return;
        }
        work.Outcomes.Add(error.ToReadError());
    }

    // Where a page is refused, many feeds hold the report itself. A headline or teaser is none.
    private Article? InFeed(Reading.Feeds.Feed feed, FeedEntry entry) =>
        entry.Contents.Count > 0
        && _entries.Read(feed.Link ?? "feed", feed with { Entries = [entry] }, options).FirstOrDefault()
            is { IsOk: true } read
            ? read.Value with
            {
                Source = entry.Link!,
            }
            : null;

    // A page without a date has that of its entry; one without a headline too.
    private static Outcome<Article> Complete(Outcome<Article> outcome, FeedEntry entry)
    {
        if (!outcome.IsOk)
        {
            return outcome;
        }
        var article = outcome.Value;
        var days = article.Published.Days.From is null ? entry.Published?.Days : null;
        return article with
        {
            Title = article.Title ?? (entry.Title is { IsPlain: true } title ? title.Value : null),
            Published = days is { From: not null } known
                ? new Published(known, PublishedBasis.Metadata)
                : article.Published,
        };
    }

    private sealed class PageWork
    {
        public List<Outcome<Article>> Outcomes { get; } = [];

        public List<string> Read { get; } = [];

        public List<WaitingPage> Waiting { get; } = [];
    }
}
