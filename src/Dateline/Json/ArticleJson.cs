namespace Dateline.Json;

/// <summary>Writes articles as article lines: what <c>dateline article</c> prints and <c>dateline read</c> takes.</summary>
public static class ArticleJson
{
    /// <summary>Writes one article as one line. A publication date that is one day is written as that day.</summary>
    public static void Write(Stream stream, Article article) =>
        JsonLines.Write(
            stream,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("source", article.Source);
                json.Text("url", article.Url);
                json.Text("title", article.Title);
                json.Text("publisher", article.Publisher);
                json.Strings("authors", article.Authors);
                WritePublished(json, article.Published.Days);
                json.WriteString("language", article.Language.Value);
                json.WriteString("text", article.Text);
                json.WriteEndObject();
            }
        );

    private static void WritePublished(System.Text.Json.Utf8JsonWriter json, DayRange days)
    {
        if (days.IsDay)
        {
            json.Date("published", days.From);
            return;
        }
        if (days == DayRange.Unknown)
        {
            json.WriteNull("published");
            return;
        }
        json.WriteStartObject("published");
        json.Date("from", days.From);
        json.Date("to", days.To);
        json.WriteEndObject();
    }
}
