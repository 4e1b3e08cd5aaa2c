using System.Globalization;

namespace Dateline.Record.Time.Meanings;

/// <summary>Times on the clock as TIMEX3 writes them after the T.</summary>
internal static class Clocks
{
    /// <summary>"09:00" for nine with "AM", "21:30" for nine thirty with "PM"; <c>null</c> where the clock has no such time.</summary>
    public static string? Of(int hour, int minute, string? half)
    {
        var isFitting = hour is >= 0 and <= 24 && minute is >= 0 and < 60 && (half is null || hour <= 12);
        var hours = half switch
        {
            "PM" when hour < 12 => hour + 12,
            "AM" when hour == 12 => 0,
            _ => hour,
        };
        return isFitting ? string.Create(CultureInfo.InvariantCulture, $"{hours:00}:{minute:00}") : null;
    }

    /// <summary>A clock as written ("10:35") in a half of the day.</summary>
    public static string? Of(string clock, string? half)
    {
        var parts = clock.Split(':');
        return Of(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            half
        );
    }
}
