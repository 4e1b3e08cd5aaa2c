using System.Globalization;
using Dateline.Reading;
using Dateline.Reading.Fetching;

namespace Dateline.App.Cli;

/// <summary>The door of one command: opened with its archive when something is first fetched.</summary>
internal sealed class Door(FetchOptions options, string? archive, Streams streams) : IDisposable
{
    private const string Software = "Dateline 0.1";

    private FetchLog? _log;
    private Fetcher? _fetcher;

    /// <summary>Fetches an address as an input; what fails becomes an input that reads as its error.</summary>
    public Input Fetch(string address)
    {
        if (Open() is { } problem)
        {
            return FetchedInput.Failed(new ReadError(address, ReadErrorCode.Unreadable, problem));
        }
        return FetchedInput.GetAsync(_fetcher!, address).GetAwaiter().GetResult();
    }

    /// <summary>Opens the door; a message for a person where its archive can't be written.</summary>
    public string? Open()
    {
        try
        {
            _log ??= archive is null ? null : FetchLog.Open(FileOf(archive), Software, streams.Time);
            _fetcher ??= streams.OpenDoor(options, _log, streams.Time);
            return null;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"The archive {archive} can't be written: check the path and its permissions.";
        }
    }

    /// <summary>What fetches, once the door is open.</summary>
    public Fetcher Fetcher => _fetcher ?? throw new InvalidOperationException("The door is not open.");

    /// <inheritdoc/>
    public void Dispose()
    {
        _fetcher?.Dispose();
        _log?.Dispose();
    }

    private string FileOf(string path)
    {
        var day = streams.Time.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return Directory.Exists(path) ? Path.Combine(path, $"dateline-{day}.warc.gz") : path;
    }
}
