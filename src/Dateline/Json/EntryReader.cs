using System.Globalization;
using System.Text.Json;

namespace Dateline.Json;

/// <summary>
/// Reads single entries as <see cref="EntryJson"/> writes them. Throws <see cref="FormatException"/>,
/// <see cref="KeyNotFoundException"/> or <see cref="InvalidOperationException"/> where a value is not of the format.
/// </summary>
internal static class EntryReader
{
    public static Actor Actor(JsonElement json) =>
        new()
        {
            Id = json.GetProperty("id").GetString()!,
            Kind = Word<ActorKind>(json.GetProperty("kind")),
            Name = Text(json, "name") ?? throw new FormatException("an actor has a name"),
            Country = Text(json, "country"),
            Sector = Text(json, "sector"),
            Offices = List(json, "offices", Office),
            Mentions = AtLeastOne(List(json, "mentions", Mention)),
        };

    public static Place Place(JsonElement json) =>
        new()
        {
            Id = json.GetProperty("id").GetString()!,
            Name = Text(json, "name") ?? throw new FormatException("a place has a name"),
            Country = Text(json, "country"),
            Latitude = Number(json, "latitude"),
            Longitude = Number(json, "longitude"),
            Kind = Word<PlaceKind>(json.GetProperty("kind")),
            Mentions = AtLeastOne(List(json, "mentions", Span)),
        };

    public static Timex3 Time(JsonElement json) =>
        new()
        {
            Id = json.GetProperty("id").GetString()!,
            Span = Span(json.GetProperty("span")),
            Text = json.GetProperty("text").GetString()!,
            Type = Word<Timex3Type>(json.GetProperty("type")),
            Value = json.GetProperty("value").GetString() ?? throw new FormatException("a time has a value"),
            Days = new DayRange(Day(json, "from"), Day(json, "to")),
        };

    public static Event Event(JsonElement json) =>
        new()
        {
            Id = json.GetProperty("id").GetString()!,
            Type = Word<EventType>(json.GetProperty("type")),
            Mode = Text(json, "mode"),
            Cameo = Text(json, "cameo"),
            Actors = Strings(json, "actors"),
            Recipients = Strings(json, "recipients"),
            Place = Text(json, "place"),
            Time = Text(json, "time"),
            Contexts = Strings(json, "contexts"),
            Quantity = json.GetProperty("quantity") is { ValueKind: not JsonValueKind.Null } quantity
                ? quantity.GetInt32()
                : null,
            Status = Word<EventStatus>(json.GetProperty("status")),
            AssertedBy = Strings(json, "assertedBy"),
            Trigger = Span(json.GetProperty("trigger")),
            Span = Span(json.GetProperty("span")),
            Rule = Text(json, "rule"),
        };

    public static Statement Statement(JsonElement json) =>
        new()
        {
            Id = json.GetProperty("id").GetString()!,
            Speakers = Strings(json, "speakers"),
            SpeakerSpan = MaybeSpan(json, "speakerSpan"),
            Via = Strings(json, "via"),
            Cue = MaybeSpan(json, "cue"),
            Content = Span(json.GetProperty("content")),
            ContentParts = List(json, "contentParts", Span),
            Form = Word<StatementForm>(json.GetProperty("form")),
            Act = Word<StatementAct>(json.GetProperty("act")),
            Hedge = MaybeSpan(json, "hedge"),
            Place = Text(json, "place"),
            Audience = Strings(json, "audience"),
            Time = Text(json, "time"),
            Replies = Strings(json, "replies"),
            Rule = Text(json, "rule"),
        };

    public static Coverage Coverage(JsonElement json) =>
        new()
        {
            Outlet = json.GetProperty("outlet").GetString() ?? throw new FormatException("coverage has an outlet"),
            Reported = json.GetProperty("reported").GetBoolean(),
            About = Text(json, "about"),
            AsOf = Text(json, "asOf"),
            Span = Span(json.GetProperty("span")),
        };

    public static Evidence Evidence(JsonElement json) =>
        new()
        {
            Kind = Word<EvidenceKind>(json.GetProperty("kind")),
            By = Strings(json, "by"),
            About = Strings(json, "about"),
            Place = Strings(json, "place"),
            Time = Text(json, "time"),
            Span = Span(json.GetProperty("span")),
        };

    private static Office Office(JsonElement json) =>
        new(
            json.GetProperty("title").GetString() ?? throw new FormatException("an office has a title"),
            Text(json, "organization"),
            Text(json, "country"),
            Span(json.GetProperty("span")),
            json.TryGetProperty("tenure", out var tenure) ? Word<OfficeTenure>(tenure) : OfficeTenure.Current
        );

    private static Mention Mention(JsonElement json) =>
        new(Span(json.GetProperty("span")), Word<MentionForm>(json.GetProperty("form")));

    public static TextSpan Span(JsonElement json)
    {
        if (json.GetArrayLength() != 2)
        {
            throw new FormatException("a span is [start, end]");
        }
        var span = new TextSpan(json[0].GetInt32(), json[1].GetInt32());
        return 0 <= span.Start && span.Start <= span.End
            ? span
            : throw new FormatException("a span starts at 0 or later and does not end before it starts");
    }

    private static TextSpan? MaybeSpan(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } span ? Span(span) : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static double? Number(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } number ? number.GetDouble() : null;

    private static DateOnly? Day(JsonElement json, string name) =>
        Text(json, name) is { } day
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None)
            : null;

    private static string[] Strings(JsonElement json, string name) =>
        [
            .. json.GetProperty(name)
                .EnumerateArray()
                .Select(e => e.GetString() ?? throw new FormatException($"{name} holds no null")),
        ];

    private static T[] List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        [.. json.GetProperty(name).EnumerateArray().Select(read)];

    private static T[] AtLeastOne<T>(T[] mentions) =>
        mentions.Length > 0 ? mentions : throw new FormatException("at least one mention is needed");

    private static T Word<T>(JsonElement json)
        where T : struct, Enum =>
        json.GetString() is { Length: > 0 } word
        && char.IsLetter(word[0])
        && Enum.TryParse<T>(word, ignoreCase: true, out var value)
            ? value
            : throw new FormatException($"{json} is not one of {string.Join(", ", Enum.GetNames<T>())}");
}
