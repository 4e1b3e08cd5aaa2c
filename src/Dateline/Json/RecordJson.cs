using System.Text.Json;

namespace Dateline.Json;

/// <summary>Writes records as lines of <c>dateline-record/1</c>; see <c>docs/record-format.md</c>.</summary>
public static class RecordJson
{
    /// <summary>The name of the format.</summary>
    public const string Format = "dateline-record/1";

    /// <summary>Writes one record as one line.</summary>
    public static void Write(Stream stream, ArticleRecord record) =>
        JsonLines.Write(stream, json => Write(json, record));

    private static void Write(Utf8JsonWriter json, ArticleRecord record)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteStartObject("article");
        WriteArticle(json, record);
        json.WriteEndObject();
        json.Objects("actors", record.Actors, WriteActor);
        json.Objects("places", record.Places, WritePlace);
        json.Objects("times", record.Times, WriteTime);
        json.Objects("events", record.Events, WriteEvent);
        json.Objects("statements", record.Statements, WriteStatement);
        json.Objects("coverage", record.Coverage, WriteCoverage);
        json.Objects("evidence", record.Evidence, WriteEvidence);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, ArticleRecord record)
    {
        var article = record.Article;
        json.WriteString("id", article.Id);
        json.WriteString("source", article.Source);
        json.Text("url", article.Url);
        json.Text("publisher", article.Publisher);
        json.Text("title", article.Title);
        json.Strings("authors", article.Authors);
        WriteDateline(json, record.Dateline, article.Text);
        WritePublished(json, article.Published);
        json.WriteString("language", article.Language.Value);
        json.WriteString("text", article.Text);
    }

    private static void WriteDateline(Utf8JsonWriter json, DatelineMark? dateline, string text)
    {
        if (dateline is null)
        {
            json.WriteNull("dateline");
            return;
        }
        json.WriteStartObject("dateline");
        json.WriteString("text", dateline.Span.Of(text));
        json.Span("span", dateline.Span);
        json.Text("place", dateline.Place);
        json.Text("date", dateline.Date);
        json.WriteEndObject();
    }

    private static void WritePublished(Utf8JsonWriter json, Published published)
    {
        json.WriteStartObject("published");
        json.Date("from", published.Days.From);
        json.Date("to", published.Days.To);
        json.WriteString("basis", Names.Lower(published.Basis));
        json.WriteEndObject();
    }

    internal static void WriteActor(Utf8JsonWriter json, Actor actor)
    {
        json.WriteString("id", actor.Id);
        json.WriteString("kind", Names.Lower(actor.Kind));
        json.WriteString("name", actor.Name);
        json.Text("country", actor.Country);
        json.Text("sector", actor.Sector);
        json.Objects("offices", actor.Offices, WriteOffice);
        json.Objects("mentions", actor.Mentions, WriteMention);
    }

    internal static void WriteOffice(Utf8JsonWriter json, Office office)
    {
        json.WriteString("title", office.Title);
        json.Text("organization", office.Organization);
        json.Text("country", office.Country);
        json.Span("span", office.Span);
    }

    internal static void WriteMention(Utf8JsonWriter json, Mention mention)
    {
        json.Span("span", mention.Span);
        json.WriteString("form", Names.Lower(mention.Form));
    }

    internal static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteString("id", place.Id);
        json.WriteString("name", place.Name);
        json.Text("country", place.Country);
        WriteNumber(json, "latitude", place.Latitude);
        WriteNumber(json, "longitude", place.Longitude);
        json.WriteString("kind", Names.Lower(place.Kind));
        json.Spans("mentions", place.Mentions);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
            json.WriteNumber(name, Math.Round(known, 5));
        else
            json.WriteNull(name);
    }

    internal static void WriteTime(Utf8JsonWriter json, Timex3 time)
    {
        json.WriteString("id", time.Id);
        json.Span("span", time.Span);
        json.WriteString("text", time.Text);
        json.WriteString("type", Names.Upper(time.Type));
        json.WriteString("value", time.Value);
        json.Date("from", time.Days.From);
        json.Date("to", time.Days.To);
    }

    internal static void WriteEvent(Utf8JsonWriter json, Event entry)
    {
        json.WriteString("id", entry.Id);
        json.WriteString("type", Names.Upper(entry.Type));
        json.Text("mode", entry.Mode);
        json.Text("cameo", entry.Cameo);
        json.Strings("actors", entry.Actors);
        json.Strings("recipients", entry.Recipients);
        json.Text("place", entry.Place);
        json.Text("time", entry.Time);
        json.Strings("contexts", entry.Contexts);
        if (entry.Quantity is { } quantity)
            json.WriteNumber("quantity", quantity);
        else
            json.WriteNull("quantity");
        json.WriteString("status", Names.Lower(entry.Status));
        json.Strings("assertedBy", entry.AssertedBy);
        json.Span("trigger", entry.Trigger);
        json.Span("span", entry.Span);
    }

    internal static void WriteStatement(Utf8JsonWriter json, Statement statement)
    {
        json.WriteString("id", statement.Id);
        json.Strings("speakers", statement.Speakers);
        json.Span("speakerSpan", statement.SpeakerSpan);
        json.Strings("via", statement.Via);
        json.Span("cue", statement.Cue);
        json.Span("content", statement.Content);
        json.Spans("contentParts", statement.ContentParts);
        json.WriteString("form", Names.Lower(statement.Form));
        json.WriteString("act", Names.Lower(statement.Act));
        json.Span("hedge", statement.Hedge);
        json.Text("place", statement.Place);
        json.Strings("audience", statement.Audience);
        json.Text("time", statement.Time);
        json.Strings("replies", statement.Replies);
    }

    internal static void WriteCoverage(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteString("outlet", coverage.Outlet);
        json.WriteBoolean("reported", coverage.Reported);
        json.Text("about", coverage.About);
        json.Text("asOf", coverage.AsOf);
        json.Span("span", coverage.Span);
    }

    internal static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteString("kind", Names.Lower(evidence.Kind));
        json.Strings("by", evidence.By);
        json.Strings("about", evidence.About);
        json.Strings("place", evidence.Place);
        json.Text("time", evidence.Time);
        json.Span("span", evidence.Span);
    }
}
