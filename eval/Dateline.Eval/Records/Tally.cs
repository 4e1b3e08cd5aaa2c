namespace Dateline.Eval.Records;

/// <summary>Counts of what was right, given and wanted, by measure.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, (int Right, int Given, int Wanted)> counts = [];
    private readonly List<string> order = [];

    public void Add(string measure, int right, int given, int wanted)
    {
        if (!counts.TryGetValue(measure, out var count))
            order.Add(measure);
        counts[measure] = (count.Right + right, count.Given + given, count.Wanted + wanted);
    }

    /// <summary>F1 where something was given, recall where only what was wanted counts (given below 0).</summary>
    public IEnumerable<(string Measure, double Score, string Line)> Scores() =>
        order.Select(measure =>
        {
            var (right, given, wanted) = counts[measure];
            if (given < 0)
            {
                var recall = wanted == 0 ? 1 : right / (double)wanted;
                return (
                    measure,
                    recall,
                    FormattableString.Invariant($"{measure, -14} {recall:f3}   ({right} of {wanted})")
                );
            }
            double p = given == 0 ? 0 : right / (double)given,
                r = wanted == 0 ? 0 : right / (double)wanted;
            var f1 = p + r == 0 ? 0 : 2 * p * r / (p + r);
            return (
                measure,
                f1,
                FormattableString.Invariant(
                    $"{measure, -14} P {p:f3}  R {r:f3}  F1 {f1:f3}   ({right} of {given} given, {wanted} wanted)"
                )
            );
        });
}
