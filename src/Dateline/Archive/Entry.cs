using Dateline.Json;

namespace Dateline.Archive;

/// <summary>What persons have decided about an entry.</summary>
public enum ReviewState
{
    /// <summary>Nobody has looked at it: it is what a source says, as a program read it.</summary>
    Unreviewed,

    /// <summary>Confirmed as it is, or added by a person.</summary>
    Confirmed,

    /// <summary>Confirmed with corrections.</summary>
    Corrected,

    /// <summary>Rejected: the report does not say that.</summary>
    Rejected,

    /// <summary>Two persons decided differently.</summary>
    Disputed,
}

/// <summary>Three confidences apart, each 0 to 1, or <c>null</c> for not known.</summary>
/// <param name="Source">How reliable the source is, as a person rated it.</param>
/// <param name="Information">How credible the information is, as a person rated it.</param>
/// <param name="Machine">How sure the program is that the report says that.</param>
public readonly record struct Confidences(double? Source, double? Information, double? Machine);

/// <summary>What an actor is to an entry.</summary>
public enum PartyRole
{
    /// <summary>Does it (events), released it (evidence).</summary>
    Actor,

    /// <summary>To or with whom it is done.</summary>
    Recipient,

    /// <summary>Says it.</summary>
    Speaker,

    /// <summary>Through whom a statement reached the report.</summary>
    Via,

    /// <summary>To whom it was said.</summary>
    Audience,

    /// <summary>Named inside what is said.</summary>
    About,

    /// <summary>The outlet that carried it or kept silent.</summary>
    Outlet,

    /// <summary>The actor entry itself.</summary>
    Self,
}

/// <summary>An actor's part in an entry.</summary>
/// <param name="Role">What it is to the entry.</param>
/// <param name="Actor">The actor entry of the same article.</param>
/// <param name="Group">The group of actor entries that are the same across articles.</param>
/// <param name="Name">The name in the article.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or <c>null</c>.</param>
public readonly record struct Party(PartyRole Role, Permalink Actor, Permalink Group, string Name, string? Country);

/// <summary>An entry as it stands: what was read, with what persons decided about it.</summary>
public sealed class Entry
{
    /// <summary>Its address.</summary>
    public required Permalink Id { get; init; }

    /// <summary>What kind of entry.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>
    /// An <see cref="Dateline.Event"/>, <see cref="Dateline.Statement"/>, <see cref="Dateline.Actor"/>,
    /// <see cref="Dateline.Place"/>, <see cref="Timex3"/>, <see cref="Dateline.Coverage"/> or
    /// <see cref="Dateline.Evidence"/>, with permalinks as identifiers.
    /// </summary>
    public required object Value { get; init; }

    /// <summary>The same as JSON; see <see cref="Claim.Data"/>.</summary>
    public string Data => EntryJson.Write(Value);

    /// <summary>What persons decided.</summary>
    public required ReviewState Review { get; init; }

    /// <summary>Three confidences apart.</summary>
    public Confidences Confidence { get; init; }

    /// <summary>The days of the event, statement or evidence; where the report dates it not, those of its publication.</summary>
    public DayRange Days { get; init; }

    /// <summary>Whether <see cref="Days"/> are those of the publication.</summary>
    public bool HasPublishedDays { get; init; }

    /// <summary>Who takes part, in the order of the roles; the same actor may have several roles.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>The group that an event or actor belongs to; for other kinds its own address.</summary>
    public Permalink Group { get; init; }

    /// <summary>Whether only a person's judgement keeps it: the current reading of the article has it no more.</summary>
    public bool IsKeptByHand { get; init; }

    /// <summary>The report that it was read in.</summary>
    public required Report Report { get; init; }

    /// <summary>The words that it was read from.</summary>
    public TextSpan Span => EntrySpans.Of(Value);

    /// <summary>The event; <c>null</c> for other kinds.</summary>
    public Event? Event => Value as Event;

    /// <summary>The statement; <c>null</c> for other kinds.</summary>
    public Statement? Statement => Value as Statement;

    /// <summary>The actor; <c>null</c> for other kinds.</summary>
    public Actor? Actor => Value as Actor;

    /// <summary>The place; <c>null</c> for other kinds.</summary>
    public Place? Place => Value as Place;

    /// <summary>The time; <c>null</c> for other kinds.</summary>
    public Timex3? Time => Value as Timex3;

    /// <summary>What it says of other reporting; <c>null</c> for other kinds.</summary>
    public Coverage? Coverage => Value as Coverage;

    /// <summary>What was shown; <c>null</c> for other kinds.</summary>
    public Evidence? Evidence => Value as Evidence;
}
