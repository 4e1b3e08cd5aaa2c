namespace Dateline;

/// <summary>
/// An interval of whole calendar days (proleptic Gregorian, no time zone), both ends included.
/// An end that is not known is <c>null</c>: a vague date stays vague and is never filled with a guess.
/// </summary>
/// <param name="From">The first day, or <c>null</c> where it is not known.</param>
/// <param name="To">The last day, or <c>null</c> where it is not known.</param>
public readonly record struct DayRange(DateOnly? From, DateOnly? To)
{
    /// <summary>Nothing is known.</summary>
    public static DayRange Unknown => default;

    /// <summary>Both ends are known.</summary>
    public bool IsBounded => From is not null && To is not null;

    /// <summary>The range is exactly one day.</summary>
    public bool IsDay => From is not null && From == To;

    /// <summary>The range of one day.</summary>
    public static DayRange Day(DateOnly day) => new(day, day);

    /// <summary>All days of a month.</summary>
    public static DayRange Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>All days of a year.</summary>
    public static DayRange Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
