using System.Diagnostics;
using Dateline.Archive;
using Dateline.Archive.Sqlite;

namespace Dateline.Bench.Archive;

/// <summary>Adds generated reports and their joins to a file, and times questions on the way.</summary>
internal static class ArchiveScale
{
    private const int BatchSize = 64;
    private const int Every = 10_000;
    private static readonly DateTimeOffset When = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Prints what it takes.</summary>
    public static int Print(string path, int count)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            File.Delete(file);
        }
        var opened = SqliteStore.Open(path);
        if (!opened.IsOk)
        {
            Console.WriteLine(opened.Error.Message);
            return 1;
        }
        using var store = opened.Value;
        var (adding, joining) = (new Stopwatch(), new Stopwatch());
        var (added, judged, joins) = (0, 0L, new GeneratedJoins());
        var since = TimeSpan.Zero;
        foreach (var batch in new NewsGenerator(1).All().Take(count).Chunk(BatchSize))
        {
            adding.Start();
            var outcome = store.Add([.. batch.Select(Addition)]);
            adding.Stop();
            if (!outcome.IsOk)
            {
                Console.WriteLine(outcome.Error.Message);
                return 1;
            }
            joining.Start();
            var judgements = joins.Of(batch, When);
            judged += judgements.Length;
            var logged = store.Judge(judgements);
            joining.Stop();
            if (!logged.IsOk)
            {
                Console.WriteLine(logged.Error.Message);
                return 1;
            }
            added += batch.Length;
            if (added / Every != (added - batch.Length) / Every || added == count)
            {
                var rate = Every / (adding.Elapsed - since).TotalSeconds;
                since = adding.Elapsed;
                Console.WriteLine(
                    FormattableString.Invariant(
                        $"{added, 7} reports: {rate:0} a second, {judged / joining.Elapsed.TotalSeconds:0} joins a second, {Environment.WorkingSet >> 20} MB memory, {new FileInfo(path).Length / (double)added:0} bytes a report in the file"
                    )
                );
            }
            if (added / Every == 1 && (added - batch.Length) / Every == 0)
            {
                QueryTimes.Print(store);
            }
        }
        QueryTimes.Print(store);
        Console.WriteLine(
            FormattableString.Invariant($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB")
        );
        using var now = store.Read();
        Console.WriteLine(now.Count());
        return 0;
    }

    private static Addition Addition(GeneratedNews news) =>
        new()
        {
            Article = news.Record.Article,
            Record = news.Record,
            Version = "0.1.0",
            When = When,
        };
}
