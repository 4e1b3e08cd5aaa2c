namespace Dateline.Archive;

/// <summary>What looking at a feed or page of an outlet came to. Silence is measured against these.</summary>
public enum FeedOutcome
{
    /// <summary>It answered and could be read.</summary>
    Healthy,

    /// <summary>It could not be reached, or failed.</summary>
    Unreachable,

    /// <summary>It refused: robots.txt, a status, an address rule.</summary>
    Refused,

    /// <summary>It answered with something that is no feed or page.</summary>
    Malformed,
}

/// <summary>One look at a feed, page list or archive of an outlet.</summary>
/// <param name="Address">The address that was asked.</param>
/// <param name="Outlet">The outlet's name in the registry of outlets.</param>
/// <param name="When">When it was asked.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Detail">For a person: a status or message; <c>null</c> where there is nothing to say.</param>
/// <param name="Items">The number of entries that it listed; <c>null</c> where it could not be read.</param>
/// <param name="Covers">The days that its entries span, oldest to newest: before them its silence says nothing.</param>
public sealed record FeedCheck(
    string Address,
    string Outlet,
    DateTimeOffset When,
    FeedOutcome Outcome,
    string? Detail = null,
    int? Items = null,
    DayRange Covers = default
);
