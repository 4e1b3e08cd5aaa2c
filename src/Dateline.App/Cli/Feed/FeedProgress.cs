namespace Dateline.App.Cli.Feed;

/// <summary>Counts feeds and articles on standard error: a moving line on a terminal, one closing line elsewhere.</summary>
internal sealed class FeedProgress(Streams streams, int all) : IDisposable
{
    private const int Width = 70;

    private int _feeds;
    private int _failed;
    private int _articles;
    private bool _drawn;

    /// <summary>One more feed is done.</summary>
    /// <param name="articles">The articles of all feeds so far.</param>
    /// <param name="failed">Whether this feed failed.</param>
    public void Step(int articles, bool failed)
    {
        _feeds++;
        _articles = articles;
        _failed += failed ? 1 : 0;
        if (streams.ShowsProgress)
        {
            _drawn = true;
            streams.Error.Write($"\r{_feeds} of {all} feeds, {_articles} articles, {_failed} failed".PadRight(Width));
        }
    }

    /// <summary>All are done.</summary>
    /// <param name="kept">How many articles the archive took, where it was asked to.</param>
    public void Finish(int? kept = null)
    {
        Clear();
        streams.Error.WriteLine(
            $"{_feeds} feeds asked, {_articles} new articles, {_failed} feeds failed"
                + (kept is { } count ? $", {count} articles in the archive" : "")
        );
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    /// <summary>Makes room for something else on a terminal.</summary>
    public void Clear()
    {
        if (_drawn)
        {
            streams.Error.Write("\r" + new string(' ', Width) + "\r");
        }
        _drawn = false;
    }
}
