using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.Json;

/// <summary>
/// Writes single entries as the record format has them, with what the format leaves out: the tenure of offices other
/// than current ones, and the rule behind events and statements.
/// </summary>
internal static class EntryJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One entry as a JSON object.</summary>
    public static string Write(object entry)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteFields(json, entry);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The fields of one entry.</summary>
    public static void WriteFields(Utf8JsonWriter json, object entry)
    {
        switch (entry)
        {
            case Actor actor:
                WriteActor(json, actor);
                break;
            case Place place:
                RecordJson.WritePlace(json, place);
                break;
            case Timex3 time:
                RecordJson.WriteTime(json, time);
                break;
            case Event happening:
                RecordJson.WriteEvent(json, happening);
                WriteRule(json, happening.Rule);
                break;
            case Statement statement:
                RecordJson.WriteStatement(json, statement);
                WriteRule(json, statement.Rule);
                break;
            case Coverage coverage:
                RecordJson.WriteCoverage(json, coverage);
                break;
            case Evidence evidence:
                RecordJson.WriteEvidence(json, evidence);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry));
        }
    }

    private static void WriteActor(Utf8JsonWriter json, Actor actor)
    {
        json.WriteString("id", actor.Id);
        json.WriteString("kind", Names.Lower(actor.Kind));
        json.WriteString("name", actor.Name);
        json.Text("country", actor.Country);
        json.Text("sector", actor.Sector);
        json.Objects("offices", actor.Offices, WriteOffice);
        json.Objects("mentions", actor.Mentions, RecordJson.WriteMention);
    }

    private static void WriteOffice(Utf8JsonWriter json, Office office)
    {
        RecordJson.WriteOffice(json, office);
        if (office.Tenure != OfficeTenure.Current)
        {
            json.WriteString("tenure", Names.Lower(office.Tenure));
        }
    }

    private static void WriteRule(Utf8JsonWriter json, string? rule)
    {
        if (rule is not null)
        {
            json.WriteString("rule", rule);
        }
    }
}
