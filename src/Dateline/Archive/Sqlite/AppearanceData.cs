using System.Globalization;
using System.Text.Json;

namespace Dateline.Archive.Sqlite;

/// <summary>An appearance as it is kept, without its source and payloads.</summary>
internal static class AppearanceData
{
    private const string DayFormat = "yyyy-MM-dd";

    public static string Write(Appearance appearance) =>
        JsonSerializer.Serialize<string?[]>(
            [
                appearance.Url,
                appearance.Publisher,
                appearance.Title,
                appearance.Published.Days.From?.ToString(DayFormat, CultureInfo.InvariantCulture),
                appearance.Published.Days.To?.ToString(DayFormat, CultureInfo.InvariantCulture),
                appearance.Published.Basis.ToString(),
                appearance.Language.Value,
                .. appearance.Authors,
            ],
            Claims.ClaimValue.Relaxed
        );

    public static Appearance Read(string data, string source, string? sha256)
    {
        var fields = JsonSerializer.Deserialize<string?[]>(data)!;
        return new Appearance
        {
            Source = source,
            Url = fields[0],
            Publisher = fields[1],
            Title = fields[2],
            Published = new Published(
                new DayRange(Day(fields[3]), Day(fields[4])),
                Enum.Parse<PublishedBasis>(fields[5]!)
            ),
            Language = new LanguageTag(fields[6]!),
            Authors = fields[7..]!,
            Bytes = sha256 is null ? [] : [sha256],
        };
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);
}
