using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Reading.Warc;

/// <summary>
/// Writes a web archive of WARC 1.1, each record a gzip member of its own, so that a file can be appended to and read from
/// any record. Blocks and payloads carry digests; identities come from content, so that the same records give the same bytes.
/// </summary>
public sealed class WarcWriter
{
    private readonly Stream _output;
    private readonly bool _compress;

    /// <summary>Writes to the end of a stream.</summary>
    /// <param name="output">Where the records go; not closed.</param>
    /// <param name="compress">Whether each record becomes a gzip member.</param>
    public WarcWriter(Stream output, bool compress = true) => (_output, _compress) = (output, compress);

    /// <summary>Writes how the records that follow were made, as the lines "name: value" of a warcinfo record.</summary>
    public string WriteInfo(DateTimeOffset date, IEnumerable<KeyValuePair<string, string>> lines)
    {
        var block = Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => $"{Clean(l.Key)}: {Clean(l.Value)}\r\n")));
        return Write(WarcType.Warcinfo, null, date, "application/warc-fields", block, null, []);
    }

    /// <summary>Writes what was asked of a server: the bytes of the request.</summary>
    public string WriteRequest(
        string targetUri,
        DateTimeOffset date,
        ReadOnlySpan<byte> block,
        string? concurrentTo = null
    ) =>
        Write(
            WarcType.Request,
            targetUri,
            date,
            "application/http; msgtype=request",
            block.ToArray(),
            null,
            Concurrent(concurrentTo)
        );

    /// <summary>Writes what a server answered: status line, headers and body; returns the record's identity.</summary>
    /// <param name="targetUri">The address that was asked for.</param>
    /// <param name="date">When the answer came.</param>
    /// <param name="block">The bytes of the answer.</param>
    /// <param name="payloadStart">Where in the block the body begins.</param>
    /// <param name="address">The IP address that was connected to, where it is known.</param>
    public string WriteResponse(
        string targetUri,
        DateTimeOffset date,
        ReadOnlySpan<byte> block,
        int payloadStart,
        string? address = null
    ) =>
        Write(
            WarcType.Response,
            targetUri,
            date,
            "application/http; msgtype=response",
            block.ToArray(),
            payloadStart,
            address is null ? [] : [new("WARC-IP-Address", address)]
        );

    /// <summary>Writes bytes that came without the headers of a protocol; returns the record's identity.</summary>
    /// <param name="targetUri">The address that they stand for.</param>
    /// <param name="date">When they were taken.</param>
    /// <param name="mediaType">What they are.</param>
    /// <param name="block">The bytes.</param>
    public string WriteResource(string targetUri, DateTimeOffset date, string mediaType, ReadOnlySpan<byte> block) =>
        Write(WarcType.Resource, targetUri, date, mediaType, block.ToArray(), 0, []);

    private static KeyValuePair<string, string>[] Concurrent(string? id) =>
        id is null ? [] : [new("WARC-Concurrent-To", $"<{id}>")];

    private string Write(
        WarcType type,
        string? targetUri,
        DateTimeOffset date,
        string contentType,
        byte[] block,
        int? payloadStart,
        IEnumerable<KeyValuePair<string, string>> more
    )
    {
        var digest = WarcDigest.Sha256(block);
        var name = type.ToString().ToLowerInvariant();
        var day = date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        var id = Identity($"{name}\n{targetUri}\n{day}\n{digest}");
        List<KeyValuePair<string, string?>> fields =
        [
            new("WARC-Type", name),
            new("WARC-Record-ID", $"<{id}>"),
            new("WARC-Date", day),
            new("WARC-Target-URI", targetUri),
            .. more.Select(f => new KeyValuePair<string, string?>(f.Key, f.Value)),
            new("WARC-Block-Digest", digest),
            new("WARC-Payload-Digest", payloadStart is { } start ? WarcDigest.Sha256(block.AsSpan(start)) : null),
            new("Content-Type", contentType),
            new("Content-Length", block.Length.ToString(CultureInfo.InvariantCulture)),
        ];
        WriteMember(fields, block);
        return id;
    }

    private void WriteMember(List<KeyValuePair<string, string?>> fields, byte[] block)
    {
        var head = "WARC/1.1\r\n" + string.Concat(fields.Where(f => f.Value is not null).Select(Line)) + "\r\n";
        byte[] record = [.. Encoding.UTF8.GetBytes(head), .. block, .. "\r\n\r\n"u8];
        if (!_compress)
        {
            _output.Write(record);
            return;
        }
        // One write for each record: what is appended is there whole or not at all as far as the system allows.
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(record);
        }
        _output.Write(member.GetBuffer(), 0, (int)member.Length);
    }

    private static string Line(KeyValuePair<string, string?> field) => $"{field.Key}: {Clean(field.Value!)}\r\n";

    // No value may begin a field of its own.
    private static string Clean(string text) => text.ReplaceLineEndings(" ").Replace('\0', ' ');

    // A UUID of version 8 (RFC 9562): its bits come from what it names.
    private static string Identity(string content)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
