namespace Dateline.Language.Text;

/// <summary>Numbers, dates, times, telephone numbers, ordinals.</summary>
internal sealed class NumberScanner(Conventions conventions)
{
    private const int Longest = 64;

    /// <summary>The token that begins with this digit (or with "+" and a digit).</summary>
    public Token Scan(string text, int start, int end)
    {
        var at = Digits(text, start + 1, end);
        at = Joined(text, start, at, end);
        if (at < end && text[at] == '%' && conventions.KeepsPercent)
            return new Token(start, at + 1, TokenKind.Number);
        return new Token(start, Suffix(text, at, end), TokenKind.Number);
    }

    private int Joined(string text, int start, int at, int end)
    {
        while (at + 1 < end && at - start < Longest && char.IsDigit(text[at + 1]) && Joins(text, start, at, end))
            at = Digits(text, at + 1, end);
        return at;
    }

    private bool Joins(string text, int start, int at, int end) =>
        text[at] switch
        {
            '.' or ',' or ':' or '\'' => true,
            '/' => !conventions.DividesCompounds || IsDate(text.AsSpan(start, end - start)),
            '-' or '‑' => !conventions.DividesCompounds || HasTwoHyphens(text, start, at, end),
            _ => false,
        };

    // 11/28/2000, 9/11, 5/18 are dates; 1/2, 3/4, 24/7 are fractions and phrases.
    private static bool IsDate(ReadOnlySpan<char> rest)
    {
        var slash = rest.IndexOf('/');
        var after = slash + 1;
        while (after < rest.Length && char.IsDigit(rest[after]))
            after++;
        return slash > 0 && (rest[slash..after].Length >= 3 || (after < rest.Length && rest[after] == '/'))
            || rest[..slash].IndexOf('/') >= 0;
    }

    // Telephone numbers and dates have two hyphens; one hyphen stands between the ends of a range.
    private static bool HasTwoHyphens(string text, int start, int at, int end)
    {
        var hyphens = text.AsSpan(start, at - start).Count(text[at]);
        var next = Digits(text, at + 1, end);
        return hyphens > 0
            || (next + 1 < end && text[next] == text[at] && char.IsDigit(text[next + 1]))
            || (at - start == 3 && next - at == 5);
    }

    private int Suffix(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && Letters.IsWordCharacter(text[stop]) && !Letters.IsIdeograph(text[stop]))
            stop++;
        if (stop == at)
            return Genitive(text, at, end);
        return conventions.IsUnit(text.AsSpan(at, stop - at)) ? at : stop;
    }

    // "the 1990's" is one word in the English treebank.
    private int Genitive(string text, int at, int end) =>
        conventions.DividesCompounds
        && at + 1 < end
        && Letters.IsApostrophe(text[at])
        && text[at + 1] is 's'
        && (at + 2 == end || !Letters.IsWordCharacter(text[at + 2]))
            ? at + 2
            : at;

    private static int Digits(string text, int at, int end)
    {
        while (at < end && char.IsDigit(text[at]))
            at++;
        return at;
    }
}
