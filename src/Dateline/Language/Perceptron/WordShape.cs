namespace Dateline.Language.Perceptron;

/// <summary>What a classifier sees of one word form: hashes of the form, its ends, and its shape.</summary>
internal readonly record struct WordShape(
    uint Form,
    uint Lower,
    uint Prefix1,
    uint Prefix3,
    uint Suffix1,
    uint Suffix2,
    uint Suffix3,
    uint Suffix4,
    uint Shape
)
{
    public static WordShape None { get; } = new(7, 7, 7, 7, 7, 7, 7, 7, 7);

    public static WordShape Of(string form)
    {
        var lower = form.ToLowerInvariant();
        var folded = IsNumber(lower) ? "0" : lower;
        return new WordShape(
            Hash.Of(form),
            Hash.Of(folded),
            Hash.Of(lower.AsSpan(0, Math.Min(1, lower.Length))),
            Hash.Of(lower.AsSpan(0, Math.Min(3, lower.Length))),
            Hash.Of(End(lower, 1)),
            Hash.Of(End(lower, 2)),
            Hash.Of(End(lower, 3)),
            Hash.Of(End(lower, 4)),
            ShapeOf(form)
        );
    }

    private static ReadOnlySpan<char> End(string text, int length) => text.AsSpan(Math.Max(0, text.Length - length));

    private static bool IsNumber(string text) =>
        text.Length > 0
        && char.IsDigit(text[0])
        && text.All(c => char.IsDigit(c) || c is '.' or ',' or ':' or '/' or '-');

    private static uint ShapeOf(string form)
    {
        Span<char> shape = stackalloc char[8];
        var length = 0;
        foreach (var c in form)
        {
            var kind =
                char.IsUpper(c) ? 'X'
                : char.IsLower(c) ? 'x'
                : char.IsDigit(c) ? 'd'
                : c;
            if ((length < 2 || shape[length - 1] != kind || shape[length - 2] != kind) && length < shape.Length)
                shape[length++] = kind;
        }
        return Hash.Of(shape[..length]);
    }
}
