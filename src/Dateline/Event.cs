namespace Dateline;

/// <summary>The sixteen event types of PLOVER (2021 ontology), in the codebook's order.</summary>
public enum EventType
{
    /// <summary>Agree, promise or express the intent to act together.</summary>
    Agree,

    /// <summary>Meet, visit, talk.</summary>
    Consult,

    /// <summary>Initiate, resume or improve diplomatic or verbal support.</summary>
    Support,

    /// <summary>Give way, verbally or in deed.</summary>
    Concede,

    /// <summary>Cooperate materially.</summary>
    Cooperate,

    /// <summary>Provide aid.</summary>
    Aid,

    /// <summary>Withdraw, release, yield ground.</summary>
    Retreat,

    /// <summary>Ask or demand.</summary>
    Request,

    /// <summary>Accuse, criticise, disapprove, investigate.</summary>
    Accuse,

    /// <summary>Refuse or deny.</summary>
    Reject,

    /// <summary>Threaten.</summary>
    Threaten,

    /// <summary>Protest.</summary>
    Protest,

    /// <summary>Reduce relations, impose sanctions.</summary>
    Sanction,

    /// <summary>Mobilise forces short of their use.</summary>
    Mobilize,

    /// <summary>Coerce: arrest, seize, repress, attack by computer.</summary>
    Coerce,

    /// <summary>Use deadly force.</summary>
    Assault,
}

/// <summary>How the article presents an event.</summary>
public enum EventStatus
{
    /// <summary>As having happened or being so, in its own voice or a speaker's.</summary>
    Reported,

    /// <summary>Promised, scheduled or called for.</summary>
    Planned,

    /// <summary>Hedged, or without a named claimant.</summary>
    Alleged,

    /// <summary>Denied by somebody.</summary>
    Denied,

    /// <summary>Said not to have happened.</summary>
    Negated,
}

/// <summary>Something that somebody did, with or to somebody, after PLOVER.</summary>
public sealed record Event
{
    /// <summary>Local to the article: "e1", "e2", in the order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>The PLOVER event type.</summary>
    public required EventType Type { get; init; }

    /// <summary>The PLOVER mode, or <c>null</c>.</summary>
    public string? Mode { get; init; }

    /// <summary>The CAMEO code (version 1.1b3), two to four digits, or <c>null</c> where none fits.</summary>
    public string? Cameo { get; init; }

    /// <summary>Identifiers of the actors who do it.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Identifiers of the actors to or with whom it is done.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The identifier of the place where it happens, where the report says so.</summary>
    public string? Place { get; init; }

    /// <summary>The identifier of the time expression that dates it, where the report has one.</summary>
    public string? Time { get; init; }

    /// <summary>PLOVER contexts and the project's documented additions.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>The count: 19 in "signed 19 agreements".</summary>
    public int? Quantity { get; init; }

    /// <summary>How the article presents it.</summary>
    public EventStatus Status { get; init; } = EventStatus.Reported;

    /// <summary>Identifiers of the statements that assert it; none where the report itself does.</summary>
    public IReadOnlyList<string> AssertedBy { get; init; } = [];

    /// <summary>The verb or noun that names it.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>The clause or sentence it was read from.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The coding rule that led to it, for explanation. Not part of the record format, version 1.</summary>
    public string? Rule { get; init; }
}
