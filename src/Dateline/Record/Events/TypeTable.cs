using Dateline.Tables;

namespace Dateline.Record.Events;

/// <summary>What becomes of a type that is planned or refused (<c>types.tsv</c>).</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<EventType, (EventType Future, EventType Refused, string Cameo)> rows;

    /// <summary>Reads the table.</summary>
    public TypeTable(Table table) =>
        rows = table.Rows.ToDictionary(
            r => Parse(r["type"]),
            r => (Parse(r["future"]), Parse(r["refused"]), r["cameo"])
        );

    /// <summary>The type under an outlook.</summary>
    public EventType Under(EventType type, Outlook outlook) =>
        outlook switch
        {
            Outlook.Future => rows[type].Future,
            Outlook.Refused => rows[type].Refused,
            Outlook.Negated when type == EventType.Agree => EventType.Reject,
            _ => type,
        };

    /// <summary>The status under an outlook; a refusal to cooperate is itself reported.</summary>
    public EventStatus Status(EventType type, Outlook outlook) =>
        outlook switch
        {
            Outlook.Future => EventStatus.Planned,
            Outlook.Alleged => EventStatus.Alleged,
            Outlook.Denied => EventStatus.Denied,
            Outlook.Negated when type == EventType.Agree => EventStatus.Reported,
            Outlook.Negated => EventStatus.Negated,
            Outlook.Refused when rows[type].Refused == EventType.Reject => EventStatus.Reported,
            Outlook.Refused => EventStatus.Negated,
            _ => EventStatus.Reported,
        };

    /// <summary>The two-digit CAMEO root of a type.</summary>
    public string Root(EventType type) => rows[type].Cameo;

    private static EventType Parse(string name) => Enum.Parse<EventType>(name, ignoreCase: true);
}
