namespace Dateline.Language.Perceptron;

/// <summary>The features by which an arc is given its relation: head, dependent, what stands around them, and siblings.</summary>
internal static class LabelFeatures
{
    public const int Count = 27;

    public static void Fill(
        ReadOnlySpan<WordShape> words,
        ReadOnlySpan<uint> tags,
        ReadOnlySpan<int> heads,
        int dependent,
        Span<uint> features
    )
    {
        var head = heads[dependent];
        var (dw, hw) = (words[dependent], head < 0 ? WordShape.None : words[head]);
        var (dt, ht) = (tags[dependent], head < 0 ? 33u : tags[head]);
        var left =
            head < 0 ? 2u
            : dependent < head ? 0u
            : 1u;
        var distance = head < 0 ? 0u : (uint)Math.Min(Math.Abs(dependent - head), 6);
        var (firstLeft, lastRight, same) = Family(heads, dependent);
        uint leftWord = firstLeft < 0 ? 5u : words[firstLeft].Lower,
            leftTag = firstLeft < 0 ? 5u : tags[firstLeft];
        uint rightTag = lastRight < 0 ? 6u : tags[lastRight];
        var grand = head >= 0 && heads[head] >= 0 ? tags[heads[head]] : 34u;
        uint before = dependent == 0 ? 35u : tags[dependent - 1],
            after = dependent + 1 == tags.Length ? 36u : tags[dependent + 1];
        ReadOnlySpan<uint> values =
        [
            Hash.Mix(dw.Lower, left),
            Hash.Mix(hw.Lower, left),
            Hash.Mix(dt, ht, left),
            Hash.Mix(dw.Lower, ht, left),
            Hash.Mix(dt, hw.Lower, left),
            Hash.Mix(dw.Lower, hw.Lower),
            Hash.Mix(dt, ht, left, distance),
            Hash.Mix(dw.Suffix3, ht, left),
            Hash.Mix(dw.Suffix2, hw.Suffix3, left),
            Hash.Mix(leftWord, dt, ht),
            Hash.Mix(leftWord, hw.Lower, dt),
            Hash.Mix(leftTag, dt, ht, left),
            Hash.Mix(rightTag, dt, ht, left),
            Hash.Mix(before, dt, after, left),
            Hash.Mix(grand, ht, dt),
            Hash.Mix((uint)same, dt, ht, left),
            Hash.Mix(dt, left),
            Hash.Mix(ht, left),
            Hash.Mix(leftWord, left, dt),
            Hash.Mix(dw.Shape, ht, left),
            Hash.Mix(dependent == 0 ? WordShape.None.Lower : words[dependent - 1].Lower, dt, ht),
            Hash.Mix(dependent + 1 == tags.Length ? WordShape.None.Lower : words[dependent + 1].Lower, dt, ht),
            Hash.Mix(hw.Suffix3, dt, left),
            Hash.Mix(leftWord, hw.Suffix3, ht, dt),
            dw.Lower,
            Hash.Mix(hw.Lower, (uint)same, left),
            1u,
        ];
        for (var k = 0; k < values.Length; k++)
            features[k] = Hash.Mix(values[k], (uint)k + 701);
    }

    /// <summary>The first dependent to the left, the last to the right, and how many siblings stand on the dependent's side before it.</summary>
    private static (int FirstLeft, int LastRight, int Same) Family(ReadOnlySpan<int> heads, int dependent)
    {
        int first = -1,
            last = -1,
            same = 0;
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] == dependent && i < dependent && first < 0)
                first = i;
            if (heads[i] == dependent && i > dependent)
                last = i;
            if (
                heads[i] == heads[dependent]
                && i < dependent
                && (i > heads[dependent]) == (dependent > heads[dependent])
            )
                same++;
        }
        return (first, last, Math.Min(same, 3));
    }
}
