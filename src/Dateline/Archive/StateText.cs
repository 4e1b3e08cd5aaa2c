using System.Text;
using System.Text.Json;
using Dateline.Json;

namespace Dateline.Archive;

/// <summary>
/// A whole state as lines of JSON in one order, without anything that depends on when or in which order things were added:
/// equal states give equal bytes. For comparing archives, not for exchanging them.
/// </summary>
public static class StateText
{
    private const int PageSize = 500;

    /// <summary>The state as text.</summary>
    public static string Of(ISnapshot snapshot)
    {
        using var stream = new MemoryStream();
        Write(snapshot, stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the state.</summary>
    public static void Write(ISnapshot snapshot, Stream stream)
    {
        string? cursor = null;
        do
        {
            var page = snapshot.Reports(new ReportQuery { Limit = PageSize, Cursor = cursor });
            foreach (var report in page.Items)
            {
                Write(report, stream);
            }
            cursor = page.Next;
        } while (cursor is not null);
        foreach (var kind in Enum.GetValues<JoinKind>())
        {
            foreach (var group in snapshot.Groups(kind))
            {
                JsonLines.Write(stream, json => Write(json, group));
            }
        }
    }

    private static void Write(Report report, Stream stream)
    {
        JsonLines.Write(stream, json => WriteHead(json, report));
        foreach (var entry in report.Entries.OrderBy(e => e.Id))
        {
            JsonLines.Write(stream, json => Write(json, entry));
        }
    }

    private static void WriteHead(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("article", report.ArticleId);
        json.WriteString("text", report.Text);
        json.WriteString("version", report.Version);
        json.WriteString("origin", report.Origin.ToString());
        json.WriteString("story", report.Story.ToString());
        json.WriteBoolean("retracted", report.IsRetracted);
        json.Objects("appearances", report.Appearances, WriteAppearance);
        json.WriteEndObject();
    }

    private static void WriteAppearance(Utf8JsonWriter json, Appearance appearance)
    {
        json.WriteString("id", appearance.Id);
        json.WriteString("source", appearance.Source);
        json.WriteString("url", appearance.Url);
        json.WriteString("publisher", appearance.Publisher);
        json.WriteString("title", appearance.Title);
        json.Strings("authors", appearance.Authors);
        json.Date("from", appearance.Published.Days.From);
        json.Date("to", appearance.Published.Days.To);
        json.WriteString("basis", Names.Lower(appearance.Published.Basis));
        json.WriteString("language", appearance.Language.Value);
        json.Strings("bytes", appearance.Bytes);
    }

    private static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("entry", entry.Id.ToString());
        json.WriteString("group", entry.Group.ToString());
        json.WriteString("review", Names.Lower(entry.Review));
        json.WriteBoolean("byHand", entry.IsKeptByHand);
        json.WritePropertyName("data");
        json.WriteRawValue(entry.Data);
        json.Objects("parties", entry.Parties, WriteParty);
        WriteNumber(json, "source", entry.Confidence.Source);
        WriteNumber(json, "information", entry.Confidence.Information);
        WriteNumber(json, "machine", entry.Confidence.Machine);
        json.WriteEndObject();
    }

    private static void WriteParty(Utf8JsonWriter json, Party party)
    {
        json.WriteString("role", Names.Lower(party.Role));
        json.WriteString("actor", party.Actor.ToString());
        json.WriteString("group", party.Group.ToString());
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, Group group)
    {
        json.WriteStartObject();
        json.WriteString("group", group.Id.ToString());
        json.WriteString("kind", Names.Lower(group.Kind));
        json.Strings("members", group.Members.Select(m => m.ToString()));
        json.WriteEndObject();
    }
}
