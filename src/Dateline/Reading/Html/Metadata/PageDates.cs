using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Reading.Html.Metadata;

/// <summary>Reads calendar days as pages write them. A time and its zone are passed over: the day is the one written.</summary>
internal static partial class PageDates
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>A date as data are written: ISO 8601, RFC 9110, seconds since 1970; or as people write it.</summary>
    public static DateOnly? OfData(string? text, bool isMonthFirst = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        return Iso(text) ?? Seconds(text.Trim()) ?? OfWords(text, isMonthFirst);
    }

    /// <summary>The first date in a visible text, or <c>null</c>. "03/05/2024" depends on what comes first.</summary>
    public static DateOnly? OfWords(string text, bool isMonthFirst) =>
        Iso(text) ?? DayMonth(text) ?? MonthDay(text) ?? YearMonth(text) ?? Numeric(text, isMonthFirst);

    /// <summary>The day in an address: "/2024/05/03/", "-20240503", "2024-05-03".</summary>
    public static DateOnly? OfAddress(string? url)
    {
        if (url is null)
        {
            return null;
        }
        var match = InAddress().Match(url);
        var dayFirst = DayFirstInAddress().Match(url);
        return match.Success ? Make(match, "y", "m", "d")
            : dayFirst.Success ? Make(dayFirst, "y", "m", "d")
            : null;
    }

    private static DateOnly? Iso(string text)
    {
        var match = IsoDate().Match(text);
        if (!match.Success || Make(match, "y", "m", "d") is not { } day)
        {
            return null;
        }
        return MidnightInEurope().IsMatch(text) ? day.AddDays(1) : day;
    }

    private static DateOnly? Seconds(string text) =>
        text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? DateOnly.FromDateTime(
                DateTimeOffset.FromUnixTimeSeconds(text.Length == 13 ? number / 1000 : number).UtcDateTime
            )
            : null;

    private static DateOnly? DayMonth(string text) => Named(DayMonthYear().Matches(text));

    private static DateOnly? MonthDay(string text) => Named(MonthDayYear().Matches(text));

    private static DateOnly? YearMonth(string text) => Named(YearMonthDay().Matches(text));

    private static DateOnly? Named(MatchCollection matches)
    {
        foreach (Match match in matches)
        {
            if (
                MonthNames.Find(match.Groups["m"].Value) is { } month
                && Make(Number(match.Groups["y"].Value), month, Number(match.Groups["d"].Value)) is { } day
            )
            {
                return day;
            }
        }
        return null;
    }

    private static DateOnly? Numeric(string text, bool isMonthFirst)
    {
        var match = NumericDate().Match(text);
        if (!match.Success)
        {
            return null;
        }
        var (first, second) = (Number(match.Groups["a"].Value), Number(match.Groups["b"].Value));
        var year = Number(match.Groups["y"].Value);
        year += year < 100 ? 2000 : 0;
        var monthFirst = second > 12 || (first <= 12 && isMonthFirst && match.Groups["s"].Value == "/");
        return monthFirst ? Make(year, first, second) : Make(year, second, first);
    }

    private static DateOnly? Make(Match match, string year, string month, string day) =>
        Make(Number(match.Groups[year].Value), Number(match.Groups[month].Value), Number(match.Groups[day].Value));

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // Some systems keep a day as its first moment, and write that in UTC: the evening before, east of Greenwich.
    [GeneratedRegex(@"T2[23]:00(:00(\.0+)?)?Z")]
    private static partial Regex MidnightInEurope();

    [GeneratedRegex(
        @"(?<!\d)(?<y>(19|20)\d\d)[-/.年](?<m>\d{1,2})[-/.月](?<d>\d{1,2})(?!\d)|(?<!\d)(?<y>20\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?!\d)"
    )]
    private static partial Regex IsoDate();

    [GeneratedRegex(
        @"(?<!\d)(?<d>\d{1,2})(st|nd|rd|th|er|º|°)?[.,]?[ -]*(de |of |d')?(?<m>\p{L}{3,})[.,]?[ ,-]*(de |del )?(?<y>(19|20)\d\d)(?!\d)"
    )]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<m>\p{L}{3,})\.? +(?<d>\d{1,2})(st|nd|rd|th)?(,|\.)? *(?<y>(19|20)\d\d)(?!\d)")]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d\d)\.? +(?<m>\p{L}{3,}) +(?<d>\d{1,2})(?!\d)")]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(@"(?<![\d./-])(?<a>\d{1,2})(?<s>[./-]) ?(?<b>\d{1,2})[./-] ?(?<y>(19|20)?\d\d)(?![\d/-])")]
    private static partial Regex NumericDate();

    [GeneratedRegex(
        @"[/_=-](?<y>(19|20)\d\d)[/_-](?<m>\d{1,2})[/_-](?<d>\d{1,2})(?!\d)|(?<!\d)(?<y>20[012]\d)(?<m>[01]\d)(?<d>[0-3]\d)(?!\d)|/(?<y>20\d\d)/(?<m>[01]\d)(?<d>[0-3]\d)/"
    )]
    private static partial Regex InAddress();

    [GeneratedRegex(@"[/_~-](?<d>[0-3]\d)-(?<m>[01]\d)-(?<y>20\d\d)(?![\d])")]
    private static partial Regex DayFirstInAddress();
}
