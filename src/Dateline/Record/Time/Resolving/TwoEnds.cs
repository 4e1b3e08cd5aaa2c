using Dateline.Record.Time.Meanings;

namespace Dateline.Record.Time.Resolving;

/// <summary>Joins what an expression says from the two ends of an interval of publication.</summary>
internal static class TwoEnds
{
    /// <summary>What is known: the value that both give, else with X for what differs; the days between the two.</summary>
    public static Resolution? Merge(Resolution? early, Resolution? late, DayRange published)
    {
        if (early is null || late is null)
        {
            return null;
        }
        if (early.Value == late.Value)
        {
            return early with { Days = Common(early.Days, late.Days, published) };
        }
        return early with
        {
            Value = early.Loose ?? Masked(early.Value, late.Value),
            Days = new DayRange(
                published.From is null ? null : early.Days.From,
                published.To is null ? null : late.Days.To
            ),
            Period = null,
        };
    }

    private static DayRange Common(DayRange early, DayRange late, DayRange published) =>
        early == late
            ? early
            : new DayRange(published.From is null ? null : early.From, published.To is null ? null : late.To);

    /// <summary>Writes X from the first field in which two values differ: "2024-03-05" and "2024-11-05" are "2024-XX-XX".</summary>
    private static string Masked(string early, string late)
    {
        var (first, second) = (early.Split('-'), late.Split('-'));
        var masked = new string[first.Length];
        var isKnown = true;
        for (var i = 0; i < masked.Length; i++)
        {
            isKnown = isKnown && i < second.Length && second[i] == first[i];
            masked[i] = isKnown ? first[i] : Masked(first[i]);
        }
        return string.Join('-', masked);
    }

    private static string Masked(string field)
    {
        var time = field.IndexOf('T', StringComparison.Ordinal);
        var head = time > 0 ? field[..time] : field;
        var rest = time > 0 ? field[time..] : "";
        return string.Concat(head.Select(c => char.IsAsciiDigit(c) ? 'X' : c)) + rest;
    }
}
