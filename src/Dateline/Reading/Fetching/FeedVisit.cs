using Dateline.Reading.Feeds;

namespace Dateline.Reading.Fetching;

/// <summary>One look at a feed: what came of it, for its reader and for its health.</summary>
/// <param name="Address">The address that was asked.</param>
/// <param name="When">When.</param>
public sealed record FeedVisit(string Address, DateTimeOffset When)
{
    /// <summary>The feed, where it was sent and could be read.</summary>
    public Feed? Feed { get; init; }

    /// <summary>The answer, where there was one; a feed that has not changed is not sent again.</summary>
    public Fetched? Answer { get; init; }

    /// <summary>Why there is no feed, or <c>null</c>.</summary>
    public FetchError? Error { get; init; }

    /// <summary>Whether the server said that nothing has changed.</summary>
    public bool IsUnchanged => Answer is { IsUnchanged: true };

    /// <summary>
    /// The days that its entries span: before the first of them its silence says nothing. Unknown where no entry has a date.
    /// </summary>
    public DayRange Covers
    {
        get
        {
            var days = (Feed?.Entries ?? []).Select(e => (e.Published ?? e.Updated)?.Days).OfType<DayRange>().ToList();
            return new DayRange(days.Min(d => d.From), days.Max(d => d.To));
        }
    }
}
