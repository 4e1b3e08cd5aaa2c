using Dateline.Reading.Fetching;

namespace Dateline.App.Cli.Feed;

/// <summary>What one feed brought; its articles came out while they were read.</summary>
/// <param name="Visit">The look at the feed.</param>
/// <param name="Read">The entries that need not be read again.</param>
/// <param name="Waiting">The pages to try again.</param>
internal sealed record FeedHarvest(FeedVisit Visit, IReadOnlyList<string> Read, IReadOnlyList<WaitingPage> Waiting)
{
    /// <summary>Whether the server asked to be left alone, and nothing was asked.</summary>
    public bool IsResting { get; init; }

    /// <summary>Whether there are new entries that were not taken: the feed is then sent again the next time.</summary>
    public bool HasMore { get; init; }

    /// <summary>The state of the feed after this.</summary>
    public FeedState Apply(FeedState feed)
    {
        if (IsResting)
        {
            return feed;
        }
        var state = feed.After(Visit).After(Read) with { Waiting = Waiting };
        return HasMore ? state with { ETag = null, LastModified = null } : state;
    }
}
