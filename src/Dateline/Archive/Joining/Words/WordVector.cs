namespace Dateline.Archive.Joining.Words;

/// <summary>The telling words of a text with their weights, of length 1 (Salton's vector space).</summary>
internal sealed class WordVector
{
    /// <summary>How many words are kept: those that weigh most.</summary>
    public const int Most = 200;

    private readonly string[] keys;
    private readonly float[] weights;

    private WordVector(string[] keys, float[] weights) => (this.keys, this.weights) = (keys, weights);

    /// <summary>The keys in ordinal order.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>The keys that weigh most, first the heaviest; of equal ones the ordinal first.</summary>
    public IEnumerable<string> Heaviest(int count) =>
        keys.Zip(weights)
            .OrderByDescending(k => k.Second)
            .ThenBy(k => k.First, StringComparer.Ordinal)
            .Take(count)
            .Select(k => k.First);

    /// <summary>Makes a vector of words and weights.</summary>
    public static WordVector Of(IEnumerable<KeyValuePair<string, double>> words)
    {
        var kept = words
            .Where(w => w.Value > 0)
            .OrderByDescending(w => w.Value)
            .ThenBy(w => w.Key, StringComparer.Ordinal)
            .Take(Most)
            .OrderBy(w => w.Key, StringComparer.Ordinal)
            .ToArray();
        var length = Math.Sqrt(kept.Sum(w => w.Value * w.Value));
        return new WordVector([.. kept.Select(w => w.Key)], [.. kept.Select(w => (float)(w.Value / length))]);
    }

    /// <summary>The cosine of the angle between both, from 0 to 1.</summary>
    public double Cosine(WordVector other)
    {
        var sum = 0.0;
        foreach (var (mine, its) in Shared(other))
            sum += weights[mine] * (double)other.weights[its];
        return Math.Min(1, sum);
    }

    /// <summary>The words that both hold, first those that count most.</summary>
    public IReadOnlyList<string> Common(WordVector other, int count) =>
        [
            .. Shared(other)
                .OrderByDescending(s => weights[s.Mine] * other.weights[s.Its])
                .ThenBy(s => s.Mine)
                .Take(count)
                .Select(s => keys[s.Mine]),
        ];

    private IEnumerable<(int Mine, int Its)> Shared(WordVector other)
    {
        for (int i = 0, j = 0; i < keys.Length && j < other.keys.Length; )
        {
            var order = string.CompareOrdinal(keys[i], other.keys[j]);
            if (order == 0)
                yield return (i, j);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }
}
