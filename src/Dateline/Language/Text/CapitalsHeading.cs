namespace Dateline.Language.Text;

/// <summary>
/// Finds a heading in capitals that runs into the report without a mark or a line of its own:
/// "STORM CUTS OFF NORTHERN TOWNS The governor said …".
/// </summary>
internal static class CapitalsHeading
{
    private const int LeastWords = 4;
    private const int LeastCharacters = 18;

    /// <summary>The index one past the heading that begins at <paramref name="first"/>, or 0 where none does.</summary>
    public static int End(string text, IReadOnlyList<Token> tokens, int first)
    {
        var end = first;
        while (end < tokens.Count && IsInCapitals(tokens[end].Of(text)))
            end++;
        // "A" and "I" begin the sentence behind the heading.
        if (end > first && tokens[end - 1].Length == 1)
            end--;
        var isLong = end - first >= LeastWords && tokens[end - 1].End - tokens[first].Start >= LeastCharacters;
        return isLong && end < tokens.Count && BeginsSentence(tokens[end].Of(text)) ? end : 0;
    }

    private static bool IsInCapitals(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
            if (char.IsLower(c) || !(char.IsLetterOrDigit(c) || Letters.IsHyphen(c) || Letters.IsApostrophe(c)))
                return false;
        return true;
    }

    private static bool BeginsSentence(ReadOnlySpan<char> token) =>
        char.IsUpper(token[0]) && (token.Length == 1 || char.IsLower(token[1]));
}
