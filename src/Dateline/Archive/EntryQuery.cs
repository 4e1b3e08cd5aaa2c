namespace Dateline.Archive;

/// <summary>Two states between which something happens, in either direction; ISO 3166-1 alpha-3.</summary>
/// <param name="One">One.</param>
/// <param name="Other">The other.</param>
public readonly record struct CountryPair(string One, string Other);

/// <summary>
/// Which entries are asked for. Every condition that is given must hold. Entries come in the order of their first day
/// and then of their addresses; those without any day come before all others.
/// </summary>
public sealed record EntryQuery
{
    /// <summary>The most that one page holds.</summary>
    public const int MaxLimit = 1000;

    /// <summary>The kind of entry. Places and times are listed by <see cref="Article"/> alone: ask for the events there and then.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>Between two states: both have a party in the event; both speak, are spoken to or are named in the statement.</summary>
    public CountryPair? Between { get; init; }

    /// <summary>A party is of this country, ISO 3166-1 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>A party is this actor: any entry of its group.</summary>
    public Permalink? Actor { get; init; }

    /// <summary>The role in which <see cref="Actor"/> or <see cref="Country"/> takes part; <c>null</c> for any.</summary>
    public PartyRole? Role { get; init; }

    /// <summary>An actor entry with this name, case and accents aside.</summary>
    public string? Name { get; init; }

    /// <summary>As the record format writes it: an event's type, a statement's act, an actor's kind, evidence's kind.</summary>
    public string? Type { get; init; }

    /// <summary>The PLOVER mode of an event.</summary>
    public string? Mode { get; init; }

    /// <summary>The country of the place, ISO 3166-1 alpha-3.</summary>
    public string? PlaceCountry { get; init; }

    /// <summary>The name of the place, case and accents aside.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Days that the entry's days touch; an end that is <c>null</c> is open.</summary>
    public DayRange Days { get; init; }

    /// <summary>Read in this article.</summary>
    public Permalink? Article { get; init; }

    /// <summary>Read in an article of this publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Of this group of same events or actors: any member's address.</summary>
    public Permalink? Group { get; init; }

    /// <summary>Only in this state of review; <c>null</c> for all but the rejected.</summary>
    public ReviewState? Review { get; init; }

    /// <summary>The latest first.</summary>
    public bool Descending { get; init; }

    /// <summary>How many a page holds, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before; <c>null</c> for the first.</summary>
    public string? Cursor { get; init; }
}

/// <summary>Which articles are asked for. They come in the order of the day they appeared and then of their addresses.</summary>
public sealed record ReportQuery
{
    /// <summary>Published on one of these days; an end that is <c>null</c> is open.</summary>
    public DayRange Published { get; init; }

    /// <summary>Published by.</summary>
    public string? Publisher { get; init; }

    /// <summary>The primary language.</summary>
    public string? Language { get; init; }

    /// <summary>The latest first.</summary>
    public bool Descending { get; init; }

    /// <summary>How many a page holds, 1 to <see cref="EntryQuery.MaxLimit"/>.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before; <c>null</c> for the first.</summary>
    public string? Cursor { get; init; }
}

/// <summary>Which judgements are asked for, in the order of the log.</summary>
public sealed record JudgementQuery
{
    /// <summary>Of this kind.</summary>
    public JudgementKind? Kind { get; init; }

    /// <summary>Joins in this respect.</summary>
    public JoinKind? Join { get; init; }

    /// <summary>By this judge.</summary>
    public string? By { get; init; }

    /// <summary>By persons only.</summary>
    public bool ByPersons { get; init; }

    /// <summary>Only proposals that nobody decided and that are not joined yet.</summary>
    public bool Open { get; init; }

    /// <summary>The latest first.</summary>
    public bool Descending { get; init; }

    /// <summary>How many a page holds, 1 to <see cref="EntryQuery.MaxLimit"/>.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before; <c>null</c> for the first.</summary>
    public string? Cursor { get; init; }
}
