using System.Buffers.Text;

namespace Dateline.Reading.Http;

/// <summary>Undoes chunked transfer coding (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    private const int LongestSizeLine = 1024;

    /// <summary>The body without its chunks' heads. What is not chunked at all is given back as it is; a broken end is left out.</summary>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body)
    {
        var plain = new MemoryStream(body.Length);
        var rest = body;
        while (Size(rest.Span, out var head) is { } size and > 0)
        {
            rest = rest[head..];
            var count = Math.Min(size, rest.Length);
            plain.Write(rest.Span[..count]);
            rest = SkipLineEnd(rest[count..]);
        }
        var isChunked = plain.Length > 0 || Size(body.Span, out _) == 0;
        return isChunked ? plain.ToArray() : body;
    }

    private static int? Size(ReadOnlySpan<byte> bytes, out int head)
    {
        var end = bytes[..Math.Min(bytes.Length, LongestSizeLine)].IndexOf((byte)'\n');
        head = end + 1;
        var isNumber = Utf8Parser.TryParse(bytes[..Math.Max(end, 0)], out int size, out var used, 'x');
        // Behind the number may stand white space or an extension.
        return
            isNumber && size >= 0 && (used == end || bytes[used] is (byte)'\r' or (byte)' ' or (byte)';' or (byte)'\t')
            ? size
            : null;
    }

    private static ReadOnlyMemory<byte> SkipLineEnd(ReadOnlyMemory<byte> rest) =>
        rest.Span.StartsWith("\r\n"u8) ? rest[2..]
        : rest.Span.StartsWith("\n"u8) ? rest[1..]
        : rest;
}
