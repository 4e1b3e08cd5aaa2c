using System.CommandLine;
using Dateline.Reading.Fetching;

namespace Dateline.App.Cli.Feed;

/// <summary><c>dateline feed check [FEED…]</c>: asks feeds whether they work, and keeps their health.</summary>
internal sealed class Check(Streams streams)
{
    private readonly Argument<string[]> _feeds = FeedSession.Feeds();
    private readonly FetchSettings _settings = new();
    private readonly FeedKeeping _keeping = new(streams);

    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams) => new Check(streams).Create();

    private Command Create()
    {
        var command = new Command("check", "Ask feeds whether they work, and show their health.");
        command.Add(_feeds);
        _keeping.AddTo(command);
        _settings.AddTo(command);
        command.SetWork(streams, Run);
        return command;
    }

    private async Task<int> Run(ParseResult parse, CancellationToken cancellation)
    {
        var book = FeedSession.Book(streams);
        var (feeds, hasUnknown) = FeedSession.Choose(book, parse.GetValue(_feeds) ?? [], streams);
        if (feeds.Count == 0)
        {
            return hasUnknown ? ExitCode.SomeFailed : FeedSession.None(streams);
        }
        var (keeper, error) = _keeping.Open(parse);
        using (keeper)
        {
            using var door = _settings.Open(parse, streams);
            if (error is not null)
            {
                return StoreCommands.Fail(streams, error);
            }
            if (door.Open() is { } problem)
            {
                streams.Error.WriteLine(problem);
                return ExitCode.SomeFailed;
            }
            var states = await Ask(feeds, book, door, keeper, cancellation).ConfigureAwait(false);
            Lines.Write(streams.Output, FeedTable.Lines(states.OrderBy(s => s.Address, StringComparer.Ordinal)));
            return keeper?.Failure is { } failure ? StoreCommands.Fail(streams, failure)
                : hasUnknown || states.Exists(s => s.Status != FeedState.Working) ? ExitCode.SomeFailed
                : ExitCode.Done;
        }
    }

    private async Task<List<FeedState>> Ask(
        IReadOnlyList<FeedState> feeds,
        FeedBook book,
        Door door,
        FeedKeeper? keeper,
        CancellationToken cancellation
    )
    {
        var visitor = new FeedVisitor(door.Fetcher, streams.Time);
        using var progress = new FeedProgress(streams, feeds.Count);
        // A server that asked to be left alone is shown as it was.
        var states = feeds.Where(f => f.NotBefore > streams.Time.GetUtcNow()).ToList();
        await foreach (var (feed, visit) in Visits.InParallel([.. feeds.Except(states)], Visit))
        {
            var health = FeedHealth.Of(feed, visit);
            book.Update(feed.Address, now => After(now, visit));
            book.Append(health);
            keeper?.Keep(health);
            states.Add(After(feed, visit));
            progress.Step(0, visit.Error is not null);
        }
        progress.Clear();
        return states;

        Task<FeedVisit> Visit(FeedState feed) => visitor.VisitAsync(feed.Address, feed.Validators, cancellation);
    }

    // The entries were not read: the version that fetch knows stays the one before.
    private static FeedState After(FeedState feed, FeedVisit visit) =>
        feed.After(visit) with
        {
            ETag = feed.ETag,
            LastModified = feed.LastModified,
        };
}
