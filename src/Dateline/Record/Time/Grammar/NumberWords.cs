using System.Globalization;
using Dateline.Record.Time.Lexicon;
using Dateline.Record.Time.Lexing;

namespace Dateline.Record.Time.Grammar;

/// <summary>Amounts in digits and words: "3", "1,000", "2.5", "2 1/2", "twenty-four", "ciento veinte", "a couple of".</summary>
internal static class NumberWords
{
    /// <summary>Adds the amounts at a token, as numbers with a fraction.</summary>
    public static void Find(Chart chart, TimeLexicon lexicon, int at, List<(int, object)> matches)
    {
        var token = chart.Tokens[at];
        if (token.Shape == TokenShape.Decimal)
        {
            var fraction = token.Digits.B / Math.Pow(10, token.Digits.C);
            matches.Add((at + 1, token.Digits.A + fraction));
        }
        else if (Whole(chart, lexicon, at) is { } whole)
        {
            var (end, fraction) = Fraction(chart, whole.End);
            matches.Add((end, whole.Value + fraction));
        }
        foreach (var entry in lexicon.StartingWith(token.Lower))
        {
            if (entry.Class == "amounts" && TimeLexicon.End(entry, chart.Tokens, at) is var stop and > 0)
            {
                matches.Add((stop, double.Parse(entry.Value, CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>The whole number at a token, in digits or in words, with the token after it.</summary>
    public static (int End, int Value)? Whole(Chart chart, TimeLexicon lexicon, int at)
    {
        var token = chart.Tokens[at];
        return token.Shape switch
        {
            TokenShape.Whole => WithScale(chart, lexicon, at + 1, token.Digits.A),
            TokenShape.Word => Spelled(chart, lexicon, at),
            _ => null,
        };
    }

    /// <summary>"1/2" or "½" after a whole number.</summary>
    private static (int End, double Value) Fraction(Chart chart, int at)
    {
        var tokens = chart.Tokens;
        if (tokens[at].Lower is "½")
        {
            return (at + 1, 0.5);
        }
        var isFraction =
            at + 2 < tokens.Count
            && tokens[at].Shape == TokenShape.Whole
            && tokens[at + 1] is { Lower: "/", Glued: true }
            && tokens[at + 2] is { Shape: TokenShape.Whole, Glued: true, Digits.A: > 0 and < 10 };
        return isFraction && tokens[at].Digits.A < tokens[at + 2].Digits.A
            ? (at + 3, (double)tokens[at].Digits.A / tokens[at + 2].Digits.A)
            : (at, 0);
    }

    private static (int End, int Value) WithScale(Chart chart, TimeLexicon lexicon, int at, int value) =>
        NumberAt(chart, lexicon, at) is { Flags: "scale" } scale && value < 1000
            ? (at + 1, value * ValueOf(scale))
            : (at, value);

    /// <summary>Adds up number words; "and", "y" and hyphens may stand between them, "hundred" and "mil" multiply.</summary>
    private static (int End, int Value)? Spelled(Chart chart, TimeLexicon lexicon, int at)
    {
        var (total, group, end, last) = (0, 0, at, "");
        for (var next = at; NumberAt(chart, lexicon, next) is { } entry; next = AfterConnector(chart, lexicon, end))
        {
            if (!CanFollow(last, entry, ref group, ref total))
            {
                break;
            }
            end = next + 1;
            last = entry.Flags;
        }
        return end == at ? null : (end, total + group);
    }

    private static bool CanFollow(string last, LexiconEntry entry, ref int group, ref int total)
    {
        var value = ValueOf(entry);
        var fits = entry.Flags switch
        {
            "unit" => last is "" or "hundred" or "scale" || (last == "ten" && value < 10),
            "ten" => last is "" or "hundred" or "scale",
            "hundred" => last is "" or "scale",
            _ => total == 0 || value <= 100,
        };
        if (!fits)
        {
            return false;
        }
        if (entry.Flags != "scale")
        {
            group += value;
        }
        else if (value == 100)
        {
            group = Math.Max(group, 1) * 100;
        }
        else
        {
            total += Math.Max(group, 1) * value;
            group = 0;
        }
        return true;
    }

    /// <summary>The token after a connector, where a number word follows it; else the token itself.</summary>
    private static int AfterConnector(Chart chart, TimeLexicon lexicon, int at)
    {
        var isConnector = chart.Tokens[at].Lower is "-" or "and" or "y";
        return
            isConnector
            && NumberAt(chart, lexicon, at + 1) is { Flags: "unit" or "ten" }
            && IsTensBefore(chart, lexicon, at)
            ? at + 1
            : at;
    }

    private static bool IsTensBefore(Chart chart, TimeLexicon lexicon, int at) =>
        NumberAt(chart, lexicon, at - 1) is { } before
        && (before.Flags == "ten" || (before.Flags == "scale" && chart.Tokens[at].Lower == "and"));

    private static LexiconEntry? NumberAt(Chart chart, TimeLexicon lexicon, int at)
    {
        foreach (var entry in lexicon.StartingWith(chart.Tokens[at].Lower))
        {
            if (entry.Class == "numbers")
            {
                return entry;
            }
        }
        return null;
    }

    private static int ValueOf(LexiconEntry entry) => int.Parse(entry.Value, CultureInfo.InvariantCulture);
}
