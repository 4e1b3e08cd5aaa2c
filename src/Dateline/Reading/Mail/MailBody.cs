using System.Text;
using Dateline.Reading.Charsets;
using MimeKit;

namespace Dateline.Reading.Mail;

/// <summary>The texts of a message: as the sender laid it out, and as plain text.</summary>
/// <param name="Html">The first part that is HTML and no attachment, or <c>null</c>.</param>
/// <param name="Plain">The lines of the parts that are plain text and no attachment, or <c>null</c>.</param>
internal sealed record MailBody(string? Html, IReadOnlyList<string>? Plain)
{
    private const int MostParts = 20;

    public static MailBody Of(MimeMessage message)
    {
        var parts = message.BodyParts.OfType<TextPart>().Where(p => !p.IsAttachment).Take(MostParts).ToList();
        var html = parts.FirstOrDefault(p => p.IsHtml);
        var plain = parts.Where(p => p.IsPlain).Select(Lines).ToList();
        return new MailBody(
            html is null ? null : TextOf(html),
            plain.Any(p => p.Any(l => !string.IsNullOrWhiteSpace(l))) ? [.. plain.SelectMany(p => p)] : null
        );
    }

    private static string TextOf(TextPart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return TextDecoder.Decode(bytes.ToArray(), part.ContentType.Charset).Text;
    }

    private static IReadOnlyList<string> Lines(TextPart part)
    {
        var lines = TextOf(part).ReplaceLineEndings("\n").Split('\n');
        return part.IsFlowed ? Unflow(lines) : lines;
    }

    // RFC 3676: a line that ends in a space goes on in the next one of the same depth; the signature mark does not.
    private static List<string> Unflow(string[] lines)
    {
        var joined = new List<string>();
        var open = new StringBuilder();
        foreach (var line in lines)
        {
            var isSignature = line == "-- ";
            var isQuoted = line.StartsWith('>');
            if (open.Length > 0 && (isSignature || isQuoted))
            {
                joined.Add(open.ToString());
                open.Clear();
            }
            // A space was put before what could be mistaken.
            open.Append(line.StartsWith(' ') && !isQuoted ? line.AsSpan(1) : line);
            if (isSignature || isQuoted || !line.EndsWith(' '))
            {
                joined.Add(open.ToString());
                open.Clear();
            }
        }
        if (open.Length > 0)
        {
            joined.Add(open.ToString());
        }
        return joined;
    }
}
