using System.Text.RegularExpressions;
using Dateline.Reading.Lines;

namespace Dateline.Reading.Mail;

/// <summary>A message of a mailbox.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">The message, or <c>null</c> where it is longer than the limit.</param>
internal readonly record struct MailboxMessage(int Number, byte[]? Bytes);

/// <summary>
/// Cuts a mailbox (RFC 4155) into its messages, one in memory at a time. A message begins at a line "From " behind a blank
/// line or at the beginning; ">From " inside is the text that it was (mboxrd).
/// </summary>
internal static partial class MailboxSplitter
{
    private const int LongestMark = 500;

    public static IEnumerable<MailboxMessage> Split(Stream stream, int limit)
    {
        var lines = new ByteLines(stream, limit);
        var number = 0;
        var isBlank = true;
        using var open = new MemoryStream();
        while (lines.Next(out var line))
        {
            if (isBlank && line is not null && IsMark(line))
            {
                if (number > 0)
                {
                    yield return Message(number, open, limit);
                }
                number++;
                open.SetLength(0);
            }
            else if (open.Length <= limit)
            {
                Append(open, line, limit);
            }
            isBlank = line is { Length: 0 } or [(byte)'\r'];
        }
        if (number > 0)
        {
            yield return Message(number, open, limit);
        }
    }

    private static MailboxMessage Message(int number, MemoryStream open, int limit) =>
        new(number, open.Length > limit ? null : open.ToArray());

    // A line beyond the limit makes the message too long.
    private static void Append(MemoryStream open, byte[]? line, int limit)
    {
        if (line is null)
        {
            open.SetLength(limit + 1L);
            return;
        }
        var isQuoted = line.AsSpan().TrimStart((byte)'>').StartsWith("From "u8) && line is [(byte)'>', ..];
        open.Write(line.AsSpan(isQuoted ? 1 : 0));
        open.WriteByte((byte)'\n');
    }

    private static bool IsMark(byte[] line) =>
        line.Length <= LongestMark
        && line.AsSpan().StartsWith("From "u8)
        && Mark().IsMatch(System.Text.Encoding.Latin1.GetString(line));

    // "From ann@example.org Mon Jan  5 10:00:00 2026": a sender without spaces, and a year at the end.
    [GeneratedRegex(@"^From \S+\s+.*(19|20)\d\d(\s+\S{1,40})?\s*$")]
    private static partial Regex Mark();
}
