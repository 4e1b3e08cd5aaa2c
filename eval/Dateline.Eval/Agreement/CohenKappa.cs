namespace Dateline.Eval.Agreement;

/// <summary>Agreement of two readers who give every item one label, beyond what chance would give (Cohen 1960).</summary>
/// <param name="Items">The items that both labelled.</param>
/// <param name="Observed">The share of items with the same label, 0 to 1.</param>
/// <param name="Expected">The share that readers with the same habits would reach by chance, 0 to 1.</param>
internal readonly record struct CohenKappa(int Items, double Observed, double Expected)
{
    /// <summary>1 is full agreement, 0 what chance gives; 1 where both readers know one label alone.</summary>
    public double Value => Expected >= 1 ? 1 : (Observed - Expected) / (1 - Expected);

    /// <summary>The agreement over pairs of labels, the first reader's and the second's.</summary>
    public static CohenKappa Of(IReadOnlyCollection<(string First, string Second)> pairs)
    {
        double n = pairs.Count;
        var second = pairs.CountBy(pair => pair.Second).ToDictionary();
        var chance = pairs
            .CountBy(pair => pair.First)
            .Sum(label => label.Value / n * (second.GetValueOrDefault(label.Key) / n));
        return new CohenKappa(pairs.Count, pairs.Count(pair => pair.First == pair.Second) / n, chance);
    }
}
