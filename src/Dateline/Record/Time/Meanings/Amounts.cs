using System.Globalization;

namespace Dateline.Record.Time.Meanings;

/// <summary>Amounts of time as TIMEX3 writes them (ISO 8601 durations): "P3D", "PT2H30M", "P2Y6M", "PXY".</summary>
internal static class Amounts
{
    /// <summary>The value of so many units.</summary>
    public static string Value(double count, TimeUnit unit)
    {
        var (scale, letter, isTime) = Letter(unit);
        var total = count * scale;
        var whole = Math.Floor(total);
        var isHalf = Math.Abs(total - whole - 0.5) < 0.001;
        var rest = (isHalf, letter, isTime) switch
        {
            (true, "Y", _) => "6M",
            (true, "H", _) => "30M",
            (true, "M", true) => "30S",
            _ => null,
        };
        var prefix = isTime ? "PT" : "P";
        return rest is null || whole == 0
            ? prefix + total.ToString("0.##", CultureInfo.InvariantCulture) + letter
            : prefix + whole.ToString("0", CultureInfo.InvariantCulture) + letter + rest;
    }

    /// <summary>The value of two amounts together: "P2Y3M".</summary>
    public static string Value(double count, TimeUnit unit, double more, TimeUnit smaller)
    {
        var (first, second) = (Value(count, unit), Value(more, smaller));
        if (second.StartsWith("PT", StringComparison.Ordinal) && !first.StartsWith("PT", StringComparison.Ordinal))
        {
            return first + second[1..];
        }
        return first + second.TrimStart('P', 'T');
    }

    /// <summary>The value of an amount that is not said: "PXY".</summary>
    public static string Vague(TimeUnit unit)
    {
        var (_, letter, isTime) = Letter(unit);
        return unit switch
        {
            TimeUnit.Decade => "PXE",
            TimeUnit.Century => "PXC",
            TimeUnit.Quarter => "PXQ",
            _ => isTime ? $"PTX{letter}" : $"PX{letter}",
        };
    }

    /// <summary>So many units before or after; where only a fraction is said, the next smaller unit counts.</summary>
    public static Meaning? Away(double count, TimeUnit unit, int sign, Origin origin)
    {
        if (unit < TimeUnit.Day || count > 100_000)
        {
            return null;
        }
        if (unit > TimeUnit.Year)
        {
            // "Two decades ago" names a year, twenty years back.
            return Away(count * Letter(unit).Scale, TimeUnit.Year, sign, origin);
        }
        var whole = (int)Math.Floor(count);
        return Math.Abs(count - whole) < 0.001 ? new ShiftedMeaning(unit, sign * whole, origin)
            : unit == TimeUnit.Year ? new ShiftedMeaning(TimeUnit.Month, sign * (int)Math.Round(count * 12), origin)
            : new ShiftedMeaning(TimeUnit.Day, sign * (int)Math.Round(count * 7), origin);
    }

    private static (double Scale, string Letter, bool IsTime) Letter(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Second => (1, "S", true),
            TimeUnit.Minute => (1, "M", true),
            TimeUnit.Hour => (1, "H", true),
            TimeUnit.Weekend => (1, "WE", false),
            TimeUnit.Week => (1, "W", false),
            TimeUnit.Fortnight => (2, "W", false),
            TimeUnit.Month => (1, "M", false),
            TimeUnit.Quarter or TimeUnit.Season => (3, "M", false),
            TimeUnit.Third => (4, "M", false),
            TimeUnit.Half => (6, "M", false),
            TimeUnit.Year => (1, "Y", false),
            TimeUnit.Biennium => (2, "Y", false),
            TimeUnit.Triennium => (3, "Y", false),
            TimeUnit.Lustrum => (5, "Y", false),
            TimeUnit.Decade => (10, "Y", false),
            TimeUnit.Century => (100, "Y", false),
            TimeUnit.Millennium => (1000, "Y", false),
            _ => (1, "D", false),
        };
}
