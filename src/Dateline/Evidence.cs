namespace Dateline;

/// <summary>What was shown, not said.</summary>
public enum EvidenceKind
{
    /// <summary>Photographs, satellite images, film.</summary>
    Imagery,

    /// <summary>Papers, letters, e-mails, files.</summary>
    Document,

    /// <summary>Sound or intercepted communication.</summary>
    Recording,

    /// <summary>Figures, registers, measurements.</summary>
    Data,

    /// <summary>Somebody who saw it.</summary>
    Witness,
}

/// <summary>Something that was shown in support of an event.</summary>
public sealed record Evidence
{
    /// <summary>Imagery, document, recording, data or witness.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>Identifiers of the actors who released it.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Identifiers of the events it bears on.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Identifiers of the places it shows.</summary>
    public IReadOnlyList<string> Place { get; init; } = [];

    /// <summary>The identifier of the time of release.</summary>
    public string? Time { get; init; }

    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }
}
