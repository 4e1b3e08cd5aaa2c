namespace Dateline.App.Cli.Feed;

/// <summary>Works on several feeds at a time; their hosts are still asked one request at a time.</summary>
internal static class Visits
{
    private const int AtATime = 8;

    /// <summary>Works on every feed; each comes out when it is done.</summary>
    public static async IAsyncEnumerable<(FeedState Feed, T Result)> InParallel<T>(
        IReadOnlyList<FeedState> feeds,
        Func<FeedState, Task<T>> work
    )
    {
        using var places = new SemaphoreSlim(AtATime);
        var tasks = feeds.Select(Work).ToList();
        await foreach (var task in Task.WhenEach(tasks).ConfigureAwait(false))
        {
            yield return await task.ConfigureAwait(false);
        }

        async Task<(FeedState, T)> Work(FeedState feed)
        {
            await places.WaitAsync().ConfigureAwait(false);
            try
            {
                return (feed, await work(feed).ConfigureAwait(false));
            }
            finally
            {
                places.Release();
            }
        }
    }
}
