using System.Globalization;

namespace Dateline.Archive.Asking;

/// <summary>Where an item stands in an answer: its first day, then its address. Written, it is the cursor of a page.</summary>
/// <param name="Day">The day number (0001-01-01 is 0), or -1 where no day is known.</param>
/// <param name="Id">The address.</param>
internal readonly record struct PageKey(int Day, Permalink Id) : IComparable<PageKey>
{
    public static PageKey Of(DayRange days, Permalink id) => new(DayNumber(days), id);

    /// <summary>The day by which entries are ordered: the first, or the last where the first is not known.</summary>
    public static int DayNumber(DayRange days) => (days.From ?? days.To)?.DayNumber ?? -1;

    /// <summary>Reads a cursor; <c>null</c> where there is none, or what was given is none.</summary>
    public static PageKey? Parse(string? cursor)
    {
        var parts = cursor?.Split('.') ?? [];
        return
            parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var day)
            && Permalink.TryParse(parts[1], out var id)
            ? new PageKey(day, id)
            : null;
    }

    public int CompareTo(PageKey other) => Day != other.Day ? Day.CompareTo(other.Day) : Id.CompareTo(other.Id);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day}.{Id}");
}
