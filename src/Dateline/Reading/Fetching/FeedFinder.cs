namespace Dateline.Reading.Fetching;

/// <summary>Finds the feed of a site: the address itself, what its page links to, or a common place.</summary>
/// <param name="fetcher">The door.</param>
/// <param name="time">The clock.</param>
public sealed class FeedFinder(Fetcher fetcher, TimeProvider time)
{
    private readonly FeedVisitor _visitor = new(fetcher, time);

    /// <summary>
    /// The look at the first feed that was found; or the error of the address itself, where there is none. A server that
    /// refuses is not asked for common places.
    /// </summary>
    public async Task<FeedVisit> FindAsync(string address, CancellationToken cancellation = default)
    {
        var first = await _visitor.VisitAsync(address, null, cancellation).ConfigureAwait(false);
        if (first.Feed is not null || first.Answer is not { } page)
        {
            return first;
        }
        foreach (var candidate in FeedLinks.Of(page).Concat(FeedLinks.Common(page.Address)).Distinct())
        {
            var visit = await _visitor.VisitAsync(candidate, null, cancellation).ConfigureAwait(false);
            if (visit.Feed is not null)
            {
                return visit;
            }
        }
        return first with
        {
            Error = new FetchError(
                address,
                FetchFailure.NotAFeed,
                $"No feed was found on {page.Address.Host}: give the address of the feed itself."
            ),
        };
    }
}
