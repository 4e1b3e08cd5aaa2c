using System.Globalization;
using System.Text.Json;
using Dateline.Identification;

namespace Dateline.Reading.Lines;

/// <summary>One article line as an article.</summary>
internal static class ArticleLine
{
    public static Outcome<Article> Read(string place, JsonElement line, ReadOptions options)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            return new ReadError(
                place,
                ReadErrorCode.Malformed,
                "The line is no JSON object: write one object per line."
            );
        }
        if (Text(line, "text") is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return new ReadError(
                place,
                ReadErrorCode.NoArticle,
                "The line has no \"text\": give the text of the article."
            );
        }
        return ToArticle(place, line, TextForm.Of(text), options);
    }

    private static Article ToArticle(string place, JsonElement line, string text, ReadOptions options) =>
        new()
        {
            Source = Text(line, "source") ?? place,
            Text = text,
            Url = options.Url ?? Text(line, "url"),
            Title = Text(line, "title"),
            Publisher = options.Publisher ?? Text(line, "publisher"),
            Authors = Texts(line, "authors"),
            Published = Published(line, options),
            Language =
                options.Language
                ?? (Text(line, "language") is { } tag ? new LanguageTag(tag) : LanguageIdentifier.Identify(text)),
        };

    private static Published Published(JsonElement line, ReadOptions options)
    {
        var days =
            options.Published ?? (line.TryGetProperty("published", out var value) ? Days(value) : DayRange.Unknown);
        return days == DayRange.Unknown ? Dateline.Published.Unknown : new Published(days, PublishedBasis.Given);
    }

    private static DayRange Days(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Day(value.GetString()) is { } day ? DayRange.Day(day) : DayRange.Unknown,
            JsonValueKind.Object => new DayRange(Day(Text(value, "from")), Day(Text(value, "to"))),
            _ => DayRange.Unknown,
        };

    // A date, or a date with a time behind it.
    private static DateOnly? Day(string? text) =>
        text is { Length: >= 10 }
        && DateOnly.TryParseExact(
            text[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)]
            : [];
}
