using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Json;

namespace Dateline.Archive.Claims;

/// <summary>Reads the JSON of claims into the vocabulary, and sets single fields of it.</summary>
internal static class ClaimValue
{
    /// <summary>The fields that a confidence may be rated by, beside those of the record format.</summary>
    public const string SourceConfidence = "confidence.source";

    /// <summary>The credibility of the information, rated by a person.</summary>
    public const string InformationConfidence = "confidence.information";

    /// <summary>The entry of a claim's JSON; throws where it is not of the format.</summary>
    public static object Read(ClaimKind kind, string data)
    {
        using var json = JsonDocument.Parse(data);
        return Read(kind, json.RootElement);
    }

    /// <summary>Whether the JSON is an entry of the kind; if not, why.</summary>
    public static bool IsEntry(ClaimKind kind, string data, out string why)
    {
        try
        {
            Read(kind, data);
            why = "";
            return true;
        }
        catch (Exception e)
            when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            why = e.Message;
            return false;
        }
    }

    /// <summary>The JSON with one field set; <c>null</c> where the kind has no such field or the value is no JSON.</summary>
    public static string? With(string data, string field, string value)
    {
        var json = JsonNode.Parse(data)!.AsObject();
        if (!json.ContainsKey(field) || field == "id")
        {
            return null;
        }
        try
        {
            json[field] = JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return null;
        }
        return json.ToJsonString(Relaxed);
    }

    /// <summary>Nothing is escaped that need not be.</summary>
    public static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static object Read(ClaimKind kind, JsonElement json) =>
        kind switch
        {
            ClaimKind.Event => EntryReader.Event(json),
            ClaimKind.Statement => EntryReader.Statement(json),
            ClaimKind.Actor => EntryReader.Actor(json),
            ClaimKind.Place => EntryReader.Place(json),
            ClaimKind.Time => EntryReader.Time(json),
            ClaimKind.Coverage => EntryReader.Coverage(json),
            ClaimKind.Evidence => EntryReader.Evidence(json),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
