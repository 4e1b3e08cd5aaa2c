using Dateline.Record.Time.Lexicon;
using Dateline.Record.Time.Lexing;

namespace Dateline.Record.Time.Grammar;

/// <summary>Years and decades as they are written: "1998", "'98", "nineteen ninety-eight", "mil novecientos ochenta"; "1990s", "'80s".</summary>
internal static class YearForms
{
    /// <summary>Adds the years at a token.</summary>
    public static void Find(Chart chart, TimeLexicon lexicon, int at, List<(int, object)> matches)
    {
        var token = chart.Tokens[at];
        if (token is { Shape: TokenShape.Whole, Span.Length: 4, Digits.A: >= 1000 and <= 2999 })
        {
            matches.Add((at + 1, token.Digits.A));
        }
        else if (token.Shape == TokenShape.Word)
        {
            FindSpelled(chart, lexicon, at, matches);
        }
        else if (
            IsApostrophe(token) && chart.Tokens[at + 1] is { Shape: TokenShape.Whole, Span.Length: 2, Glued: true } two
        )
        {
            matches.Add((at + 2, WithCentury(two.Digits.A)));
        }
    }

    /// <summary>Adds the decades in digits at a token, as their first year.</summary>
    public static void FindDecade(Chart chart, int at, List<(int, object)> matches)
    {
        var token = chart.Tokens[at];
        var start = IsApostrophe(token) ? at + 1 : at;
        var digits = chart.Tokens[start];
        if (digits.Shape == TokenShape.Decade && digits.Digits.A % 10 == 0)
        {
            if (digits.Digits.A is >= 1000 and <= 2990)
            {
                matches.Add((start + 1, digits.Digits.A));
            }
            else if (digits.Digits.A is >= 10 and <= 90)
            {
                matches.Add((start + 1, WithCentury(digits.Digits.A)));
            }
        }
    }

    /// <summary>A year of two digits in the century that news means: '30 and later in the 1900s.</summary>
    public static int WithCentury(int year) => year < 30 ? 2000 + year : 1900 + year;

    private static bool IsApostrophe(TimeToken token) => token.Lower is "'" or "’" or "‘";

    /// <summary>"nineteen ninety-eight": two numbers below a hundred; "two thousand one", "mil novecientos ochenta": one number.</summary>
    private static void FindSpelled(Chart chart, TimeLexicon lexicon, int at, List<(int, object)> matches)
    {
        if (NumberWords.Whole(chart, lexicon, at) is not { } first)
        {
            return;
        }
        if (first.Value is >= 1100 and <= 2100 && first.End > at + 1)
        {
            matches.Add((first.End, first.Value));
        }
        else if (
            first.Value is >= 15 and <= 20
            && first.End == at + 1
            && chart.Tokens[first.End].Shape == TokenShape.Word
            && NumberWords.Whole(chart, lexicon, first.End) is { Value: >= 10 and <= 99 } second
        )
        {
            matches.Add((second.End, first.Value * 100 + second.Value));
        }
    }
}
