using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.App.Cli.Feed;

/// <summary>The user's feeds could not be read or kept, for a person.</summary>
internal sealed class FeedBookException(string message) : IOException(message);

/// <summary>
/// The user's feeds in one plain file, <c>feeds.jsonl</c>: one feed a line, in the order of their addresses. A change reads
/// the file, writes it anew beside it and puts it in its place, so that it is whole at every moment; programs that run at
/// the same time wait for each other.
/// </summary>
internal sealed class FeedBook(string folder)
{
    private const int Patience = 200;

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The folder that it stands in.</summary>
    public string Folder => folder;

    private string Path => System.IO.Path.Combine(folder, "feeds.jsonl");

    /// <summary>All feeds; none where there is no file yet.</summary>
    public IReadOnlyList<FeedState> Read() =>
        File.Exists(Path) ? [.. File.ReadLines(Path).Select(Parse).OfType<FeedState>()] : [];

    /// <summary>Changes one feed as it stands now; one that was removed meanwhile stays removed.</summary>
    public void Update(string address, Func<FeedState, FeedState> change) =>
        Change(feeds => feeds.Select(f => f.Address == address ? change(f) : f));

    /// <summary>Changes the feeds.</summary>
    public void Change(Func<IReadOnlyList<FeedState>, IEnumerable<FeedState>> change)
    {
        Directory.CreateDirectory(folder);
        using var held = Hold();
        var feeds = change(Read()).DistinctBy(f => f.Address).OrderBy(f => f.Address, StringComparer.Ordinal);
        var fresh = Path + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(string.Concat(feeds.Select(f => Line(f)))));
            file.Flush(flushToDisk: true);
        }
        File.Move(fresh, Path, overwrite: true);
    }

    /// <summary>Appends looks at feeds to their health record, <c>feed-checks.jsonl</c>.</summary>
    public void Append(FeedHealth health)
    {
        Directory.CreateDirectory(folder);
        using var held = Hold();
        File.AppendAllText(System.IO.Path.Combine(folder, "feed-checks.jsonl"), Line(health));
    }

    private static string Line<T>(T value) => JsonSerializer.Serialize(value, Format) + "\n";

    private FeedState? Parse(string line, int index)
    {
        try
        {
            return string.IsNullOrWhiteSpace(line) ? null : JsonSerializer.Deserialize<FeedState>(line, Format);
        }
        catch (JsonException)
        {
            throw new FeedBookException($"{Path}:{index + 1}: this line is damaged: mend or remove it.");
        }
    }

    private FileStream Hold()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < Patience)
            {
                Thread.Sleep(50);
            }
        }
    }
}
