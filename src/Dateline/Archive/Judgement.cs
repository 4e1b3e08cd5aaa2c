namespace Dateline.Archive;

/// <summary>What a judgement says of its subject.</summary>
public enum JudgementKind
{
    /// <summary>Subject and other are the same (<see cref="Judgement.Join"/> says the same what).</summary>
    Same,

    /// <summary>Subject and other are not the same.</summary>
    NotSame,

    /// <summary>Subject and other may be the same: a person should decide.</summary>
    Propose,

    /// <summary>The entry is right.</summary>
    Confirm,

    /// <summary>A field of the entry has another value.</summary>
    Correct,

    /// <summary>The entry is wrong and should not be there.</summary>
    Reject,

    /// <summary>The report says something that was not read: the value is the entry.</summary>
    Add,

    /// <summary>The publisher withdrew the article.</summary>
    Retract,

    /// <summary>The judgement that is the subject no longer holds.</summary>
    Undo,
}

/// <summary>In what respect two things are the same.</summary>
public enum JoinKind
{
    /// <summary>Two event entries tell of one event.</summary>
    Event,

    /// <summary>Two actor entries are one person, organization, country or group.</summary>
    Actor,

    /// <summary>Two articles tell of one happening.</summary>
    Story,

    /// <summary>Two articles go back to one text: a wire story under other mastheads.</summary>
    Origin,
}

/// <summary>
/// What somebody decided about claims, beside which it is appended: who, when, why, how surely. Nothing is overwritten;
/// a decision is taken back by another (<see cref="JudgementKind.Undo"/>).
/// </summary>
public sealed record Judgement
{
    /// <summary>What begins the name of a judge that is this program: "dateline/0.2.0".</summary>
    public const string ProgramPrefix = "dateline/";

    /// <summary>What is said.</summary>
    public required JudgementKind Kind { get; init; }

    /// <summary>In what respect, for Same, NotSame and Propose; <c>null</c> for all others.</summary>
    public JoinKind? Join { get; init; }

    /// <summary>
    /// What it is about: an entry, an article (Story, Origin, Retract), a judgement (Undo). For Add, the entry that is
    /// added, as <see cref="ClaimAnchor.Added"/> makes it.
    /// </summary>
    public required Permalink Subject { get; init; }

    /// <summary>The second of a pair: an entry or article, or a key (<see cref="Permalink.OfKey"/>); for Add, the article.</summary>
    public Permalink? Other { get; init; }

    /// <summary>For Correct, the field by its name in the record format ("type", "recipients", "place").</summary>
    public string? Field { get; init; }

    /// <summary>For Correct the new value, for Add the entry, as JSON with permalinks.</summary>
    public string? Value { get; init; }

    /// <summary>A person's name, or "dateline/" and the version of the program.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>The reason, for a person to read; empty where a person gave none.</summary>
    public string Why { get; init; } = "";

    /// <summary>How sure the judge is, 0 to 1, or <c>null</c> where nobody said.</summary>
    public double? Confidence { get; init; }

    /// <summary>
    /// The state that the judge looked at (<see cref="ISnapshot.Sequence"/>). Where it is given and another person has
    /// judged the subject since, the store refuses with <see cref="StoreErrorCode.Conflict"/>. Not kept.
    /// </summary>
    public long? Seen { get; init; }

    /// <summary>Whether this program judged, and not a person.</summary>
    public bool IsAutomatic => By.StartsWith(ProgramPrefix, StringComparison.Ordinal);
}

/// <summary>A judgement with its place in the log.</summary>
/// <param name="Sequence">Its place in the log.</param>
/// <param name="Id">Its address: hashed from what it says, and for persons from when and in what number.</param>
/// <param name="Judgement">What was decided.</param>
/// <param name="IsLive">Whether it holds in the state that was asked, that is, no live judgement undoes it.</param>
public sealed record LoggedJudgement(long Sequence, Permalink Id, Judgement Judgement, bool IsLive);
