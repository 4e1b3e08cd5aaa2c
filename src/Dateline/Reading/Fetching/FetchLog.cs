using Dateline.Reading.Warc;

namespace Dateline.Reading.Fetching;

/// <summary>Keeps every exchange in a web archive that is appended to: evidence of what was answered, and when.</summary>
public sealed class FetchLog : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Stream _file;
    private readonly WarcWriter _writer;

    private FetchLog(Stream file)
    {
        _file = file;
        _writer = new WarcWriter(file);
    }

    /// <summary>Opens an archive to append to, or begins one with a description of how it is made.</summary>
    public static FetchLog Open(string path, string software, TimeProvider time)
    {
        var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        var log = new FetchLog(file);
        if (file.Length == 0)
        {
            log._writer.WriteInfo(
                time.GetUtcNow(),
                [
                    new("software", software),
                    new("format", "WARC File Format 1.1"),
                    new(
                        "conformsTo",
                        "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"
                    ),
                    new("robots", "obey"),
                ]
            );
        }
        return log;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    internal void Write(Exchange exchange)
    {
        var (block, body) = exchange.Block();
        lock (_lock)
        {
            var id = _writer.WriteResponse(
                exchange.Address.AbsoluteUri,
                exchange.At,
                block,
                body,
                exchange.Server?.ToString()
            );
            _writer.WriteRequest(exchange.Address.AbsoluteUri, exchange.At, exchange.Request, id);
            _file.Flush();
        }
    }
}
