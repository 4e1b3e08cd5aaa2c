using System.Diagnostics;
using Dateline.Record;

namespace Dateline.Bench;

/// <summary>Adds up the time that each stage of reading takes.</summary>
internal sealed class StageClock
{
    private readonly Dictionary<string, TimeSpan> spent = [];
    private readonly List<string> order = [];

    /// <summary>Reads an article and adds the time of each stage.</summary>
    public void Read(Article article)
    {
        var last = Stopwatch.GetTimestamp();
        RecordReader.Default.Read(
            article,
            stage =>
            {
                var now = Stopwatch.GetTimestamp();
                Add(stage, Stopwatch.GetElapsedTime(last, now));
                last = now;
            }
        );
    }

    /// <summary>The stages in their order, with the time spent in each.</summary>
    public IEnumerable<(string Stage, TimeSpan Spent)> Table => order.Select(stage => (stage, spent[stage]));

    private void Add(string stage, TimeSpan time)
    {
        if (spent.TryAdd(stage, time))
            order.Add(stage);
        else
            spent[stage] += time;
    }
}
