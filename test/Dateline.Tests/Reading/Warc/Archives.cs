using System.IO.Compression;
using System.Text;
using Dateline.Reading;
using Dateline.Reading.Warc;

namespace Dateline.Tests.Reading.Warc;

/// <summary>Makes web archives by hand, so that they can be wrong.</summary>
internal static class Archives
{
    public const string Page =
        "<html><head><title>Talks on the border</title></head><body><article>"
        + "<p>The minister arrived in the capital on Monday for two days of talks, and said that the border would be opened soon.</p>"
        + "<p>His colleague from the neighbouring country received him at the airport, and both went to the palace.</p>"
        + "</article></body></html>";

    public static string Answer(
        string body,
        string headers = "Content-Type: text/html; charset=utf-8",
        int status = 200
    ) => $"HTTP/1.1 {status} OK\r\n{headers}\r\n\r\n{body}";

    public static byte[] RecordOf(
        string block,
        string type = "response",
        string uri = "https://canal.example/talks",
        int? length = null,
        string date = "2024-05-03T10:00:00Z"
    ) => RecordOf(Encoding.UTF8.GetBytes(block), type, uri, length, date);

    public static byte[] RecordOf(
        byte[] block,
        string type = "response",
        string uri = "https://canal.example/talks",
        int? length = null,
        string date = "2024-05-03T10:00:00Z"
    ) =>
        [
            .. Encoding.UTF8.GetBytes(
                $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: {date}\r\n"
                    + $"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: application/http; msgtype={type}\r\n"
                    + $"Content-Length: {length ?? block.Length}\r\n\r\n"
            ),
            .. block,
            .. "\r\n\r\n"u8,
        ];

    public static byte[] Gzip(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, level, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return output.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(bytes);
            }
        }
        return output.ToArray();
    }

    public static List<Outcome<WarcRecord>> Read(byte[] archive) =>
        [.. WarcReader.Read("a.warc", new MemoryStream(archive))];

    public static List<WarcRecord> Records(byte[] archive) =>
        [.. Read(archive).Where(o => o.IsOk).Select(o => o.Value!)];

    public static List<ReadError> Errors(byte[] archive) =>
        [.. Read(archive).Where(o => !o.IsOk).Select(o => o.Error!)];

    public static string Text(WarcRecord record) => Encoding.UTF8.GetString(record.Block.Span);

    /// <summary>A page that an adversary's mutation has less chance to make long: eight records of several kinds.</summary>
    public static byte[] Mixed() =>
        [
            .. Gzip(RecordOf("software: example\r\n", "warcinfo")),
            .. Gzip(RecordOf("GET /talks HTTP/1.1\r\nHost: canal.example\r\n\r\n", "request")),
            .. Gzip(RecordOf(Answer(Page))),
            .. Gzip(RecordOf(Answer("GIF89a", "Content-Type: image/gif"), uri: "https://canal.example/a.gif")),
            .. Gzip(RecordOf(Answer("gone", status: 404), uri: "https://canal.example/gone")),
            .. Gzip(RecordOf(Answer(Page), uri: "https://canal.example/again")),
        ];
}
