using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.Json;

/// <summary>Writes one JSON object a line: UTF-8, no byte-order mark, "\n", nothing escaped that need not be.</summary>
internal static class JsonLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one line.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(stream, Options))
            write(writer);
        stream.WriteByte((byte)'\n');
    }

    public static void Span(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    public static void Span(this Utf8JsonWriter json, string name, TextSpan? span)
    {
        if (span is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WritePropertyName(name);
        json.Span(span.Value);
    }

    public static void Spans(this Utf8JsonWriter json, string name, IEnumerable<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
            json.Span(span);
        json.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void Date(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known)
            json.WriteString(name, known.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        else
            json.WriteNull(name);
    }

    /// <summary>Text, or <c>null</c> where it is null or empty: the format knows no empty string.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value) =>
        json.WriteString(name, string.IsNullOrEmpty(value) ? null : value);

    /// <summary>An array of objects.</summary>
    public static void Objects<T>(
        this Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
