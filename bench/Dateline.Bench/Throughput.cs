using System.Diagnostics;

namespace Dateline.Bench;

/// <summary>
/// Articles and words a second on one core, stage by stage, the cost by length, and memory: what releases are held against.
/// Rounds are measured by the clock of the wall and by the time of the processor, collector and compiler included, and the
/// fastest counts: what slows a round on a shared machine is the others.
/// </summary>
internal static class Throughput
{
    private const int Rounds = 12;
    private const int WarmUp = 5;
    private static readonly int[] Lengths = [500, 2000, 10000];

    /// <summary>Prints the start, the fastest round after a warm-up, the stages, the lengths, and the peak of memory.</summary>
    public static int Print(string path)
    {
        var articles = Articles.Load(path);
        var words = articles.Sum(Words);
        var start = Time(() => new StageClock().Read(articles[0])).Wall;
        for (var i = 0; i < WarmUp; i++)
            Time(() => ReadAll(articles, new StageClock()));
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(articles)).ToArray();
        Write($"articles            {articles.Length}, {words} words");
        Write($"first record        {start.TotalSeconds:f2} s after the start of reading");
        Speed("by the wall", articles.Length, words, Fastest(rounds.Select(r => r.Wall)));
        Speed("by the processor", articles.Length, words, Fastest(rounds.Select(r => r.Processor)));
        Stages(rounds.MinBy(r => r.Wall).Clock, words);
        ByLength(articles);
        Write($"peak memory         {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB");
        return 0;
    }

    private static void Speed(string clock, int articles, int words, double seconds) =>
        Write(
            $"{clock, -20}{articles / seconds:f1} articles a second (of 500 words: {words / 500.0 / seconds:f1}), {words / seconds:f0} words a second"
        );

    private static void Stages(StageClock clock, int words)
    {
        var all = clock.Table.Sum(s => s.Spent.TotalMilliseconds);
        Write($"stage               ms for 500 words   share");
        foreach (var (stage, spent) in clock.Table)
            Write(
                $"  {stage, -17} {spent.TotalMilliseconds * 500 / words, 16:f2} {spent.TotalMilliseconds / all, 7:p0}"
            );
        Write($"  {"all", -17} {all * 500 / words, 16:f2}");
    }

    // Reports of a length are made by joining the articles in one language one behind the other.
    private static void ByLength(Article[] articles)
    {
        Write($"length              ms for 500 words");
        foreach (var length in Lengths)
        {
            var article = Joined(articles, length);
            var times = Enumerable.Range(0, Rounds).Select(_ => Time(() => new StageClock().Read(article)).Processor);
            Write($"  {Words(article), -17} {Fastest(times) * 1000 * 500 / Words(article), 16:f2}");
        }
    }

    private static Article Joined(Article[] articles, int length)
    {
        var texts = articles.Where(a => a.Language == articles[0].Language).Select(a => a.Text).ToArray();
        var paragraphs = Enumerable.Range(0, length).SelectMany(i => texts[i % texts.Length].Split('\n'));
        var (taken, words) = (new List<string>(), 0);
        foreach (var paragraph in paragraphs)
        {
            if (words >= length)
                break;
            taken.Add(paragraph);
            words += Words(paragraph);
        }
        return articles[0] with { Text = string.Join('\n', taken) };
    }

    private static int Words(Article article) => Words(article.Text);

    private static int Words(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length;

    private static (TimeSpan Wall, TimeSpan Processor, StageClock Clock) Round(Article[] articles)
    {
        var clock = new StageClock();
        var (wall, processor) = Time(() => ReadAll(articles, clock));
        return (wall, processor, clock);
    }

    private static void ReadAll(Article[] articles, StageClock clock)
    {
        foreach (var article in articles)
            clock.Read(article);
    }

    private static double Fastest(IEnumerable<TimeSpan> times) => times.Min().TotalSeconds;

    private static (TimeSpan Wall, TimeSpan Processor) Time(Action action)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        action();
        return (clock.Elapsed, Environment.CpuUsage.TotalTime - before);
    }

    private static void Write(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
