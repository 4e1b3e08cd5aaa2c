using System.Globalization;

namespace Dateline.Record.Time.Lexing;

/// <summary>Tells apart what is written in digits: numbers, clocks, dates, decades, ordinals, and codes that are none of these.</summary>
internal static class DigitForms
{
    /// <summary>Reads the token in digits at <paramref name="start"/> and returns its end.</summary>
    public static int Read(string text, int start, out TokenShape shape, out DigitGroups digits)
    {
        Span<int> starts = stackalloc int[8];
        Span<int> ends = stackalloc int[8];
        Span<char> marks = stackalloc char[8];
        var count = Groups(text, start, starts, ends, marks);
        var end = ends[count - 1];
        shape = TokenShape.Code;
        digits = new DigitGroups(
            Value(text, starts[0], ends[0]),
            count > 1 ? Value(text, starts[1], ends[1]) : -1,
            count > 2 ? Value(text, starts[2], ends[2]) : -1
        );
        if (count == 1)
        {
            return Single(text, start, end, out shape, ref digits);
        }
        var form = new string(marks[..(count - 1)]);
        if (IsThousands(form, starts[1..count], ends[1..count]))
        {
            shape = TokenShape.Whole;
            digits = new DigitGroups(Joined(text, start, end));
            return end;
        }
        var kept = Compound(form, digits, ends[1] - starts[1], out shape);
        digits = shape switch
        {
            TokenShape.Whole => new DigitGroups(digits.A),
            TokenShape.Decimal => digits with { C = ends[1] - starts[1] },
            _ => digits,
        };
        return ends[kept - 1];
    }

    /// <summary>Groups of digits with one mark between them: "2018-04-05", "1,000", "10:35".</summary>
    private static int Groups(string text, int start, Span<int> starts, Span<int> ends, Span<char> marks)
    {
        var count = 0;
        var at = start;
        while (true)
        {
            starts[count] = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
            ends[count++] = at;
            var more = at + 1 < text.Length && IsMark(text[at]) && char.IsAsciiDigit(text[at + 1]);
            if (!more || count == starts.Length)
            {
                return count;
            }
            marks[count - 1] = text[at++];
        }
    }

    private static bool IsMark(char c) => c is '.' or ',' or ':' or '/' or '-' or '–';

    private static int Single(string text, int start, int end, out TokenShape shape, ref DigitGroups digits)
    {
        var suffix = end;
        while (suffix < text.Length && (char.IsLetter(text[suffix]) || text[suffix] is 'º' or 'ª' or '°'))
        {
            suffix++;
        }
        var word = text.AsSpan(end, suffix - end);
        shape = word switch
        {
            "" or "h" or "hs" or "am" or "pm" or "AM" or "PM" or "min" => TokenShape.Whole,
            "s" => TokenShape.Decade,
            "st" or "nd" or "rd" or "th" or "º" or "ª" or "°" => TokenShape.Ordinal,
            _ => TokenShape.Code,
        };
        if (end - start > 9)
        {
            shape = TokenShape.Code;
        }
        return shape == TokenShape.Whole ? end : suffix;
    }

    /// <summary>What groups with these marks are, and how many of the groups belong to it.</summary>
    private static int Compound(string form, DigitGroups d, int secondLength, out TokenShape shape)
    {
        shape = form switch
        {
            "--" or "//" or ".." or "––" when IsDate(d) => TokenShape.Date,
            ":" when d.A <= 24 && secondLength == 2 && d.B < 60 => TokenShape.Clock,
            "::" when d.A <= 24 && secondLength == 2 && d.B < 60 => TokenShape.Clock,
            "," when secondLength == 4 => TokenShape.Whole,
            "." or "," => TokenShape.Decimal,
            // A hyphen or stroke between two numbers leaves two numbers: "1934-1940", "12-18", "1/2".
            "-" or "–" or "/" => TokenShape.Whole,
            _ => TokenShape.Code,
        };
        return shape == TokenShape.Whole ? 1 : form.Length + 1;
    }

    private static bool IsDate(DigitGroups d) =>
        d.A is >= 1000 and <= 2999
            ? d.B is >= 1 and <= 12 && d.C is >= 1 and <= 31
            : d.A is >= 1 and <= 31
                && d.B is >= 1 and <= 31
                && Math.Min(d.A, d.B) <= 12
                && (d.C is >= 1000 and <= 2999 or >= 0 and <= 99);

    private static bool IsThousands(string form, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        if (form[0] is not ('.' or ',') || form.AsSpan().ContainsAnyExcept(form[0]))
        {
            return false;
        }
        for (var i = 0; i < starts.Length; i++)
        {
            if (ends[i] - starts[i] != 3)
            {
                return false;
            }
        }
        return true;
    }

    private static int Joined(string text, int start, int end)
    {
        long value = 0;
        for (var at = start; at < end && value < int.MaxValue; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                value = value * 10 + (text[at] - '0');
            }
        }
        return (int)Math.Min(value, int.MaxValue);
    }

    private static int Value(string text, int start, int end) =>
        int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : int.MaxValue;
}
