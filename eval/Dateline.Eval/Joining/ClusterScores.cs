namespace Dateline.Eval.Joining;

/// <summary>Precision and recall from 0 to 1.</summary>
/// <param name="P">Precision.</param>
/// <param name="R">Recall.</param>
internal readonly record struct PrecisionRecall(double P, double R)
{
    /// <summary>The harmonic mean.</summary>
    public double F1 => P + R == 0 ? 0 : 2 * P * R / (P + R);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"P {P:f3}  R {R:f3}  F1 {F1:f3}");
}

/// <summary>
/// How well groups agree with the groups of the gold: B-cubed (Bagga and Baldwin 1998) and pairs of members.
/// </summary>
internal static class ClusterScores
{
    /// <summary>The mean over members of how much of their group is right and how much of the right group they are with.</summary>
    public static PrecisionRecall BCubed(IReadOnlyList<int> found, IReadOnlyList<int> gold)
    {
        var (foundSizes, goldSizes, both) = Sizes(found, gold);
        double p = 0,
            r = 0;
        foreach (var ((f, g), n) in both)
        {
            p += (double)n * n / foundSizes[f];
            r += (double)n * n / goldSizes[g];
        }
        return found.Count == 0 ? default : new PrecisionRecall(p / found.Count, r / found.Count);
    }

    /// <summary>Pairs that are together in both, of those together in what was found and in the gold.</summary>
    public static PrecisionRecall Pairwise(IReadOnlyList<int> found, IReadOnlyList<int> gold)
    {
        var (foundSizes, goldSizes, both) = Sizes(found, gold);
        var together = both.Values.Sum(Pairs);
        return new PrecisionRecall(
            Share(together, foundSizes.Values.Sum(Pairs)),
            Share(together, goldSizes.Values.Sum(Pairs))
        );
    }

    private static double Share(long part, long whole) => whole == 0 ? 1 : part / (double)whole;

    private static long Pairs(int n) => (long)n * (n - 1) / 2;

    private static (Dictionary<int, int>, Dictionary<int, int>, Dictionary<(int, int), int>) Sizes(
        IReadOnlyList<int> found,
        IReadOnlyList<int> gold
    )
    {
        var pairs = found.Zip(gold).ToArray();
        return (
            pairs.CountBy(p => p.First).ToDictionary(),
            pairs.CountBy(p => p.Second).ToDictionary(),
            pairs.CountBy(p => (p.First, p.Second)).ToDictionary()
        );
    }
}
