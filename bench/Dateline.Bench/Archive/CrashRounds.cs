using System.Diagnostics;
using Dateline.Archive;
using Dateline.Archive.Sqlite;

namespace Dateline.Bench.Archive;

/// <summary>Kills a worker at random moments (SIGKILL), and looks whether all that it acknowledged is there and the file is whole.</summary>
internal sealed class CrashRounds(string path)
{
    private const int LongestMilliseconds = 900;
    private static readonly string[] Ways = ["add", "join", "review", "export"];
    private readonly HashSet<string> acknowledged = [];
    private readonly List<string> faults = [];
    private int killed;

    /// <summary>Prints what the rounds came to; 1 where anything was lost.</summary>
    public static int Print(string path, int rounds)
    {
        foreach (
            var file in Directory.EnumerateFiles(
                Path.GetDirectoryName(Path.GetFullPath(path))!,
                Path.GetFileName(path) + "*"
            )
        )
        {
            File.Delete(file);
        }
        var crash = new CrashRounds(path);
        for (var round = 0; round < rounds; round++)
        {
            crash.Round(round);
        }
        Console.WriteLine(
            FormattableString.Invariant(
                $"{rounds} rounds, {crash.killed} killed at work, {crash.acknowledged.Count} acknowledged, {crash.faults.Count} faults"
            )
        );
        return crash.faults.Count == 0 ? 0 : 1;
    }

    private void Round(int round)
    {
        var way = Ways[round % Ways.Length];
        // Joining tells of what the round before added.
        var said = Work(way, round, new Random(round).Next(LongestMilliseconds));
        using var store = SqliteStore.Open(path).Value!;
        using var now = store.Read();
        string[] found = [.. said.Distinct().Where(s => !IsThere(now, s)).Select(s => $"lost: {s}"), .. store.Verify()];
        faults.AddRange(found);
        acknowledged.UnionWith(said);
        var before = acknowledged.Count(a => !IsThere(now, a));
        if (before > 0)
        {
            faults.Add(FormattableString.Invariant($"lost of earlier rounds: {before}"));
        }
        Console.WriteLine(
            FormattableString.Invariant(
                $"round {round, 2} {way, -6} acknowledged {said.Count, 4}, articles {now.Count().Articles, 5}, {(found.Length == 0 ? "whole" : string.Join("; ", found.Take(5)))}"
            )
        );
    }

    private List<string> Work(string way, int seed, int milliseconds)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        string[] arguments =
        [
            typeof(CrashRounds).Assembly.Location,
            "--crash-worker",
            way,
            path,
            FormattableString.Invariant($"{seed}"),
        ];
        var isHost = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        foreach (var argument in isHost ? arguments : arguments[1..])
        {
            start.ArgumentList.Add(argument);
        }
        using var worker = Process.Start(start)!;
        var said = new List<string>();
        var first = worker.StandardOutput.ReadLine();
        var reading = Task.Run(() =>
        {
            while (worker.StandardOutput.ReadLine() is { } line)
            {
                said.Add(line);
            }
        });
        Thread.Sleep(milliseconds);
        killed += worker.HasExited ? 0 : 1;
        worker.Kill();
        worker.WaitForExit();
        reading.Wait();
        return first is null ? said : [first, .. said.Where(IsWhole)];
    }

    // What was being written when the kill came was not acknowledged.
    private static bool IsWhole(string line) =>
        Permalink.TryParse(line, out _) || line.Contains(".export", StringComparison.Ordinal);

    private static bool IsThere(ISnapshot now, string said)
    {
        if (!Permalink.TryParse(said, out var id))
        {
            using var copy = SqliteStore.Open(said).Value;
            return copy is not null && copy.Verify().Count == 0;
        }
        return id.Letter == Permalink.JudgementLetter ? now.Judgement(id) is not null : now.Report(id) is not null;
    }
}
