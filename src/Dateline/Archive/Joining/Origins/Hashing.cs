namespace Dateline.Archive.Joining.Origins;

/// <summary>Hashes that are the same on every machine and in every version: they are kept.</summary>
internal static class Hashing
{
    /// <summary>The offset basis of FNV-1a, 64 bits.</summary>
    public const ulong Seed = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a over the UTF-16 code units, mixed at the end.</summary>
    public static ulong Of(string word)
    {
        var hash = Seed;
        foreach (var c in word)
            hash = (hash ^ c) * Prime;
        return Finish(hash);
    }

    /// <summary>One hash after another.</summary>
    public static ulong Mix(ulong hash, ulong next) => Finish((hash ^ next) * Prime);

    /// <summary>The finalizer of SplitMix64: every bit of the input reaches every bit of the output.</summary>
    public static ulong Finish(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
