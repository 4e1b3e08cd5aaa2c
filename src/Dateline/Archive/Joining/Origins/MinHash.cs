using System.Globalization;

namespace Dateline.Archive.Joining.Origins;

/// <summary>
/// Keys that two texts share when they share words: bands of minima of permuted shingles for texts that are alike as a
/// whole (MinHash, Broder 1997; bands, Indyk and Motwani 1998), and a sample of shingles for a text cut out of another.
/// </summary>
internal static class MinHash
{
    /// <summary>How many bands.</summary>
    public const int Bands = 24;

    /// <summary>How many minima make a band.</summary>
    public const int Rows = 3;

    /// <summary>One shingle of so many is a key of its own.</summary>
    public const int Sample = 32;

    /// <summary>The keys of a text's shingles, in no order that matters.</summary>
    public static IEnumerable<string> Keys(ulong[] shingles)
    {
        if (shingles.Length == 0)
            yield break;
        for (var band = 0; band < Bands; band++)
            yield return string.Create(CultureInfo.InvariantCulture, $"o{band}:{Band(shingles, band):x16}");
        foreach (var shingle in shingles)
            if (shingle % Sample == 0)
                yield return string.Create(CultureInfo.InvariantCulture, $"os:{shingle:x16}");
    }

    private static ulong Band(ulong[] shingles, int band)
    {
        var hash = Hashing.Seed;
        for (var row = 0; row < Rows; row++)
            hash = Hashing.Mix(hash, Least(shingles, Hashing.Finish((ulong)(band * Rows + row + 1))));
        return hash;
    }

    private static ulong Least(ulong[] shingles, ulong permutation)
    {
        var least = ulong.MaxValue;
        foreach (var shingle in shingles)
            least = Math.Min(least, Hashing.Finish(shingle ^ permutation));
        return least;
    }
}
