using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Archive.Claims;

namespace Dateline.Archive.Judging;

/// <summary>
/// Makes judgements of what a person writes: fields that are left out get what "not known" is in the format, and a span
/// may be given as the words themselves, where they stand once in the article.
/// </summary>
public static class EntryDraft
{
    private const string Event =
        """{"id":"","type":null,"mode":null,"cameo":null,"actors":[],"recipients":[],"place":null,"time":null,"contexts":[],"quantity":null,"status":"reported","assertedBy":[],"trigger":null,"span":null}""";

    private const string Statement =
        """{"id":"","speakers":[],"speakerSpan":null,"via":[],"cue":null,"content":null,"contentParts":[],"form":"indirect","act":"assert","hedge":null,"place":null,"audience":[],"time":null,"replies":[]}""";

    private const string Actor =
        """{"id":"","kind":"person","name":null,"country":null,"sector":null,"offices":[],"mentions":[]}""";

    private const string Place =
        """{"id":"","name":null,"country":null,"latitude":null,"longitude":null,"kind":"city","mentions":[]}""";

    private const string Time =
        """{"id":"","span":null,"text":null,"type":"DATE","value":null,"from":null,"to":null}""";

    private const string Coverage = """{"outlet":null,"reported":true,"about":null,"asOf":null,"span":null}""";

    private const string Evidence = """{"kind":"document","by":[],"about":[],"place":[],"time":null,"span":null}""";

    /// <summary>The judgement that adds an entry to a report; Invalid where it is none.</summary>
    /// <param name="report">The report.</param>
    /// <param name="kind">The kind of entry.</param>
    /// <param name="given">A JSON object of fields of the record format. Actors and places take "words" for their mention.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="when">When.</param>
    public static StoreOutcome<Judgement> Add(
        Report report,
        ClaimKind kind,
        string given,
        string by,
        DateTimeOffset when
    )
    {
        if (Filled(kind, given, report.Text) is not { } data)
        {
            return Invalid("what is added is a JSON object");
        }
        if (!ClaimValue.IsEntry(kind, data.ToJsonString(), out var why))
        {
            return Invalid(why);
        }
        var id = ClaimAnchor.Added(report.ArticleId, ClaimValue.Read(kind, data.ToJsonString()), by);
        if (data.ContainsKey("id"))
        {
            data["id"] = id.ToString();
        }
        return new Judgement
        {
            Kind = JudgementKind.Add,
            Subject = id,
            Other = report.Id,
            Value = data.ToJsonString(ClaimValue.Relaxed),
            By = by,
            When = when,
        };
    }

    /// <summary>The judgement that corrects a field of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="field">The field, by its name in the record format.</param>
    /// <param name="given">The value as JSON, or as bare words.</param>
    /// <param name="by">Who corrects it.</param>
    /// <param name="when">When.</param>
    public static Judgement Correct(Entry entry, string field, string given, string by, DateTimeOffset when) =>
        new()
        {
            Kind = JudgementKind.Correct,
            Subject = entry.Id,
            Field = field,
            Value = Located(field, Parsed(given), entry.Report.Text)?.ToJsonString(ClaimValue.Relaxed) ?? "null",
            By = by,
            When = when,
        };

    private static JsonObject? Filled(ClaimKind kind, string given, string text)
    {
        if (Parsed(given) is not JsonObject fields)
        {
            return null;
        }
        var data = JsonNode.Parse(Template(kind))!.AsObject();
        foreach (var (name, value) in fields)
        {
            data[name] = Located(name, value?.DeepClone(), text);
        }
        if (data.ContainsKey("span") && data["span"] is null)
        {
            data["span"] = (data["trigger"] ?? data["words"])?.DeepClone();
        }
        if (data["mentions"] is JsonArray { Count: 0 } && data["words"] is { } words)
        {
            data["mentions"] = new JsonArray(Mention(kind, words));
        }
        if (kind == ClaimKind.Time && data["text"] is null && data["span"] is JsonArray { Count: 2 } span)
        {
            data["text"] = text[span[0]!.GetValue<int>()..span[1]!.GetValue<int>()];
        }
        if (
            kind == ClaimKind.Statement
            && data["contentParts"] is JsonArray { Count: 0 }
            && data["content"] is { } content
        )
        {
            data["contentParts"] = new JsonArray(content.DeepClone());
        }
        data.Remove("words");
        return data;
    }

    private static JsonNode Mention(ClaimKind kind, JsonNode words) =>
        kind == ClaimKind.Actor
            ? new JsonObject { ["span"] = words.DeepClone(), ["form"] = "name" }
            : words.DeepClone();

    private static string Template(ClaimKind kind) =>
        kind switch
        {
            ClaimKind.Event => Event,
            ClaimKind.Statement => Statement,
            ClaimKind.Actor => Actor,
            ClaimKind.Place => Place,
            ClaimKind.Time => Time,
            ClaimKind.Coverage => Coverage,
            _ => Evidence,
        };

    private static JsonNode? Parsed(string given)
    {
        try
        {
            return JsonNode.Parse(given);
        }
        catch (JsonException)
        {
            return JsonValue.Create(given);
        }
    }

    // Words that stand nowhere or more than once stay words, and are then refused as no span.
    private static JsonNode? Located(string field, JsonNode? value, string text)
    {
        var isSpan = field is "span" or "trigger" or "cue" or "content" or "speakerSpan" or "hedge" or "words";
        if (!isSpan || value is not JsonValue single || !single.TryGetValue<string>(out var words) || words.Length == 0)
        {
            return value;
        }
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 && start == text.LastIndexOf(words, StringComparison.Ordinal)
            ? new JsonArray(start, start + words.Length)
            : value;
    }

    private static StoreError Invalid(string message) => new(StoreErrorCode.Invalid, message);
}
