namespace Dateline.Language.Perceptron;

/// <summary>The features by which the parser chooses its next step, after Zhang and Nivre (2011).</summary>
internal static class ParseFeatures
{
    public const int Count = 46;

    public static void Fill(
        ParseState state,
        ReadOnlySpan<WordShape> words,
        ReadOnlySpan<uint> tags,
        Span<uint> features
    )
    {
        int s0 = state.Stack(0),
            s1 = state.Stack(1),
            s2 = state.Stack(2),
            b0 = state.Buffer(0),
            b1 = state.Buffer(1),
            b2 = state.Buffer(2);
        var view = new View(words, tags);
        uint s0w = view.Word(s0),
            s1w = view.Word(s1),
            b0w = view.Word(b0),
            b1w = view.Word(b1);
        uint s0t = view.Tag(s0),
            s1t = view.Tag(s1),
            s2t = view.Tag(s2),
            b0t = view.Tag(b0),
            b1t = view.Tag(b1),
            b2t = view.Tag(b2);
        uint s0l = view.Tag(At(state.First, s0)),
            s0r = view.Tag(At(state.Last, s0)),
            s1l = view.Tag(At(state.First, s1));
        uint s1r = view.Tag(At(state.Last, s1)),
            b0l = view.Tag(At(state.First, b0));
        uint near = Distance(s0, b0),
            far = Distance(s1, s0);
        uint s0v = Valency(state, s0),
            s1v = Valency(state, s1),
            b0v = b0 < 0 ? 0 : (uint)Math.Min(state.Lefts[b0], 5);
        ReadOnlySpan<uint> values =
        [
            s0w,
            s0t,
            Hash.Mix(s0w, s0t),
            s1w,
            s1t,
            Hash.Mix(s1w, s1t),
            b0w,
            b0t,
            Hash.Mix(b0w, b0t),
            b1w,
            b1t,
            Hash.Mix(b1w, b1t),
            b2t,
            s2t,
            Hash.Mix(s0w, s0t, b0w, b0t),
            Hash.Mix(s0t, b0t),
            Hash.Mix(s0w, b0w),
            Hash.Mix(s0w, s0t, b0t),
            Hash.Mix(s0t, b0w, b0t),
            Hash.Mix(s1w, s0w),
            Hash.Mix(s1t, s0t),
            Hash.Mix(s1w, s1t, s0t),
            Hash.Mix(s1t, s0w, s0t),
            Hash.Mix(b0t, b1t),
            Hash.Mix(s0t, b0t, b1t),
            Hash.Mix(s1t, s0t, b0t),
            Hash.Mix(s2t, s1t, s0t),
            Hash.Mix(b0t, b1t, b2t),
            Hash.Mix(s0t, s0l, b0t),
            Hash.Mix(s0t, s0r, b0t),
            Hash.Mix(s1t, s1r, s0t),
            Hash.Mix(s1t, s1l, s0t),
            Hash.Mix(s0t, b0t, b0l),
            Hash.Mix(s1t, s0t, s0r),
            Hash.Mix(s1t, s0t, s0l),
            Hash.Mix(s0t, near, b0t),
            Hash.Mix(s1t, far, s0t),
            Hash.Mix(s0w, near),
            Hash.Mix(s0t, s0v),
            Hash.Mix(s1t, s1v),
            Hash.Mix(b0t, b0v),
            Hash.Mix(s0w, s0v),
            Hash.Mix(s1w, s1v),
            Hash.Mix(s1w, s0t, b0t),
            Hash.Mix(s1t, s0w, b0t),
            Hash.Mix(s1t, s0t, b0w),
        ];
        for (var k = 0; k < values.Length; k++)
            features[k] = Hash.Mix(values[k], (uint)k + 501);
    }

    private static int At(int[] links, int word) => word < 0 ? -1 : links[word];

    private static uint Distance(int a, int b) => a < 0 || b < 0 ? 0 : (uint)Math.Min(Math.Abs(b - a), 9);

    private static uint Valency(ParseState state, int word) =>
        word < 0 ? 0 : (uint)(Math.Min(state.Lefts[word], 4) * 8 + Math.Min(state.Rights[word], 4));

    private readonly ref struct View(ReadOnlySpan<WordShape> words, ReadOnlySpan<uint> tags)
    {
        private readonly ReadOnlySpan<WordShape> words = words;
        private readonly ReadOnlySpan<uint> tags = tags;

        public uint Word(int i) =>
            i < 0 ? 11u
            : i == words.Length ? 12u
            : words[i].Lower;

        public uint Tag(int i) =>
            i < 0 ? 31u
            : i == words.Length ? 32u
            : tags[i];
    }
}
