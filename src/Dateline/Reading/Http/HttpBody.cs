using System.IO.Compression;
using ZstdSharp;

namespace Dateline.Reading.Http;

/// <summary>Whether and how a body could be decoded.</summary>
internal enum BodyFault
{
    None,

    /// <summary>More than the limit, or out of all proportion to what was sent.</summary>
    TooLarge,

    /// <summary>The coding is broken or cut off; what could be decoded is there.</summary>
    Damaged,

    /// <summary>A coding that is not known.</summary>
    UnknownCoding,
}

/// <summary>A decoded body.</summary>
internal readonly record struct DecodedBody(byte[] Bytes, BodyFault Fault);

/// <summary>
/// Undoes the transfer and content codings of an answer (RFC 9112, section 7; RFC 9110, section 8.4) within limits that
/// are counted on the decoded bytes. Archives often keep headers whose coding was already undone: what does not look
/// coded is taken as it is.
/// </summary>
internal static class HttpBody
{
    private const int MostCodings = 3;
    private const int HarmlessLength = 1 << 20;
    private const int MostRatio = 200;

    public static DecodedBody Decode(HttpMessage message, int limit)
    {
        var body = message.Words("Transfer-Encoding").Contains("chunked")
            ? ChunkedBody.Decode(message.Body)
            : message.Body;
        var codings = message
            .Words("Content-Encoding")
            .Where(c => c is not "identity" and not "none")
            .Reverse()
            .ToList();
        if (codings.Count > MostCodings)
        {
            return new DecodedBody([], BodyFault.UnknownCoding);
        }
        var decoded = new DecodedBody([], body.Length > limit ? BodyFault.TooLarge : BodyFault.None);
        foreach (var coding in decoded.Fault == BodyFault.None ? codings : [])
        {
            decoded = Undo(coding, body, limit);
            if (decoded.Fault != BodyFault.None)
            {
                return decoded;
            }
            body = decoded.Bytes;
        }
        return decoded with { Bytes = decoded.Fault == BodyFault.None ? body.ToArray() : [] };
    }

    private static DecodedBody Undo(string coding, ReadOnlyMemory<byte> body, int limit)
    {
        if (!LooksCoded(coding, body.Span))
        {
            return new DecodedBody(body.ToArray(), BodyFault.None);
        }
        var coded = new MemoryStream(body.ToArray(), writable: false);
        Stream? plain = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(coded, CompressionMode.Decompress),
            "deflate" when IsZlib(body.Span) => new ZLibStream(coded, CompressionMode.Decompress),
            "deflate" => new DeflateStream(coded, CompressionMode.Decompress),
            "br" => new BrotliStream(coded, CompressionMode.Decompress),
            "zstd" => new DecompressionStream(coded),
            _ => null,
        };
        using (plain)
        {
            return plain is null ? new DecodedBody([], BodyFault.UnknownCoding) : Drain(plain, body.Length, limit);
        }
    }

    private static bool LooksCoded(string coding, ReadOnlySpan<byte> body) =>
        coding switch
        {
            "gzip" or "x-gzip" => body is [0x1F, 0x8B, ..],
            "zstd" => body is [0x28, 0xB5, 0x2F, 0xFD, ..] or [_, 0x2A, 0x4D, 0x18, ..],
            "br" or "deflate" => !body.TrimStart(" \r\n\t\uFEFF"u8).StartsWith("<"u8),
            _ => true,
        };

    private static bool IsZlib(ReadOnlySpan<byte> body) =>
        body is [var method, var flags, ..] && (method & 15) == 8 && (method * 256 + flags) % 31 == 0;

    private static DecodedBody Drain(Stream plain, int coded, int limit)
    {
        var all = new MemoryStream();
        var buffer = new byte[81920];
        while (true)
        {
            var count = 0;
            try
            {
                count = plain.Read(buffer, 0, buffer.Length);
            }
            catch (Exception e)
                when (e is InvalidDataException or InvalidOperationException or IOException or ZstdException)
            {
                return new DecodedBody(all.ToArray(), BodyFault.Damaged);
            }
            all.Write(buffer, 0, count);
            if (all.Length > limit || (all.Length > HarmlessLength && all.Length / MostRatio > coded))
            {
                return new DecodedBody([], BodyFault.TooLarge);
            }
            if (count == 0)
            {
                return new DecodedBody(all.ToArray(), BodyFault.None);
            }
        }
    }
}
