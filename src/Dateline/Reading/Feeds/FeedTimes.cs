using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Reading.Html.Metadata;

namespace Dateline.Reading.Feeds;

/// <summary>Reads times as feeds write them. A day is the day where the time was written.</summary>
internal static partial class FeedTimes
{
    private const int Longest = 100;

    public static FeedTime Read(string written)
    {
        var text = written.Trim();
        return text.Length is 0 or > Longest
            ? new FeedTime(written, null, DayRange.Unknown)
            : Iso(text) ?? Mail(text) ?? Asctime(text) ?? Words(text) ?? new FeedTime(text, null, DayRange.Unknown);
    }

    // ISO 8601: calendar, ordinal and week-less dates, with or without dashes, as far as they are written.
    private static FeedTime? Iso(string text)
    {
        var match = IsoTime().Match(text);
        if (!match.Success || YearOf(match.Groups["y"].Value) is not (>= 1 and <= 9999 and var year))
        {
            return null;
        }
        var days = IsoDays(year, match);
        return days is null ? null : At(text, days.Value, match);
    }

    private static DayRange? IsoDays(int year, Match match)
    {
        if (Number(match, "n") is { } ordinal)
        {
            return ordinal >= 1 && ordinal <= (DateTime.IsLeapYear(year) ? 366 : 365)
                ? DayRange.Day(new DateOnly(year, 1, 1).AddDays(ordinal - 1))
                : null;
        }
        return Number(match, "m") is not { } month ? DayRange.Year(year)
            : month is < 1 or > 12 ? null
            : Number(match, "d") is not { } day ? DayRange.Month(year, month)
            : Day(year, month, day);
    }

    // RFC 822 and what is made of it: the weekday, the seconds, the zone may lack; months may be in any language.
    private static FeedTime? Mail(string text)
    {
        var match = MailTime().Match(text);
        if (!match.Success || MonthNames.Find(match.Groups["m"].Value) is not { } month)
        {
            return null;
        }
        var days = Day(YearOf(match.Groups["y"].Value), month, Number(match, "d") ?? 0);
        return days is null ? null : At(text, days.Value, match);
    }

    private static FeedTime? Asctime(string text)
    {
        var match = AsctimeTime().Match(text);
        if (!match.Success || MonthNames.Find(match.Groups["m"].Value) is not { } month)
        {
            return null;
        }
        var days = Day(YearOf(match.Groups["y"].Value), month, Number(match, "d") ?? 0);
        return days is null ? null : At(text, days.Value, match);
    }

    private static FeedTime? Words(string text) =>
        PageDates.OfWords(text, isMonthFirst: true) is { } day ? At(text, DayRange.Day(day), Match.Empty) : null;

    private static FeedTime? At(string text, DayRange days, Match match)
    {
        var (hour, minute, second) = (Number(match, "h") ?? 0, Number(match, "i") ?? 0, Number(match, "s") ?? 0);
        if (hour > 24 || minute > 59 || second > 60)
        {
            return null;
        }
        var offset = ZoneOffsets.Of(match.Groups["z"].Value);
        var first = days.From!.Value;
        var moment = first.ToDateTime(TimeOnly.MinValue).Ticks + new TimeSpan(hour, minute, second).Ticks;
        if (moment - offset.Ticks < 0 || Math.Max(moment, moment - offset.Ticks) > DateTime.MaxValue.Ticks)
        {
            return new FeedTime(text, null, days);
        }
        var instant = new DateTimeOffset(moment, offset);
        return new FeedTime(text, instant, hour == 24 ? DayRange.Day(first.AddDays(1)) : days);
    }

    private static DayRange? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? DayRange.Day(new DateOnly(year, month, day))
            : null;

    // Two digits are of the last or of this century (RFC 2822, 4.3).
    private static int YearOf(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length > 2 ? year
            : year < 69 ? year + 2000
            : year + 1900;
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Length: > 0 and <= 4 } found
            ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    private const string Clock = @"(?<h>[0-9]{1,2})(:(?<i>[0-9]{1,2}))?(:(?<s>[0-9]{1,2})([.,][0-9]+)?)?";

    [GeneratedRegex(
        @"^(?<y>[0-9]{4}|[0-9]{2}(?=-?[0-9]{2}-?[0-9]{2}(\D|$)))(-?(?<m>[0-9]{2})(-?(?<d>[0-9]{2}))?|-?(?<n>[0-9]{3}))?(?![0-9])([Tt]|\s+)?("
            + Clock
            + @"|(?<h>[0-9]{2})(?<i>[0-9]{2})(?<s>[0-9]{2})?)?\s*(?<z>[Zz]|[+-][0-9]{1,2}:?([0-9]{2})?|[A-Za-z]{1,5})?\.?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex IsoTime();

    [GeneratedRegex(
        @"^(\p{L}+\.?,?\s*)?(?<d>[0-9]{1,2})(\.|st|nd|rd|th)?[\s-]+(?<m>\p{L}{3,12})\.?,?[\s-]+(?<y>[0-9]{4}|[0-9]{2})(,?\s+("
            + Clock
            + @")?\s*(?<z>\S+)?.*)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MailTime();

    [GeneratedRegex(
        @"^(\p{L}+\.?,?\s+)?(?<m>\p{L}{3,12})\.?\s+(?<d>[0-9]{1,2})(st|nd|rd|th)?,?\s+("
            + Clock
            + @"\s+(?<z>[A-Za-z]{1,5}\s+)?(?<y>[0-9]{4})|(?<y>[0-9]{4})(,?\s+"
            + Clock
            + @"\s*(?<z>\S+)?)?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AsctimeTime();
}
