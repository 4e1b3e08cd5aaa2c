namespace Dateline.Language.Text;

/// <summary>What a surface token looks like; sentence boundaries and word splitting depend on it.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with whatever the language lets stand inside a word.</summary>
    Word,

    /// <summary>A word whose full stop belongs to it: "Gen.", "U.S.", "W.".</summary>
    Abbreviation,

    /// <summary>Begins with a digit.</summary>
    Number,

    /// <summary>A web or mail address, a file name, a handle.</summary>
    Address,

    /// <summary>Anything else: marks, brackets, symbols, emoji.</summary>
    Mark,
}

/// <summary>A surface token: a stretch of the text that no space divides.</summary>
/// <param name="Start">Its first code unit.</param>
/// <param name="End">One past its last.</param>
/// <param name="Kind">What it looks like.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
