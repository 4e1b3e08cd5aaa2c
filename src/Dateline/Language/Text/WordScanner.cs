namespace Dateline.Language.Text;

/// <summary>Tokens that begin with a letter, with the marks that may stand inside or after them.</summary>
internal sealed class WordScanner(Conventions conventions)
{
    private const int LongestInitials = 32;

    /// <summary>The token that begins with this letter.</summary>
    public Token Scan(string text, int start, int end)
    {
        var at = Run(text, start, end);
        while (at + 1 < end && Letters.IsWordCharacter(text[at + 1]) && Joins(text, start, at, end))
            at = Run(text, at + 1, end);
        if (at < end && text[at] == '.' && TakesStop(text, start, at, end))
            return new Token(start, at + 1, TokenKind.Abbreviation);
        if (at + 1 < end && text[at] == '$' && at - start <= 3 && char.IsUpper(text[at - 1]))
            return new Token(start, at + 1, TokenKind.Word);
        return new Token(start, IsGenitive(text, at, end) ? at + 1 : at, TokenKind.Word);
    }

    // "the workers' demands": an apostrophe behind an s, with a space behind it, that closes no quotation.
    private bool IsGenitive(string text, int at, int end) =>
        conventions.DividesCompounds
        && at + 1 == end
        && text[at] is '\'' or '’'
        && text[at - 1] is 's' or 'S'
        && !FollowsOpenQuote(text, at);

    private static bool FollowsOpenQuote(string text, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 160) && text[i] is not '\n'; i--)
            if (
                text[i] is '‘'
                || (text[i] is '\'' && (i == 0 || Letters.IsBlank(text[i - 1]) || Letters.IsQuote(text[i - 1])))
            )
                return true;
        return false;
    }

    /// <summary>A word that begins with an apostrophe ("'s", "'72", "'em"), where one does.</summary>
    public Token? ScanApostrophe(string text, int chunk, int at, int end)
    {
        if (!conventions.DividesCompounds || !Letters.IsApostrophe(text[at]) || at + 1 >= end)
            return null;
        var stop = Run(text, at + 1, end);
        var rest = text.AsSpan(at + 1, stop - at - 1);
        var isShort =
            rest is "s" or "S" or "em" or "til"
            || (rest.Length == 2 && IsDigits(rest))
            || (rest is ['0' or >= '2', '0', 's']);
        return isShort && (rest is "s" or "S" || at == chunk || !Letters.IsWordCharacter(text[at - 1]))
            ? new Token(at, stop, TokenKind.Word)
            : null;
    }

    private static bool IsDigits(ReadOnlySpan<char> rest) => !rest.ContainsAnyExceptInRange('0', '9');

    private static int Run(string text, int at, int end)
    {
        while (at < end && Letters.IsWordCharacter(text[at]) && !Letters.IsIdeograph(text[at]))
            at++;
        return at;
    }

    private bool Joins(string text, int start, int at, int end)
    {
        var c = text[at];
        if (Letters.IsApostrophe(c))
            return Letters.IsLetter(text[at + 1]);
        if (c == '.')
            return JoinsStop(text, start, at, end);
        if (c == '&')
            return char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]) && at - start <= 3;
        if (c is '/' or '·')
            return !conventions.DividesCompounds;
        return Letters.IsHyphen(c) && JoinsHyphen(text, start, at, end);
    }

    // "U.S", "a.m", "EE.UU", "Ph.D", "Paral.lel". "truce.In" has lost its space.
    private bool JoinsStop(string text, int start, int at, int end)
    {
        if (!Letters.IsLetter(text[at + 1]))
            return !conventions.DividesCompounds && char.IsLower(text[at - 1]);
        if (at - start > LongestInitials)
            return false;
        var next = Run(text, at + 1, end);
        if (IsSingleLetters(text, start, at) && next - at == 2)
            return true;
        return IsDoubled(text.AsSpan(at - 2 < start ? start : at - 2, 2))
                && next - at == 3
                && IsDoubled(text.AsSpan(at + 1, 2))
            || conventions.TryAbbreviation(text.AsSpan(start, next - start), out _)
            || (char.IsLower(text[at + 1]) && !conventions.DividesCompounds);
    }

    private static bool IsDoubled(ReadOnlySpan<char> letters) => letters[0] == letters[1] && char.IsUpper(letters[0]);

    private static bool IsSingleLetters(string text, int start, int at)
    {
        for (var i = start; i < at; i++)
            if (i + 1 < at && text[i] != '.' && text[i + 1] != '.')
                return false;
        return Letters.IsLetter(text[start]);
    }

    private bool JoinsHyphen(string text, int start, int at, int end)
    {
        if (!conventions.DividesCompounds || conventions.IsPrefix(text.AsSpan(start, at - start)))
            return true;
        var next = Run(text, at + 1, end);
        return conventions.IsPrefix(text.AsSpan(start, next - start));
    }

    private bool TakesStop(string text, int start, int at, int end)
    {
        var letters = text.AsSpan(start, at - start);
        if (at + 1 < end && text[at + 1] is '.' or '…')
            return false;
        if (letters.Contains('.'))
            return IsSingleLetters(text, start, at)
                || IsDoubled(letters[^2..])
                || conventions.TryAbbreviation(letters, out _);
        if (!conventions.TryAbbreviation(letters, out var ends))
            return letters.Length == 1 && char.IsUpper(letters[0]);
        return ends != AbbreviationEnd.OnlyBeforeNumber || NumberFollows(text, at + 1);
    }

    private static bool NumberFollows(string text, int at)
    {
        if (at < text.Length && text[at] is ' ' or '\u00A0')
            at++;
        return at < text.Length && (char.IsDigit(text[at]) || text[at] == '#');
    }
}
