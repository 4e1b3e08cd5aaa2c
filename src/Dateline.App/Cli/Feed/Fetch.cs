using System.CommandLine;
using Dateline.App.Keeping;
using Dateline.Reading;
using Dateline.Reading.Fetching;

namespace Dateline.App.Cli.Feed;

/// <summary><c>dateline feed fetch [FEED…]</c>: brings in new reports, keeps their pages, and prints the articles.</summary>
internal sealed class Fetch(Streams streams)
{
    private const string Jsonl = "jsonl";

    private readonly Argument<string[]> _feeds = FeedSession.Feeds();
    private readonly FetchSettings _settings = new();
    private readonly FeedKeeping _keeping = new(streams);

    private readonly Option<string> _format = new("--format")
    {
        Description = "text for people, jsonl for article lines",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<int> _most = new("--most")
    {
        Description = "The most new reports of one feed, the newest first",
        HelpName = "N",
        DefaultValueFactory = _ => 100,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams) => new Fetch(streams).Create();

    private Command Create()
    {
        var command = new Command(
            "fetch",
            "Bring in the new reports of feeds, keep their pages, and print the articles."
        );
        _format.AcceptOnlyFromAmong("text", Jsonl);
        command.Add(_feeds);
        command.Add(_format);
        command.Add(_most);
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
            using var door = _settings.Open(
                parse,
                streams,
                Directory.CreateDirectory(Path.Combine(book.Folder, "warc")).FullName
            );
            if (error is not null)
            {
                return StoreCommands.Fail(streams, error);
            }
            if (door.Open() is { } problem)
            {
                streams.Error.WriteLine(problem);
                return ExitCode.SomeFailed;
            }
            using var progress = new FeedProgress(streams, feeds.Count);
            var printer = new ArticlePrinter(streams, parse.GetValue(_format) == Jsonl);
            var tally = new FeedTally(printer, keeper, progress);
            var harvester = new FeedHarvester(
                door.Fetcher,
                ReadOptions.Default.WithNotices(streams),
                parse.GetValue(_most),
                streams.Time,
                tally.Take,
                (feed, entry) => tally.Locked(() => book.Update(feed.Address, f => f.After([entry])))
            );
            await Harvest(feeds, book, harvester, tally, cancellation).ConfigureAwait(false);
            return keeper?.Failure is { } failure ? StoreCommands.Fail(streams, failure)
                : hasUnknown || tally.HasFailed ? ExitCode.SomeFailed
                : ExitCode.Done;
        }
    }

    private async Task Harvest(
        IReadOnlyList<FeedState> feeds,
        FeedBook book,
        FeedHarvester harvester,
        FeedTally tally,
        CancellationToken cancellation
    )
    {
        await foreach (var (feed, harvest) in Visits.InParallel(feeds, f => harvester.HarvestAsync(f, cancellation)))
        {
            book.Update(feed.Address, harvest.Apply);
            if (!harvest.IsResting)
            {
                var health = FeedHealth.Of(feed, harvest.Visit);
                book.Append(health);
                tally.Take(health);
            }
            tally.Step(harvest.Visit.Error, streams.Error);
        }
        tally.Finish();
    }

    /// <summary>Takes what the feeds bring, one report at a time.</summary>
    private sealed class FeedTally(ArticlePrinter printer, FeedKeeper? keeper, FeedProgress progress)
    {
        private readonly Lock _lock = new();
        private int _articles;

        public bool HasFailed { get; private set; }

        public void Take(Outcome<Incoming> outcome)
        {
            lock (_lock)
            {
                progress.Clear();
                printer.Print(outcome.IsOk ? outcome.Value.Article : outcome.Error);
                keeper?.Keep(outcome);
                _articles += outcome.IsOk ? 1 : 0;
                HasFailed |= !outcome.IsOk;
            }
        }

        public void Take(FeedHealth health) => Locked(() => keeper?.Keep(health));

        public void Locked(Action work)
        {
            lock (_lock)
            {
                work();
            }
        }

        public void Step(FetchError? error, TextWriter messages)
        {
            lock (_lock)
            {
                if (error is not null)
                {
                    progress.Clear();
                    messages.WriteLine($"{error.Asked}: {error.Message}");
                }
                HasFailed |= error is not null;
                progress.Step(_articles, error is not null);
            }
        }

        public void Finish() => progress.Finish(keeper?.Kept);
    }
}
