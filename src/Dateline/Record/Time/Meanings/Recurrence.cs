namespace Dateline.Record.Time.Meanings;

/// <summary>A time that comes back: Friday in each week, March in each year, the 3rd in each month, Christmas.</summary>
/// <param name="Cycle">In what it comes once.</param>
/// <param name="Loose">The TIMEX3 value where the cycle is not known: "XXXX-WXX-5".</param>
internal abstract record Recurrence(TimeUnit Cycle, string Loose)
{
    /// <summary>When it comes in this cycle, or <c>null</c> where it does not (30 February).</summary>
    public abstract Period? In(Period cycle);

    /// <summary>The latest that began before a day, or on it where <paramref name="inclusive"/>.</summary>
    public Period? Before(DateOnly day, bool inclusive)
    {
        var cycle = Period.Containing(Cycle, day);
        for (var back = 0; back >= -8; back--)
        {
            if (Of(cycle, back) is { } found && (inclusive ? found.First <= day : LastOf(found) < day))
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>The first that ends after a day, or on it where <paramref name="inclusive"/>.</summary>
    public Period? After(DateOnly day, bool inclusive)
    {
        var cycle = Period.Containing(Cycle, day);
        for (var ahead = -1; ahead <= 8; ahead++)
        {
            if (Of(cycle, ahead) is { } found && (inclusive ? LastOf(found) >= day : found.First > day))
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>The one nearest to a day.</summary>
    public Period? Nearest(DateOnly day)
    {
        var (before, after) = (Before(day, true), After(day, true));
        if (before is null || after is null)
        {
            return before ?? after;
        }
        var back = day.DayNumber - Math.Min(LastOf(before.Value).DayNumber, day.DayNumber);
        var ahead = Math.Max(after.Value.First.DayNumber, day.DayNumber) - day.DayNumber;
        return ahead < back ? after : before;
    }

    private Period? Of(Period cycle, int shift) => cycle.Shift(shift) is { } there ? In(there) : null;

    private static DateOnly LastOf(Period period) => period.Days.To ?? period.First;
}

/// <summary>A day of the week.</summary>
/// <param name="Number">Monday 1 to Sunday 7.</param>
internal sealed record WeekdayRecurrence(int Number) : Recurrence(TimeUnit.Week, $"XXXX-WXX-{Number}")
{
    /// <inheritdoc/>
    public override Period? In(Period cycle) => Period.OfDay(cycle.First.AddDays(Number - 1));
}

/// <summary>The weekend of the week.</summary>
internal sealed record WeekendRecurrence() : Recurrence(TimeUnit.Week, "XXXX-WXX-WE")
{
    /// <inheritdoc/>
    public override Period? In(Period cycle) => new Period(TimeUnit.Weekend, cycle.First.AddDays(5));
}

/// <summary>A month of the year.</summary>
/// <param name="Number">January 1 to December 12.</param>
internal sealed record MonthRecurrence(int Number) : Recurrence(TimeUnit.Year, $"XXXX-{Number:00}")
{
    /// <inheritdoc/>
    public override Period? In(Period cycle) => Period.OfMonth(cycle.First.Year, Number);
}

/// <summary>A day of the year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
internal sealed record DateRecurrence(int Month, int Day) : Recurrence(TimeUnit.Year, $"XXXX-{Month:00}-{Day:00}")
{
    /// <inheritdoc/>
    public override Period? In(Period cycle) => Period.OfDay(cycle.First.Year, Month, Day);
}

/// <summary>A day of the month.</summary>
/// <param name="Day">1 to 31.</param>
internal sealed record DayOfMonthRecurrence(int Day) : Recurrence(TimeUnit.Month, $"XXXX-XX-{Day:00}")
{
    /// <inheritdoc/>
    public override Period? In(Period cycle) => Period.OfDay(cycle.First.Year, cycle.First.Month, Day);
}

/// <summary>A part of the year: a season, quarter, third or half.</summary>
/// <param name="Unit">Which kind of part.</param>
/// <param name="Number">Counted from 1; -1 is the last.</param>
internal sealed record PartRecurrence(TimeUnit Unit, int Number)
    : Recurrence(TimeUnit.Year, "XXXX-" + Period.Containing(Unit, FirstDay(2000, Unit, Number)).Value[5..])
{
    /// <inheritdoc/>
    public override Period? In(Period cycle) => new Period(Unit, FirstDay(cycle.First.Year, Unit, Number));

    private static DateOnly FirstDay(int year, TimeUnit unit, int number)
    {
        var parts = unit switch
        {
            TimeUnit.Third => 3,
            TimeUnit.Half => 2,
            _ => 4,
        };
        var at = number < 0 ? parts : Math.Clamp(number, 1, parts);
        return unit == TimeUnit.Season
            ? new DateOnly(year, 3 * at, 1)
            : new DateOnly(year, 12 / parts * (at - 1) + 1, 1);
    }
}
