namespace Dateline.Training.Cess;

/// <summary>The most frequent value seen with a key, or with the next coarser key that was seen.</summary>
internal sealed class Backoff<TValue>
    where TValue : notnull
{
    private readonly Dictionary<string, Dictionary<TValue, int>> seen = new(StringComparer.Ordinal);

    /// <summary>Counts a value under all its keys.</summary>
    public void Add(IEnumerable<string> keys, TValue value)
    {
        foreach (var key in keys)
        {
            if (!seen.TryGetValue(key, out var counts))
            {
                seen[key] = counts = [];
            }
            counts[value] = counts.GetValueOrDefault(value) + 1;
        }
    }

    /// <summary>The value for the first key that was seen often enough, and its share there.</summary>
    public (TValue? Value, double Share) Best(IEnumerable<string> keys, int least = 1)
    {
        foreach (var key in keys)
        {
            if (seen.TryGetValue(key, out var counts) && counts.Values.Sum() is var all && all >= least)
            {
                var best = counts
                    .OrderByDescending(pair => pair.Value)
                    .ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
                    .First();
                return (best.Key, (double)best.Value / all);
            }
        }
        return (default, 0);
    }
}
