using Dateline.Record.Time.Lexing;

namespace Dateline.Record.Time.Grammar;

/// <summary>Conditions on the words around a match, by the names that the rule tables use.</summary>
internal static class Guards
{
    /// <summary>Whether a condition holds around the tokens from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public static bool Holds(string name, Chart chart, int start, int end) =>
        name switch
        {
            "plain-year" => IsPlainYear(chart.Tokens, start, end),
            "rate" => IsRate(chart.Tokens, start),
            "no-rate" => !IsRate(chart.Tokens, start),
            "glued" => chart.Tokens[end - 1].Glued,
            "hyphen" => chart.Tokens[end - 2] is { Lower: "-" or "‑" or "–", Glued: true },
            "not-hyphened" => !IsHyphened(chart.Tokens, end),
            "after-for" => Before(chart, start)
                is "for"
                    or "within"
                    or "over"
                    or "after"
                    or "durante"
                    or "por"
                    or "tras"
                    or "llevan"
                    or "lleva",
            "not-ended" => chart.Tokens[end].Lower
                is not ("ended" or "ending" or "of" or "to" or "that" or "in" or "-" or "que" or "de" or "del" or "en"),
            "bare-nth" => Before(chart, start) is "on" or "by" or "until" or "since" or "before" or "after"
                && (EndsClause(chart.Tokens[end]) || chart.Tokens[end].Lower is "and" or "to" or "in" or "at"),
            "clock-hour" => Before(chart, start) is "a" or "de" or "desde" or "hasta" or "sobre" or "entre",
            "no-ordinal" => chart.Tokens[end - 1].Lower is not ("second" or "segundo") || EndsClause(chart.Tokens[end]),
            "short" => chart.Tokens[end - 1].Lower is "minuto" or "segundo" or "minute" or "second",
            "ends-clause" => EndsClause(chart.Tokens[end]),
            "not-counted" => !IsCounted(chart.Tokens[end]),
            "bare-day" => IsBareDay(chart, start, end),
            "not-old" => !IsAge(chart.Tokens, end),
            _ => throw new InvalidOperationException($"no guard {name}"),
        };

    private static bool EndsClause(TimeToken next) =>
        next.Shape == TokenShape.Break || next.Lower is "." or "," or ";" or ":" or "!" or "?" or "”" or "\"" or ")";

    /// <summary>"el 16 por ciento", "el día 3 de": something is counted or a longer date follows.</summary>
    private static bool IsCounted(TimeToken next) =>
        next.Lower is "%" or "º" or "ª" or "°" or "por" or "de" or "años" or "/" or ":" or "-";

    /// <summary>"el 5" is a day where it is no score, no percentage and nothing counted: a preposition or the end of the clause follows.</summary>
    private static bool IsBareDay(Chart chart, int start, int end) =>
        (EndsClause(chart.Tokens[end]) || chart.Tokens[end].Lower is "en" or "a" or "y" or "con")
        && chart.Tokens[end - 1].Shape == TokenShape.Whole
        && Before(chart, start) is not ("a" or "por" or "número" or "grupo");

    private static string Before(Chart chart, int start) => start > 0 ? chart.Tokens[start - 1].Lower : "";

    private static bool IsHyphened(IReadOnlyList<TimeToken> tokens, int end) =>
        tokens[end] is { Lower: "-", Glued: true } && tokens[end + 1].Glued;

    /// <summary>"a 45-year-old man": an age is no time.</summary>
    private static bool IsAge(IReadOnlyList<TimeToken> tokens, int end)
    {
        var at = tokens[end].Lower is "-" ? end + 1 : end;
        return tokens[at].Lower is "old" or "olds";
    }

    /// <summary>A number of four digits that counts nothing: no money before it and no thing counted after it.</summary>
    private static bool IsPlainYear(IReadOnlyList<TimeToken> tokens, int start, int end)
    {
        var before = start > 0 ? tokens[start - 1] : default;
        if (
            before.Lower is "$" or "€" or "£" or "¥" or "#" or "+" or "no" or "nº" or "than" or "about" or "some" or "%"
        )
        {
            return false;
        }
        if (tokens[start].Glued && before.Lower is "." or "," or ":" or "/" or "-" && IsNumberPart(tokens, start - 2))
        {
            return false;
        }
        if (
            IsRound(tokens[start])
            && before.Lower
                is not (
                    "in"
                    or "since"
                    or "by"
                    or "until"
                    or "from"
                    or "of"
                    or "en"
                    or "desde"
                    or "de"
                    or "del"
                    or "hasta"
                )
        )
        {
            return false;
        }
        var after = tokens[end];
        return after.Lower is not ("%" or "°" or "º" or "€" or "$") && !(after.Glued && after.Lower is "/" or ":");
    }

    /// <summary>"1500 soldiers", "1800 pages": a round number is a year only after a preposition.</summary>
    private static bool IsRound(TimeToken token) =>
        token.Shape == TokenShape.Whole && token.Digits.A % 100 == 0 && token.Digits.A is not (1900 or 2000);

    /// <summary>Digits that a mark ties to what follows: a price, a telephone number; but "1934-1940" are two years.</summary>
    private static bool IsNumberPart(IReadOnlyList<TimeToken> tokens, int at) =>
        at >= 0
        && tokens[at].Shape is TokenShape.Whole or TokenShape.Decimal or TokenShape.Code
        && !(tokens[at].Span.Length == 4 && tokens[at + 1].Lower == "-");

    /// <summary>"$500 a month", "three times a day": an amount stands before it.</summary>
    private static bool IsRate(IReadOnlyList<TimeToken> tokens, int start)
    {
        for (var at = start - 1; at >= Math.Max(0, start - 4); at--)
        {
            var token = tokens[at];
            if (
                token.Shape is TokenShape.Whole or TokenShape.Decimal
                || token.Lower
                    is "million"
                        or "billion"
                        or "times"
                        or "once"
                        or "twice"
                        or "veces"
                        or "vez"
                        or "millones"
            )
            {
                return true;
            }
            if (
                token.Shape is TokenShape.Break
                || token.Lower is "." or "," or "in" or "for" or "after" or "en" or "durante"
            )
            {
                return false;
            }
        }
        return false;
    }
}
