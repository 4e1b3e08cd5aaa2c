using System.Globalization;

namespace Dateline.Record.Time.Meanings;

/// <summary>
/// Holidays as their table writes them: "12-25" a date, "easter-2" days from Easter Sunday,
/// "11:4:4" the fourth Thursday of November (-1 the last), "11:1:1+1" a day after such a one.
/// </summary>
internal static class Holidays
{
    /// <summary>Reads the rule of a holiday.</summary>
    public static Recurrence Read(string rule)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            return new EasterRecurrence(rule.Length == 6 ? 0 : Number(rule[6..]));
        }
        if (!rule.Contains(':', StringComparison.Ordinal))
        {
            return new DateRecurrence(Number(rule[..2]), Number(rule[3..]));
        }
        var parts = rule.Split(':', '+');
        return new NthWeekdayRecurrence(
            Number(parts[0]),
            Number(parts[1]),
            Number(parts[2]),
            parts.Length > 3 ? Number(parts[3]) : 0
        );
    }

    private static int Number(string text) =>
        int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

/// <summary>A day counted from Easter Sunday of the Gregorian calendar.</summary>
/// <param name="Offset">Days after Easter Sunday, negative before.</param>
internal sealed record EasterRecurrence(int Offset) : Recurrence(TimeUnit.Year, "XXXX-XX-XX")
{
    /// <inheritdoc/>
    public override Period? In(Period cycle) => Period.OfDay(Sunday(cycle.First.Year).AddDays(Offset));

    /// <summary>Easter Sunday after the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus).</summary>
    private static DateOnly Sunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }
}

/// <summary>The nth weekday of a month.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Weekday">Monday 1 to Sunday 7.</param>
/// <param name="Nth">Counted from 1; -1 is the last.</param>
/// <param name="Offset">Days after it.</param>
internal sealed record NthWeekdayRecurrence(int Month, int Weekday, int Nth, int Offset)
    : Recurrence(TimeUnit.Year, $"XXXX-{Month:00}-XX")
{
    /// <inheritdoc/>
    public override Period? In(Period cycle)
    {
        var month = Period.OfMonth(cycle.First.Year, Month);
        var first = new DateOnly(cycle.First.Year, Month, 1);
        var day = first.AddDays((Weekday - (((int)first.DayOfWeek + 6) % 7 + 1) + 7) % 7);
        if (Nth > 0)
        {
            return Period.OfDay(day.AddDays(7 * (Nth - 1) + Offset));
        }
        while (day.AddDays(7) <= month.Days.To)
        {
            day = day.AddDays(7);
        }
        return Period.OfDay(day.AddDays(Offset));
    }
}
