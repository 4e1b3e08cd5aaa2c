namespace Dateline.Record.Time.Lexing;

/// <summary>Cuts a text into tokens of the time grammar, in one pass and without regard to the language.</summary>
internal static class TimeLexer
{
    /// <summary>The tokens in order; the last is always a break.</summary>
    public static List<TimeToken> Read(string text)
    {
        var tokens = new List<TimeToken>(text.Length / 5 + 1);
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '\n')
            {
                tokens.Add(Make(text, at, at + 1, TokenShape.Break, default));
                at++;
            }
            else if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else
            {
                tokens.Add(ReadOne(text, at));
                at = tokens[^1].Span.End;
            }
        }
        tokens.Add(Make(text, text.Length, text.Length, TokenShape.Break, default));
        return tokens;
    }

    private static TimeToken ReadOne(string text, int start)
    {
        if (char.IsAsciiDigit(text[start]))
        {
            var end = DigitForms.Read(text, start, out var shape, out var digits);
            return Make(text, start, end, shape, digits);
        }
        if (!IsLetter(text[start]))
        {
            return Make(text, start, start + 1, TokenShape.Mark, default);
        }
        var stop = start + 1;
        while (stop < text.Length && IsLetter(text[stop]))
        {
            stop++;
        }
        return Make(text, start, stop, TokenShape.Word, default);
    }

    private static TimeToken Make(string text, int start, int end, TokenShape shape, DigitGroups digits)
    {
        var glued = start > 0 && !char.IsWhiteSpace(text[start - 1]);
        var capital = start < end && char.IsUpper(text[start]);
        var lower = text[start..end].ToLowerInvariant();
        return new TimeToken(new TextSpan(start, end), lower, shape, digits, glued, capital);
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.IsSurrogate(c) || c == '\u0301' || c == '\u0303';
}
