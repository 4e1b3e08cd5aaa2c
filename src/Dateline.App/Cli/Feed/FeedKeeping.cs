using System.CommandLine;
using Dateline.App.Keeping;
using Dateline.Archive;
using Dateline.Archive.Sqlite;
using Dateline.Record;

namespace Dateline.App.Cli.Feed;

/// <summary>
/// <c>--add</c>: also keeps the reports and the health of the feeds in the archive, so that silence can be measured.
/// </summary>
internal sealed class FeedKeeping(Streams streams)
{
    private readonly StoreOption _store = new(streams);

    private readonly Option<bool> _add = new("--add")
    {
        Description = "Keep what is found in the archive too: reports, records, and the health of the feeds",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_add);
        _store.AddTo(command);
    }

    /// <summary>The archive, where it is asked for; an error where it can't be opened.</summary>
    public (FeedKeeper? Keeper, StoreError? Error) Open(ParseResult parse)
    {
        if (!parse.GetValue(_add))
        {
            return (null, null);
        }
        var opened = _store.Open(parse);
        return opened.IsOk ? (new FeedKeeper(opened.Value, streams.Time), null) : (null, opened.Error);
    }
}

/// <summary>Keeps reports and looks at feeds in the archive.</summary>
internal sealed class FeedKeeper(SqliteStore store, TimeProvider time) : IDisposable
{
    private static readonly string[] Languages = ["en", "es"];

    private readonly Keeper _keeper = new(store, RecordReader.Default, ProgramVersion.Current, time);
    private StoreError? _failure;

    /// <summary>Why the archive refused; nothing more is kept then.</summary>
    public StoreError? Failure => _failure ?? _keeper.Failure;

    /// <summary>How many reports were kept.</summary>
    public int Kept { get; private set; }

    /// <summary>Keeps a report whose language can be analysed.</summary>
    public void Keep(Outcome<Incoming> incoming)
    {
        if (Failure is null && incoming.IsOk && Languages.Contains(incoming.Value.Article.Language.Primary))
        {
            Kept += _keeper.Keep([incoming], jobs: 1).Count(k => k.Error is null);
        }
    }

    /// <summary>Keeps a look at a feed whose outlet is known.</summary>
    public void Keep(FeedHealth health)
    {
        if (Failure is null && health.ToCheck() is { } check)
        {
            _failure = store.Check([check]) is { IsOk: false } failed ? failed.Error : null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();
}
