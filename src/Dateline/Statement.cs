namespace Dateline;

/// <summary>How much of the content is quoted.</summary>
public enum StatementForm
{
    /// <summary>All of it stands in quotation marks.</summary>
    Direct,

    /// <summary>None of it does.</summary>
    Indirect,

    /// <summary>Some of it does.</summary>
    Mixed,
}

/// <summary>What the speaker does by saying it.</summary>
public enum StatementAct
{
    /// <summary>Says that it is so.</summary>
    Assert,

    /// <summary>Says that it is not so.</summary>
    Deny,

    /// <summary>Warns.</summary>
    Warn,

    /// <summary>Promises or announces an intention.</summary>
    Promise,

    /// <summary>Demands, orders, urges.</summary>
    Demand,

    /// <summary>Praises or approves.</summary>
    Praise,

    /// <summary>Accuses or criticises.</summary>
    Accuse,

    /// <summary>Thanks.</summary>
    Thank,

    /// <summary>Asks.</summary>
    Ask,
}

/// <summary>That somebody says, thinks, warns or promises something, after PolNeAR: source, cue, content.</summary>
public sealed record Statement
{
    /// <summary>Local to the article: "s1", "s2", in the order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>Identifiers of the actors who say it; none where nobody is named ("is believed to").</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>The words that name the speaker here (PolNeAR's source), or <c>null</c>.</summary>
    public TextSpan? SpeakerSpan { get; init; }

    /// <summary>Identifiers of the actors through whom it reached this report, nearest to the speaker first.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>The verb, noun or "according to" that attributes; <c>null</c> where a quotation has none.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>From the first to the last character of what is said, quotation marks and a leading "that" included.</summary>
    public required TextSpan Content { get; init; }

    /// <summary>The same without what interrupts it.</summary>
    public IReadOnlyList<TextSpan> ContentParts { get; init; } = [];

    /// <summary>Direct, indirect or mixed.</summary>
    public StatementForm Form { get; init; }

    /// <summary>What the speaker does by saying it.</summary>
    public StatementAct Act { get; init; }

    /// <summary>The hedging words: "reportedly", "is believed to".</summary>
    public TextSpan? Hedge { get; init; }

    /// <summary>The identifier of the place where it was said.</summary>
    public string? Place { get; init; }

    /// <summary>Identifiers of the actors to whom it was said.</summary>
    public IReadOnlyList<string> Audience { get; init; } = [];

    /// <summary>The identifier of the time at which it was said.</summary>
    public string? Time { get; init; }

    /// <summary>Identifiers of statements or events that it denies, confirms or answers.</summary>
    public IReadOnlyList<string> Replies { get; init; } = [];

    /// <summary>The rule that led to it, for explanation. Not part of the record format, version 1.</summary>
    public string? Rule { get; init; }
}
