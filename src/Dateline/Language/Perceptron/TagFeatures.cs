namespace Dateline.Language.Perceptron;

/// <summary>The features by which a word is tagged: the word, its neighbours and the two tags before it.</summary>
internal static class TagFeatures
{
    public const int Count = 26;

    public static void Fill(
        ReadOnlySpan<WordShape> words,
        int i,
        uint previous,
        uint beforePrevious,
        Span<uint> features
    )
    {
        var word = words[i];
        var (left, left2) = (At(words, i - 1), At(words, i - 2));
        var (right, right2) = (At(words, i + 1), At(words, i + 2));
        var first = i == 0 ? 1u : 0u;
        ReadOnlySpan<uint> values =
        [
            word.Lower,
            word.Form,
            word.Suffix1,
            word.Suffix2,
            word.Suffix3,
            word.Suffix4,
            word.Prefix1,
            word.Prefix3,
            Hash.Mix(word.Shape, first),
            previous,
            Hash.Mix(previous, beforePrevious),
            Hash.Mix(previous, word.Lower),
            left.Lower,
            left.Suffix3,
            left2.Lower,
            right.Lower,
            right.Suffix3,
            right2.Lower,
            right.Shape,
            left.Shape,
            Hash.Mix(left.Lower, word.Lower),
            Hash.Mix(word.Lower, right.Lower),
            Hash.Mix(previous, word.Suffix3),
            Hash.Mix(word.Shape, word.Suffix2),
            Hash.Mix(previous, right.Lower),
            1u,
        ];
        for (var k = 0; k < values.Length; k++)
            features[k] = Hash.Mix(values[k], (uint)k + 101);
    }

    private static WordShape At(ReadOnlySpan<WordShape> words, int i) =>
        i < 0 || i >= words.Length ? WordShape.None : words[i];
}
