namespace Dateline.Language.Text;

/// <summary>
/// Finds the line at the head of a report that says where, when and by whom it was written ("MIAMI, United States —",
/// "LA HABANA, 9 jun (Agencia) -", "Madrid.-"), so that it stands as a sentence of its own.
/// </summary>
internal static class DatelineBreak
{
    private const int MostTokens = 18;
    private const int MostCharacters = 100;

    /// <summary>The index one past the dash that ends the dateline, or 0 where the paragraph begins with none.</summary>
    public static int End(string text, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0 || !char.IsUpper(text[tokens[0].Start]))
            return 0;
        var isMarked = IsAllCapitals(tokens[0].Of(text));
        var depth = 0;
        for (
            var i = 0;
            i < Math.Min(tokens.Count, MostTokens) && tokens[i].End - tokens[0].Start <= MostCharacters;
            i++
        )
        {
            var token = tokens[i].Of(text);
            if (i > 0 && depth == 0 && IsDash(token))
                return EndsHere(text, tokens, i) && (isMarked || text[tokens[i - 1].Start] is '.' or ')') ? i + 1 : 0;
            depth +=
                token is ['('] ? 1
                : token is [')'] ? -1
                : 0;
            if (depth == 0 && !MayStand(token))
                return 0;
        }
        return 0;
    }

    private static bool IsDash(ReadOnlySpan<char> token) =>
        token is ['—'] or ['–'] or ['-'] or ['-', '-'] or ['―'] || token is ['.', '-'];

    private static bool EndsHere(string text, IReadOnlyList<Token> tokens, int dash) =>
        dash + 1 < tokens.Count
        && (tokens[dash + 1].Start > tokens[dash].End || text[tokens[dash - 1].Start] is '.' or ')');

    private static bool IsAllCapitals(ReadOnlySpan<char> token)
    {
        var letters = 0;
        foreach (var c in token)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }
        return letters > 1;
    }

    // Names, numbers, marks, abbreviated months in small letters, and the particles of place names.
    private static bool MayStand(ReadOnlySpan<char> token) =>
        !char.IsLower(token[0])
        || token.Length <= 5 && token is not "that" and not "with" and not "from" and not "said" and not "was";
}
