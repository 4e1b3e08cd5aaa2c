using System.Globalization;

namespace Dateline.Record.Time.Meanings;

/// <summary>A stretch of the calendar that has a TIMEX3 value: a day, a week, a month, a quarter, a year, a decade …</summary>
/// <param name="Unit">What kind of stretch.</param>
/// <param name="First">Its first day.</param>
internal readonly record struct Period(TimeUnit Unit, DateOnly First)
{
    private static readonly string[] SeasonNames = ["SP", "SU", "FA", "WI"];

    /// <summary>The period of this unit that holds a day.</summary>
    public static Period Containing(TimeUnit unit, DateOnly day) => new(unit, FirstOf(unit, day));

    /// <summary>One day.</summary>
    public static Period OfDay(DateOnly day) => new(TimeUnit.Day, day);

    /// <summary>A day by its numbers, or <c>null</c> where the calendar has no such day.</summary>
    public static Period? OfDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(TimeUnit.Day, new DateOnly(year, month, day))
            : null;

    /// <summary>A month by its numbers.</summary>
    public static Period OfMonth(int year, int month) => new(TimeUnit.Month, new DateOnly(year, month, 1));

    /// <summary>A year, or <c>null</c> outside 1–9999.</summary>
    public static Period? OfYear(int year) =>
        year is >= 1 and <= 9999 ? new(TimeUnit.Year, new DateOnly(year, 1, 1)) : null;

    /// <summary>The period so many units later (earlier where negative), or <c>null</c> outside the calendar.</summary>
    public Period? Shift(int count)
    {
        try
        {
            return this with { First = Moved(Unit, First, count) };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The days that it covers. A season's days differ by hemisphere, so it keeps its whole year.</summary>
    public DayRange Days =>
        Unit switch
        {
            TimeUnit.Season => DayRange.Year(First.Year),
            TimeUnit.Weekend => new DayRange(First, First.AddDays(1)),
            _ => new DayRange(First, LastDay()),
        };

    /// <summary>The value that TIMEX3 gives it.</summary>
    public string Value
    {
        get
        {
            var year = First.Year.ToString("0000", CultureInfo.InvariantCulture);
            return Unit switch
            {
                TimeUnit.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                TimeUnit.Week or TimeUnit.Fortnight => Week(First),
                TimeUnit.Weekend => Week(First) + "-WE",
                TimeUnit.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                TimeUnit.Quarter => Part(year, "Q", 3),
                TimeUnit.Third => Part(year, "T", 4),
                TimeUnit.Half => Part(year, "H", 6),
                TimeUnit.Season => $"{year}-{SeasonNames[(First.Month / 3 - 1) % 4]}",
                TimeUnit.Decade => year[..3],
                TimeUnit.Century => year[..2],
                TimeUnit.Millennium => year[..1],
                _ => year,
            };
        }
    }

    private string Part(string year, string letter, int months) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}-{letter}{(First.Month - 1) / months + 1}");

    private static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}"
        );
    }

    private DateOnly LastDay() =>
        Shift(1) is { } next && next.First > First ? next.First.AddDays(-1) : DateOnly.MaxValue;

    private static DateOnly FirstOf(TimeUnit unit, DateOnly day) =>
        unit switch
        {
            TimeUnit.Week or TimeUnit.Fortnight => MondayOf(day),
            TimeUnit.Weekend => MondayOf(day).AddDays(5),
            TimeUnit.Month => new DateOnly(day.Year, day.Month, 1),
            TimeUnit.Quarter => StartOfPart(day, 3),
            TimeUnit.Third => StartOfPart(day, 4),
            TimeUnit.Half => StartOfPart(day, 6),
            TimeUnit.Season => day.Month < 3 ? Start(day.Year - 1, 12) : Start(day.Year, day.Month / 3 * 3),
            TimeUnit.Year or TimeUnit.Biennium or TimeUnit.Triennium or TimeUnit.Lustrum => Start(day.Year, 1),
            TimeUnit.Decade => Start(day.Year / 10 * 10, 1),
            TimeUnit.Century => Start(day.Year / 100 * 100, 1),
            TimeUnit.Millennium => Start(day.Year / 1000 * 1000, 1),
            _ => day,
        };

    private static DateOnly Moved(TimeUnit unit, DateOnly day, int count) =>
        unit switch
        {
            TimeUnit.Week or TimeUnit.Weekend => day.AddDays(7 * count),
            TimeUnit.Fortnight => day.AddDays(14 * count),
            TimeUnit.Month => day.AddMonths(count),
            TimeUnit.Quarter or TimeUnit.Season => day.AddMonths(3 * count),
            TimeUnit.Third => day.AddMonths(4 * count),
            TimeUnit.Half => day.AddMonths(6 * count),
            TimeUnit.Year => day.AddYears(count),
            TimeUnit.Biennium => day.AddYears(2 * count),
            TimeUnit.Triennium => day.AddYears(3 * count),
            TimeUnit.Lustrum => day.AddYears(5 * count),
            TimeUnit.Decade => day.AddYears(10 * count),
            TimeUnit.Century => day.AddYears(100 * count),
            TimeUnit.Millennium => day.AddYears(1000 * count),
            _ => day.AddDays(count),
        };

    private static DateOnly MondayOf(DateOnly day) =>
        day.DayNumber < 6 ? DateOnly.MinValue : day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly StartOfPart(DateOnly day, int months) =>
        Start(day.Year, (day.Month - 1) / months * months + 1);

    private static DateOnly Start(int year, int month) => new(Math.Max(year, 1), month, 1);
}
