namespace Dateline.Language.Perceptron;

/// <summary>FNV-1a hashes of features: stable across runs, machines and versions, because models hold them.</summary>
internal static class Hash
{
    private const uint Prime = 16777619;

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    public static uint Mix(uint a, uint b)
    {
        var hash = (a ^ (b * 0x9E3779B1u)) * 0x85EBCA6Bu;
        return hash ^ (hash >> 15);
    }

    public static uint Mix(uint a, uint b, uint c) => Mix(Mix(a, b), c);

    public static uint Mix(uint a, uint b, uint c, uint d) => Mix(Mix(a, b, c), d);
}
