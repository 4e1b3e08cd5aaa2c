using Dateline.Archive.Joining.Words;

namespace Dateline.Archive.Joining.Origins;

/// <summary>
/// The word 5-grams of a report's own words as sorted hashes (Broder 1997). Quoted words are left out: two reporters
/// who heard one speech quote it alike.
/// </summary>
internal static class Shingles
{
    /// <summary>How many words make a shingle.</summary>
    public const int Words = 5;

    private const int FewestOwnWords = 40;

    /// <summary>The distinct shingles of a text, in ascending order.</summary>
    public static ulong[] Of(string text)
    {
        var own = Tokens(text, withoutQuotations: true);
        if (own.Count < FewestOwnWords)
            own = Tokens(text, withoutQuotations: false);
        var shingles = new HashSet<ulong>();
        for (var i = 0; i + Words <= own.Count; i++)
            shingles.Add(Hash(own, i));
        var sorted = shingles.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>How many two sorted lists share.</summary>
    public static int Shared(ulong[] one, ulong[] other)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length; )
        {
            var order = one[i].CompareTo(other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static List<ulong> Tokens(string text, bool withoutQuotations)
    {
        var (words, quotations) = (new List<ulong>(), new Quotations(text));
        foreach (var token in WordScanner.In(text))
            if (!withoutQuotations || !quotations.Holds(token.Start))
                words.Add(Hashing.Of(token.Folded));
        return words;
    }

    private static ulong Hash(List<ulong> words, int start)
    {
        var hash = Hashing.Seed;
        for (var i = start; i < start + Words; i++)
            hash = Hashing.Mix(hash, words[i]);
        return hash;
    }
}
