using System.Globalization;
using Dateline.Record.Time.Lexicon;
using Dateline.Record.Time.Lexing;

namespace Dateline.Record.Time.Grammar;

/// <summary>
/// The classes that are numbers: num (any amount), int, day (1–31 in digits), day-word (in words), hour (0–24), year, decade, hhmm (a clock),
/// dotted (a clock with a point), date (all in digits).
/// </summary>
internal static class NumberForms
{
    private static readonly string[] OfWhole = ["<num>", "<int>", "<day>", "<hour>", "<year>", "<tens>"];

    /// <summary>Adds the number classes that can begin at a token.</summary>
    public static void AddKeys(TimeToken token, List<string> keys)
    {
        switch (token.Shape)
        {
            case TokenShape.Whole:
                keys.AddRange(OfWhole);
                break;
            case TokenShape.Decimal:
                keys.AddRange("<num>", "<dotted>");
                break;
            case TokenShape.Ordinal:
                keys.AddRange("<nth>", "<nth-digits>");
                break;
            case TokenShape.Decade:
                keys.Add("<decade>");
                break;
            case TokenShape.Clock:
                keys.Add("<hhmm>");
                break;
            case TokenShape.Date:
                keys.Add("<date>");
                break;
            case TokenShape.Mark when token.Lower is "'" or "’" or "‘":
                keys.AddRange("<year>", "<decade>");
                break;
            case TokenShape.Word when keys.Contains("<numbers>") || keys.Contains("<amounts>"):
                keys.AddRange("<num>", "<year>", "<hour>", "<day-word>");
                break;
        }
    }

    /// <summary>Adds the matches of a number class at a token.</summary>
    public static void Find(string name, Chart chart, TimeLexicon lexicon, int at, List<(int, object)> matches)
    {
        var token = chart.Tokens[at];
        switch (name)
        {
            case "num":
                NumberWords.Find(chart, lexicon, at, matches);
                break;
            case "int" when token.Shape == TokenShape.Whole:
                matches.Add((at + 1, token.Digits.A));
                break;
            case "day" when token is { Shape: TokenShape.Whole, Span.Length: <= 2 }:
                Add((at + 1, token.Digits.A), 1, 31, matches);
                break;
            case "day-word" when token.Shape == TokenShape.Word:
                Add(NumberWords.Whole(chart, lexicon, at), 1, 31, matches);
                break;
            case "hour":
                Add(NumberWords.Whole(chart, lexicon, at), 0, 24, matches);
                break;
            case "year":
                YearForms.Find(chart, lexicon, at, matches);
                break;
            case "decade":
                YearForms.FindDecade(chart, at, matches);
                break;
            case "tens"
                when token is { Shape: TokenShape.Whole, Span.Length: 2 }
                    && token.Digits.A % 10 == 0
                    && token.Digits.A > 0:
                matches.Add((at + 1, 1900 + token.Digits.A));
                break;
            case "nth-digits" when token is { Shape: TokenShape.Ordinal, Digits.A: <= 31 }:
            case "nth" when token.Shape == TokenShape.Ordinal:
                matches.Add((at + 1, token.Digits.A));
                break;
            case "hhmm" when token.Shape == TokenShape.Clock:
            case "dotted" when token is { Shape: TokenShape.Decimal, Digits: { A: <= 24, B: < 60, C: 2 } }:
                matches.Add((at + 1, Clock(token.Digits)));
                break;
            case "date" when token.Shape == TokenShape.Date:
                matches.Add((at + 1, token.Digits));
                break;
        }
    }

    private static string Clock(DigitGroups digits) =>
        string.Create(CultureInfo.InvariantCulture, $"{digits.A:00}:{digits.B:00}");

    private static void Add((int End, int Value)? number, int least, int most, List<(int, object)> matches)
    {
        if (number is { } n && n.Value >= least && n.Value <= most)
        {
            matches.Add((n.End, n.Value));
        }
    }
}
