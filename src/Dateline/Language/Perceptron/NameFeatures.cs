namespace Dateline.Language.Perceptron;

/// <summary>The features by which a word is told to begin, continue or lie outside a name.</summary>
internal static class NameFeatures
{
    public const int Count = 26;

    public static void Fill(
        ReadOnlySpan<WordShape> words,
        ReadOnlySpan<Upos> tags,
        int i,
        uint previous,
        Span<uint> features
    )
    {
        var word = words[i];
        var (left, left2) = (At(words, i - 1), At(words, i - 2));
        var (right, right2) = (At(words, i + 1), At(words, i + 2));
        var (tag, leftTag, rightTag) = (Tag(tags, i), Tag(tags, i - 1), Tag(tags, i + 1));
        var shape = Hash.Mix(word.Shape, i == 0 ? 1u : 0u);
        ReadOnlySpan<uint> values =
        [
            word.Lower,
            word.Form,
            word.Suffix2,
            word.Suffix3,
            word.Suffix4,
            word.Prefix3,
            shape,
            previous,
            Hash.Mix(previous, word.Lower),
            Hash.Mix(previous, shape),
            left.Lower,
            left2.Lower,
            right.Lower,
            right2.Lower,
            Hash.Mix(left.Shape, word.Shape, right.Shape),
            Hash.Mix(left.Lower, word.Lower),
            Hash.Mix(word.Lower, right.Lower),
            tag,
            Hash.Mix(leftTag, tag, rightTag),
            Hash.Mix(previous, tag),
            Hash.Mix(left.Lower, shape),
            Hash.Mix(right.Lower, shape),
            Hash.Mix(left.Suffix3, shape),
            Hash.Mix(right.Suffix3, shape),
            Hash.Mix(previous, left.Lower),
            1u,
        ];
        for (var k = 0; k < values.Length; k++)
            features[k] = Hash.Mix(values[k], (uint)k + 301);
    }

    private static WordShape At(ReadOnlySpan<WordShape> words, int i) =>
        i < 0 || i >= words.Length ? WordShape.None : words[i];

    private static uint Tag(ReadOnlySpan<Upos> tags, int i) => i < 0 || i >= tags.Length ? 99u : (uint)tags[i];
}
