namespace Dateline.Record.Events;

/// <summary>Where a trigger stands in the grammar.</summary>
internal enum TriggerKind
{
    /// <summary>A verb, or its participle.</summary>
    Verb,

    /// <summary>An event noun.</summary>
    Noun,

    /// <summary>Anything else: a set phrase such as "on strike".</summary>
    Phrase,
}

/// <summary>One row of a coding table: words that name an event of one type, and who takes part in it.</summary>
internal sealed record CodingRule
{
    /// <summary>The PLOVER type: the table's name.</summary>
    public required EventType Type { get; init; }

    /// <summary>"en" or "es".</summary>
    public required string Language { get; init; }

    /// <summary>The words.</summary>
    public required TriggerPattern Pattern { get; init; }

    /// <summary>Verb, noun or phrase.</summary>
    public required TriggerKind Kind { get; init; }

    /// <summary>Who acts and who undergoes.</summary>
    public required Frame Frame { get; init; }

    /// <summary>What else must hold.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>The PLOVER mode, or <c>null</c>.</summary>
    public string? Mode { get; init; }

    /// <summary>The CAMEO code, or <c>null</c>.</summary>
    public string? Cameo { get; init; }

    /// <summary>The table and line: "Record/Events/Plover/consult.tsv:12".</summary>
    public required string Where { get; init; }

    /// <summary>Of two rules that share a word the heavier wins: more words first, then more conditions.</summary>
    public int Weight => 4 * Pattern.Steps.Count + Conditions.Count;
}
