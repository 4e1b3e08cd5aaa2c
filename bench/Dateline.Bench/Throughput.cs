using System.Diagnostics;
using Dateline.Record;

namespace Dateline.Bench;

/// <summary>Articles and words a second on one core, and memory: the base line that releases are held against.</summary>
internal static class Throughput
{
    private const int Rounds = 5;

    /// <summary>Prints the start, the median round after a warm-up, and the peak of memory.</summary>
    public static int Print(string path)
    {
        var articles = Articles.Load(path);
        var words = articles.Sum(a => a.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length);
        var start = Time(() => RecordReader.Default.Read(articles[0]));
        var rounds = Enumerable
            .Range(0, Rounds + 1)
            .Select(_ => Time(() => ReadAll(articles)))
            .Skip(1)
            .Order()
            .ToArray();
        var median = rounds[Rounds / 2].TotalSeconds;
        Console.WriteLine(FormattableString.Invariant($"articles            {articles.Length}, {words} words"));
        Console.WriteLine(
            FormattableString.Invariant($"first record        {start.TotalSeconds:f2} s after the start of reading")
        );
        Console.WriteLine(
            FormattableString.Invariant(
                $"articles a second   {articles.Length / median:f1} (of 500 words: {words / 500.0 / median:f1}), words a second {words / median:f0}"
            )
        );
        Console.WriteLine(
            FormattableString.Invariant(
                $"peak memory         {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB"
            )
        );
        return 0;
    }

    private static void ReadAll(Article[] articles)
    {
        foreach (var article in articles)
            RecordReader.Default.Read(article);
    }

    private static TimeSpan Time(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed;
    }
}
