using System.CommandLine;
using System.Text;
using Dateline.Json;
using Dateline.Reading;

namespace Dateline.App.Cli.Feed;

/// <summary><c>dateline feed fetch [FEED…]</c>: brings in new reports, keeps their pages, and prints the articles.</summary>
internal static class Fetch
{
    private const string Jsonl = "jsonl";

    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command(
            "fetch",
            "Bring in the new reports of feeds, keep their pages, and print the articles."
        );
        var (feeds, fetch) = (FeedSession.Feeds(), new FetchSettings());
        var format = new Option<string>("--format")
        {
            Description = "text for people, jsonl for article lines",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", Jsonl);
        var most = new Option<int>("--most")
        {
            Description = "The most new reports of one feed, the newest first",
            HelpName = "N",
            DefaultValueFactory = _ => 100,
        };
        command.Add(feeds);
        command.Add(format);
        command.Add(most);
        fetch.AddTo(command);
        command.SetWork(
            streams,
            async (parse, cancellation) =>
            {
                var folder = Path.Combine(DataFolder.Of(streams), "warc");
                Directory.CreateDirectory(folder);
                using var door = fetch.Open(parse, streams, folder);
                using var printer = new ArticlePrinter(streams.Output, parse.GetValue(format) == Jsonl);
                return await Run(
                        parse.GetValue(feeds) ?? [],
                        parse.GetValue(most),
                        door,
                        printer,
                        streams,
                        cancellation
                    )
                    .ConfigureAwait(false);
            }
        );
        return command;
    }

    private static async Task<int> Run(
        string[] named,
        int most,
        Door door,
        ArticlePrinter printer,
        Streams streams,
        CancellationToken cancellation
    )
    {
        var book = FeedSession.Book(streams);
        var (feeds, failed) = FeedSession.Choose(book, named, streams);
        if (feeds.Count == 0)
        {
            return failed ? ExitCode.SomeFailed : FeedSession.None(streams);
        }
        if (door.Open() is { } problem)
        {
            streams.Error.WriteLine(problem);
            return ExitCode.SomeFailed;
        }
        var harvester = new FeedHarvester(door.Fetcher, ReadOptions.Default.WithNotices(streams), most, streams.Time);
        using var progress = new FeedProgress(streams, feeds.Count);
        await foreach (var (feed, harvest) in Visits.InParallel(feeds, f => harvester.HarvestAsync(f, cancellation)))
        {
            failed |= printer.Print(harvest.Outcomes, streams.Error) | harvest.Visit.Error is not null;
            Tell(harvest, streams);
            book.Update(feed.Address, harvest.Apply);
            if (!harvest.IsResting)
            {
                book.Append(FeedHealth.Of(feed, harvest.Visit));
            }
            progress.Step(harvest.Outcomes.Count(o => o.IsOk), harvest.Visit.Error is not null);
        }
        progress.Finish();
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static void Tell(FeedHarvest harvest, Streams streams)
    {
        if (harvest.Visit.Error is { } error)
        {
            streams.Error.WriteLine($"{harvest.Visit.Address}: {error.Message}");
        }
    }

    /// <summary>Prints articles as lines for programs, or their head and first paragraph for people.</summary>
    private sealed class ArticlePrinter(Stream output, bool isJsonl) : IDisposable
    {
        private readonly BufferedStream _buffered = new(output, 1 << 16);

        /// <summary>Prints what a feed brought; whether something of it could not be read.</summary>
        public bool Print(IEnumerable<Outcome<Article>> outcomes, TextWriter error)
        {
            var failed = false;
            foreach (var outcome in outcomes)
            {
                failed |= !outcome.IsOk;
                Print(outcome, error);
            }
            _buffered.Flush();
            return failed;
        }

        public void Dispose() => _buffered.Flush();

        private void Print(Outcome<Article> outcome, TextWriter error)
        {
            if (!outcome.IsOk)
            {
                error.WriteLine($"{outcome.Error.Source}: {outcome.Error.Message}");
            }
            if (isJsonl && outcome.IsOk)
            {
                ArticleJson.Write(_buffered, outcome.Value);
            }
            else if (isJsonl)
            {
                ErrorJson.Write(_buffered, outcome.Error!);
            }
            else if (outcome.IsOk)
            {
                _buffered.Write(Encoding.UTF8.GetBytes(Shown(outcome.Value)));
            }
        }

        private static string Shown(Article article)
        {
            var day = article.Published.Days is { IsDay: true, From: { } from }
                ? from.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                : null;
            string?[] data = [article.Publisher, day, article.Url];
            return $"{Plain(article.Title ?? "(no headline)")}\n{Plain(string.Join(" · ", data.OfType<string>()))}\n{Plain(article.Text.Split('\n')[0])}\n\n";
        }

        // Strangers' text may not steer the terminal.
        private static string Plain(string text) => new([.. text.Where(c => !char.IsControl(c))]);
    }
}
