using System.Globalization;
using Dateline.Archive.Joining;

namespace Dateline.Eval.Joining;

/// <summary>Two members with the confidence that they are the same.</summary>
internal readonly record struct ScoredPair(int First, int Second, double Confidence, string Reason);

/// <summary>The figures of one kind of join: groups at both thresholds, and how far the confidence can be believed.</summary>
internal sealed class JoinFigures(string set, IReadOnlyList<int> gold, IReadOnlyList<ScoredPair> pairs)
{
    private static readonly double[] Bins = [0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001];

    /// <summary>Prints all; returns 1 where a figure is below its floor.</summary>
    public int Report(string? floors)
    {
        var thresholds = JoinThresholds.Default;
        var known = Floors.Read(floors);
        var below = 0;
        foreach (
            var (name, least) in new[] { ("automatic", thresholds.Automatic), ("with proposals", thresholds.Proposed) }
        )
        {
            var joined = pairs.Where(p => p.Confidence >= least).ToArray();
            var groups = Groups.Of(gold.Count, joined.Select(p => (p.First, p.Second)));
            var right = joined.Count(p => gold[p.First] == gold[p.Second]);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{set}, {name} (from {least:f2}): {gold.Count} members, {joined.Length} joins, {right} right: P {(joined.Length == 0 ? 1 : right / (double)joined.Length):f3}"
                )
            );
            below += Line($"{set} {name} B-cubed", ClusterScores.BCubed(groups, gold), known);
            below += Line($"{set} {name} pairwise", ClusterScores.Pairwise(groups, gold), known);
        }
        Reliability();
        return below > 0 ? 1 : 0;
    }

    private static int Line(string name, PrecisionRecall score, Dictionary<string, double> floors)
    {
        var isBelow = Math.Round(score.F1, 3) < floors.GetValueOrDefault(name);
        Console.WriteLine($"  {name, -44} {score}{(isBelow ? "   BELOW THE FLOOR" : "")}");
        return isBelow ? 1 : 0;
    }

    private void Reliability()
    {
        Console.WriteLine("  confidence      pairs   right   share");
        foreach (var (from, to) in Bins.Zip(Bins.Skip(1)))
        {
            var inside = pairs.Where(p => p.Confidence >= from && p.Confidence < to).ToArray();
            var right = inside.Count(p => gold[p.First] == gold[p.Second]);
            if (inside.Length > 0)
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {from:f2} – {Math.Min(to, 1):f2} {inside.Length, 9} {right, 7}   {right / (double)inside.Length:f3}"
                    )
                );
        }
    }
}
