using System.Globalization;

namespace Dateline.Reading.Chats;

/// <summary>The order of day, month and year in the dates of an export.</summary>
internal enum DateOrder
{
    /// <summary>Nothing tells whether the day or the month comes first.</summary>
    Ambiguous,
    DayFirst,
    MonthFirst,
    YearFirst,
}

/// <summary>A date of three numbers, as an export writes it.</summary>
internal readonly record struct ChatDate(int A, int B, int C, bool IsYearFirst, bool HasDots)
{
    /// <summary>The day by an order, or <c>null</c> where it has none.</summary>
    public DateOnly? Day(DateOrder order) =>
        order switch
        {
            DateOrder.YearFirst => Make(A, B, C),
            DateOrder.MonthFirst => Make(C, A, B),
            _ => Make(C, B, A),
        };

    /// <summary>The days that it can mean: of an ambiguous date, from the earlier to the later reading.</summary>
    public DayRange Days(DateOrder order)
    {
        if (order != DateOrder.Ambiguous)
        {
            return Day(order) is { } day ? DayRange.Day(day) : DayRange.Unknown;
        }
        var (one, other) = (Day(DateOrder.DayFirst), Day(DateOrder.MonthFirst));
        return one is null || other is null ? DayRange.Unknown
            : one < other ? new DayRange(one, other)
            : new DayRange(other, one);
    }

    private static DateOnly? Make(int year, int month, int day)
    {
        year += year < 100 ? 2000 : 0;
        return
            year is >= 2000 and <= 2100
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }
}

/// <summary>
/// Decides the order of the dates of a whole export by its evidence: numbers that no month has, dots (no country writes the
/// month first with them), and that posts follow each other in time.
/// </summary>
internal static class ChatDates
{
    public static ChatDate Parse(string a, string b, string c, string sign) =>
        new(Number(a), Number(b), Number(c), a.Length == 4, sign == ".");

    public static DateOrder OrderOf(IReadOnlyList<ChatDate> dates)
    {
        if (dates.Any(d => d.IsYearFirst))
        {
            return DateOrder.YearFirst;
        }
        var dayFirst = dates.All(d => d.Day(DateOrder.DayFirst) is not null);
        var monthFirst = dates.All(d => d.Day(DateOrder.MonthFirst) is not null);
        return dayFirst && !monthFirst ? DateOrder.DayFirst
            : monthFirst && !dayFirst ? DateOrder.MonthFirst
            : dates.Any(d => d.HasDots) ? DateOrder.DayFirst
            : ByTime(dates);
    }

    // Clocks are set back now and then: one step against time in a hundred proves nothing.
    private static DateOrder ByTime(IReadOnlyList<ChatDate> dates)
    {
        var (byDay, byMonth) = (StepsBack(dates, DateOrder.DayFirst), StepsBack(dates, DateOrder.MonthFirst));
        var doubt = dates.Count / 100;
        return byDay <= doubt && byMonth > byDay + doubt ? DateOrder.DayFirst
            : byMonth <= doubt && byDay > byMonth + doubt ? DateOrder.MonthFirst
            : DateOrder.Ambiguous;
    }

    private static int StepsBack(IReadOnlyList<ChatDate> dates, DateOrder order)
    {
        var steps = 0;
        DateOnly? last = null;
        foreach (var date in dates)
        {
            if (date.Day(order) is { } day)
            {
                steps += day < last ? 1 : 0;
                last = day;
            }
        }
        return steps;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
