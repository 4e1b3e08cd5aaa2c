using System.CommandLine;
using Dateline.Reading.Fetching;

namespace Dateline.App.Cli.Feed;

/// <summary><c>dateline feed check [FEED…]</c>: asks feeds whether they work, and keeps their health.</summary>
internal static class Check
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command("check", "Ask feeds whether they work, and show their health.");
        var (feeds, fetch) = (FeedSession.Feeds(), new FetchSettings());
        command.Add(feeds);
        fetch.AddTo(command);
        command.SetWork(
            streams,
            async (parse, cancellation) =>
            {
                using var door = fetch.Open(parse, streams);
                return await Run(parse.GetValue(feeds) ?? [], door, streams, cancellation).ConfigureAwait(false);
            }
        );
        return command;
    }

    private static async Task<int> Run(string[] named, Door door, Streams streams, CancellationToken cancellation)
    {
        var book = FeedSession.Book(streams);
        var (feeds, hasUnknown) = FeedSession.Choose(book, named, streams);
        if (feeds.Count == 0)
        {
            return hasUnknown ? ExitCode.SomeFailed : FeedSession.None(streams);
        }
        if (door.Open() is { } problem)
        {
            streams.Error.WriteLine(problem);
            return ExitCode.SomeFailed;
        }
        var visitor = new FeedVisitor(door.Fetcher, streams.Time);
        using var progress = new FeedProgress(streams, feeds.Count);
        var states = new List<FeedState>();
        await foreach (
            var (feed, visit) in Visits.InParallel(
                feeds,
                f => visitor.VisitAsync(f.Address, f.Validators, cancellation)
            )
        )
        {
            var state = feed.After(visit) with { ETag = feed.ETag, LastModified = feed.LastModified };
            // The entries were not read: the version that fetch knows stays the one before.
            book.Update(
                feed.Address,
                now => now.After(visit) with { ETag = now.ETag, LastModified = now.LastModified }
            );
            book.Append(FeedHealth.Of(feed, visit));
            states.Add(state);
            progress.Step(0, visit.Error is not null);
        }
        progress.Finish();
        Lines.Write(streams.Output, FeedTable.Lines(states.OrderBy(s => s.Address, StringComparer.Ordinal)));
        return hasUnknown || states.Exists(s => s.Status != FeedState.Working) ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
