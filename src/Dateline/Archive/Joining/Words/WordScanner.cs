using Dateline.World;

namespace Dateline.Archive.Joining.Words;

/// <summary>The words of a text in order, folded: small letters without marks; numbers without their separators.</summary>
internal static class WordScanner
{
    /// <summary>A word or number of a text.</summary>
    /// <param name="Folded">How it is compared.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="IsCapital">Whether it begins with a capital.</param>
    public readonly record struct Token(string Folded, int Start, bool IsCapital);

    /// <summary>Every run of letters or digits; apostrophes within words vanish with what follows ("Iran's" is "iran").</summary>
    public static IEnumerable<Token> In(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            var token = char.IsAsciiDigit(text[i]) ? Number(text, ref i) : Word(text, ref i);
            if (token.Length > 0)
                yield return new Token(token, start, char.IsUpper(text[start]));
        }
    }

    private static string Word(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && (char.IsLetter(text[i]) || text[i] is >= '\u0300' and <= '\u036F'))
            i++;
        var word = NameFold.Fold(text[start..i]);
        if (i + 1 < text.Length && text[i] is '\'' or '’' && text[i + 1] is 's' && IsEnd(text, i + 2))
            i += 2;
        return word.Contains('?', StringComparison.Ordinal) ? text[start..i].ToLowerInvariant() : word;
    }

    private static bool IsEnd(string text, int i) => i >= text.Length || !char.IsLetterOrDigit(text[i]);

    /// <summary>"1,204", "1.204" and "1 204" are 1204; "2.7" and "2,7" are 2.7.</summary>
    private static string Number(string text, ref int i)
    {
        var digits = new System.Text.StringBuilder();
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i]))
                digits.Append(text[i++]);
            else if (text[i] is '.' or ',' && Digits(text, i + 1) is var n and > 0)
            {
                if (n != 3)
                    digits.Append('.');
                i++;
            }
            else
                break;
        }
        return digits.ToString();
    }

    private static int Digits(string text, int start)
    {
        var n = 0;
        while (start + n < text.Length && char.IsAsciiDigit(text[start + n]))
            n++;
        return n;
    }
}
