using System.Globalization;
using System.Text;

namespace Dateline.Reading.Http;

/// <summary>What a server answered: status, headers, and the body as it was sent.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">The headers in their order; names are compared without regard to case.</param>
/// <param name="Body">The body, still coded as the headers say.</param>
internal sealed record HttpMessage(
    int Status,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Body
)
{
    private const int LongestHead = 1 << 18;

    /// <summary>The media type that the answer claims to be of.</summary>
    public MediaType Type => MediaType.Parse(this["Content-Type"]);

    /// <summary>The first header of a name, or <c>null</c>.</summary>
    public string? this[string name] =>
        Headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The words of all headers of a name, in lower case: "gzip", "chunked".</summary>
    public IEnumerable<string> Words(string name) =>
        Headers
            .Where(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .SelectMany(h => h.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(w => w.ToLowerInvariant());

    /// <summary>Reads an answer; <c>null</c> where it does not begin with a status line of HTTP.</summary>
    public static HttpMessage? Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith("HTTP/"u8))
        {
            return null;
        }
        var length = HeadLength(bytes.Span[..Math.Min(bytes.Length, LongestHead)]);
        var lines = Decode(bytes.Span[..length]).Split('\n');
        return StatusOf(lines[0]) is { } status
            ? new HttpMessage(
                status,
                [.. lines.Skip(1).Select(Header).OfType<KeyValuePair<string, string>>()],
                bytes[length..]
            )
            : null;
    }

    // Without an empty line all is head: an answer that was cut off.
    private static int HeadLength(ReadOnlySpan<byte> bytes)
    {
        var (strict, loose) = (bytes.IndexOf("\r\n\r\n"u8), bytes.IndexOf("\n\n"u8));
        return strict >= 0 && (loose < 0 || strict < loose) ? strict + 4
            : loose >= 0 ? loose + 2
            : bytes.Length;
    }

    private static string Decode(ReadOnlySpan<byte> head) =>
        System.Text.Unicode.Utf8.IsValid(head) ? Encoding.UTF8.GetString(head) : Encoding.Latin1.GetString(head);

    // "HTTP/1.1 200 OK", "HTTP/2 200".
    private static int? StatusOf(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [_, var code, ..]
        && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : null;

    private static KeyValuePair<string, string>? Header(string line) =>
        line.IndexOf(':') is > 0 and var colon ? new(line[..colon].Trim(), line[(colon + 1)..].Trim()) : null;
}
