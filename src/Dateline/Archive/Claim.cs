using Dateline.Json;

namespace Dateline.Archive;

/// <summary>What kind of entry a claim makes.</summary>
public enum ClaimKind
{
    /// <summary>Who did what with whom.</summary>
    Event,

    /// <summary>Who says so.</summary>
    Statement,

    /// <summary>Who acts, speaks or is named, with the offices that the report gives.</summary>
    Actor,

    /// <summary>Where.</summary>
    Place,

    /// <summary>When.</summary>
    Time,

    /// <summary>Who carried it and who stayed silent, as the report says.</summary>
    Coverage,

    /// <summary>What was shown.</summary>
    Evidence,
}

/// <summary>
/// One sourced datum: what a reading of one article says at one spot (what FollowTheMoney calls a statement). The
/// address is made of the article's, the kind and the anchor (the span that makes it that entry: an event's trigger, a
/// statement's cue, an actor's first name), so the same entry read again by a newer program is the same claim.
/// </summary>
/// <param name="Id">Its address.</param>
/// <param name="Value">
/// The entry: an <see cref="Event"/>, <see cref="Statement"/>, <see cref="Actor"/>, <see cref="Place"/>,
/// <see cref="Timex3"/>, <see cref="Coverage"/> or <see cref="Evidence"/> with permalinks as identifiers.
/// </param>
public sealed record Claim(Permalink Id, object Value)
{
    /// <summary>What kind of entry.</summary>
    public ClaimKind Kind => ClaimAnchor.KindOf(Value);

    /// <summary>
    /// The entry as JSON of the record format, with permalinks where the format has identifiers local to the article, and
    /// besides it <c>tenure</c> on offices and <c>rule</c> on events and statements.
    /// </summary>
    public string Data => EntryJson.Write(Value);

    /// <summary>The letter of permalinks of a kind.</summary>
    public static char LetterOf(ClaimKind kind) => "esaptcv"[(int)kind];

    /// <summary>The kind that a permalink's letter stands for; <c>null</c> for articles, keys and judgements.</summary>
    public static ClaimKind? KindOf(Permalink id) =>
        "esaptcv".IndexOf(id.Letter, StringComparison.Ordinal) is var kind && kind >= 0 ? (ClaimKind)kind : null;
}
