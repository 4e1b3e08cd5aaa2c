namespace Dateline.Language.Models;

/// <summary>The best well-formed sequence of name tags (Viterbi 1967).</summary>
internal static class NameDecoder
{
    private const int Count = NameTags.Count;
    private static readonly bool[] MayFollow = Table();

    /// <summary>Decodes one sentence.</summary>
    /// <param name="scores">Words by tags.</param>
    /// <param name="tags">Receives one tag for each word.</param>
    public static void Decode(ReadOnlySpan<float> scores, Span<int> tags)
    {
        var words = tags.Length;
        var best = new float[words * Count];
        var from = new sbyte[words * Count];
        for (var word = 0; word < words; word++)
        {
            for (var tag = 0; tag < Count; tag++)
            {
                var (before, value) = word == 0 ? First(tag) : Before(best.AsSpan((word - 1) * Count, Count), tag);
                best[word * Count + tag] = value + scores[word * Count + tag];
                from[word * Count + tag] = before;
            }
        }
        Follow(best, from, tags);
    }

    private static (sbyte, float) First(int tag) => (0, NameTags.MayFollow(-1, tag) ? 0 : float.NegativeInfinity);

    private static (sbyte, float) Before(ReadOnlySpan<float> best, int tag)
    {
        var (from, value) = ((sbyte)0, float.NegativeInfinity);
        for (sbyte before = 0; before < Count; before++)
        {
            if (MayFollow[before * Count + tag] && best[before] > value)
            {
                (from, value) = (before, best[before]);
            }
        }
        return (from, value);
    }

    private static void Follow(float[] best, sbyte[] from, Span<int> tags)
    {
        var last = -1;
        for (var tag = 0; tag < Count; tag++)
        {
            var at = (tags.Length - 1) * Count;
            if (NameTags.MayFollow(tag, -1) && (last < 0 || best[at + tag] > best[at + last]))
            {
                last = tag;
            }
        }
        for (var word = tags.Length - 1; word >= 0; word--)
        {
            tags[word] = last;
            last = from[word * Count + last];
        }
    }

    private static bool[] Table()
    {
        var table = new bool[Count * Count];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = NameTags.MayFollow(i / Count, i % Count);
        }
        return table;
    }
}
