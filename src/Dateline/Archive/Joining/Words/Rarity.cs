using System.Collections.Frozen;
using System.Globalization;
using Dateline.Tables;

namespace Dateline.Archive.Joining.Words;

/// <summary>
/// How much a word tells: the log of its rarity in running text (Spärck Jones 1972), from a table that ships, so that
/// the weight never depends on what happens to be kept. <c>common-words.tsv</c> holds occurrences per million.
/// </summary>
internal sealed class Rarity
{
    private const double Unheard = 10;
    private const double Ignored = 5;

    private static readonly Lazy<Rarity> Shared = new(() =>
        new Rarity(Table.Load("Archive/Joining/Words/common-words.tsv"))
    );
    private readonly FrozenDictionary<string, double> weights;

    private Rarity(Table table) =>
        weights = table.Rows.ToFrozenDictionary(
            row => row["key"],
            row => Weight(double.Parse(row["per_million"], CultureInfo.InvariantCulture)),
            StringComparer.Ordinal
        );

    /// <summary>The embedded table, loaded at the first use.</summary>
    public static Rarity Default => Shared.Value;

    /// <summary>The weight of a word that the table does not hold.</summary>
    public static double Highest { get; } = Weight(0);

    /// <summary>From 0 (stands in every text) to <see cref="Highest"/>.</summary>
    public double Of(string key) => weights.GetValueOrDefault(key, Highest);

    /// <summary>Whether the table holds the key.</summary>
    public bool IsCommon(string key) => weights.ContainsKey(key);

    /// <summary>The weight of what occurs so often in a million words.</summary>
    public static double Weight(double perMillion) =>
        Math.Max(0, Math.Log(1_000_000 / (perMillion + Unheard)) - Ignored);
}
