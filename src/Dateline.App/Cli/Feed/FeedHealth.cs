using Dateline.Archive;
using Dateline.Reading.Fetching;
using Dateline.World;

namespace Dateline.App.Cli.Feed;

/// <summary>One line of the health record: silence of an outlet means something only where its feed was seen to work.</summary>
/// <param name="Address">The feed.</param>
/// <param name="Outlet">Who publishes it, where that is known.</param>
/// <param name="When">When it was asked.</param>
/// <param name="Outcome">"working", or the name of the failure (docs/errors.md).</param>
/// <param name="Items">How many entries it had; <c>null</c> where none were sent.</param>
/// <param name="From">The day of its oldest entry.</param>
/// <param name="To">The day of its newest entry.</param>
internal sealed record FeedHealth(
    string Address,
    string? Outlet,
    DateTimeOffset When,
    string Outcome,
    int? Items,
    DateOnly? From,
    DateOnly? To
)
{
    /// <summary>What a look at a feed says of its health.</summary>
    public static FeedHealth Of(FeedState feed, FeedVisit visit) =>
        new(
            feed.Address,
            feed.Outlet ?? OutletOf(feed),
            visit.When,
            visit.Error?.Failure.Name() ?? FeedState.Working,
            visit.Feed?.Entries.Count,
            visit.Covers.From,
            visit.Covers.To
        );

    /// <summary>The same for an archive; <c>null</c> where the outlet is not known, which no silence can be measured of.</summary>
    public FeedCheck? ToCheck() =>
        Outlet is null
            ? null
            : new FeedCheck(
                Address,
                Outlet,
                When,
                OutcomeOf(FetchFailures.Parse(Outcome)),
                Outcome,
                Items,
                new DayRange(From, To)
            );

    private static string? OutletOf(FeedState feed) =>
        (Outlets.Default.OfAddress(feed.Page) ?? Outlets.Default.OfAddress(feed.Address))?.Name;

    private static FeedOutcome OutcomeOf(FetchFailure? failure) =>
        failure switch
        {
            null => FeedOutcome.Healthy,
            FetchFailure.NotAFeed or FetchFailure.Malformed or FetchFailure.TooLarge => FeedOutcome.Malformed,
            { } known when known.Code() == ReadErrorCode.Refused => FeedOutcome.Refused,
            _ => FeedOutcome.Unreachable,
        };
}
