using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Archive.Claims;
using Dateline.Json;

namespace Dateline.Archive.Sqlite;

/// <summary>
/// A reading as the bytes that are kept: the record's entries with identifiers local to the article, which take a tenth
/// of the room of permalinks. The permalinks are made again when it is read.
/// </summary>
internal static class ReadingData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of a record without its article.</summary>
    public static byte[] Write(ArticleRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteDateline(json, record.Dateline);
            WriteEntries(json, "actors", record.Actors);
            WriteEntries(json, "places", record.Places);
            WriteEntries(json, "times", record.Times);
            WriteEntries(json, "events", record.Events);
            WriteEntries(json, "statements", record.Statements);
            WriteEntries(json, "coverage", record.Coverage);
            WriteEntries(json, "evidence", record.Evidence);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The claims of the bytes.</summary>
    public static (IReadOnlyList<Claim> Claims, DatelineMark? Dateline) Read(byte[] bytes, string articleId)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        return RecordClaims.Of(
            articleId,
            new EntrySet
            {
                Dateline = ReadDateline(root.GetProperty("dateline")),
                Actors = ReadEntries(root, "actors", EntryReader.Actor),
                Places = ReadEntries(root, "places", EntryReader.Place),
                Times = ReadEntries(root, "times", EntryReader.Time),
                Events = ReadEntries(root, "events", EntryReader.Event),
                Statements = ReadEntries(root, "statements", EntryReader.Statement),
                Coverage = ReadEntries(root, "coverage", EntryReader.Coverage),
                Evidence = ReadEntries(root, "evidence", EntryReader.Evidence),
            }
        );
    }

    private static void WriteEntries(Utf8JsonWriter json, string name, IEnumerable<object> entries) =>
        json.Objects(name, entries, EntryJson.WriteFields);

    private static T[] ReadEntries<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        [.. json.GetProperty(name).EnumerateArray().Select(read)];

    private static void WriteDateline(Utf8JsonWriter json, DatelineMark? dateline)
    {
        if (dateline is null)
        {
            json.WriteNull("dateline");
            return;
        }
        json.WriteStartObject("dateline");
        json.Span("span", dateline.Span);
        json.Text("place", dateline.Place);
        json.Text("date", dateline.Date);
        json.WriteEndObject();
    }

    private static DatelineMark? ReadDateline(JsonElement json) =>
        json.ValueKind == JsonValueKind.Null
            ? null
            : new DatelineMark(
                EntryReader.Span(json.GetProperty("span")),
                json.GetProperty("place").GetString(),
                json.GetProperty("date").GetString()
            );
}
