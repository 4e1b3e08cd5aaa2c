using System.Text;
using System.Text.RegularExpressions;
using Dateline.Reading.Charsets;

namespace Dateline.Reading;

/// <summary>Tells what bytes are by their beginning (in the manner of the WHATWG MIME Sniffing Standard).</summary>
internal static partial class ContentSniffer
{
    private static readonly (byte[] Mark, string Description)[] Marks =
    [
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or office document"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "an image"),
        ([0xFF, 0xD8, 0xFF], "an image"),
        ("GIF8"u8.ToArray(), "an image"),
        ("RIFF"u8.ToArray(), "an image, sound or film"),
        ("\u007FELF"u8.ToArray(), "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ("{\\rtf"u8.ToArray(), "a rich-text document"),
        ("SQLite format 3"u8.ToArray(), "a database"),
    ];

    /// <summary>The kind of content and its name for a person.</summary>
    public static (ContentKind Kind, string Description) Tell(ReadOnlySpan<byte> head, string name = "")
    {
        if (head.IsEmpty)
        {
            return (ContentKind.Empty, "nothing");
        }
        if (ArchiveMarks.Tell(head) is { } archive)
        {
            return archive;
        }
        if (head.StartsWith("%PDF-"u8))
        {
            return (ContentKind.Pdf, "a PDF document");
        }
        foreach (var (mark, description) in Marks)
        {
            if (head.StartsWith(mark))
            {
                return (ContentKind.Binary, description);
            }
        }
        return TellText(head, name);
    }

    private static (ContentKind Kind, string Description) TellText(ReadOnlySpan<byte> head, string name)
    {
        var wide = CharsetMarks.Of(head) is var (encoding, _) ? encoding : Encoding.Latin1;
        var text = wide.GetString(head).TrimStart('\uFEFF', 'ï', '»', '¿', ' ', '\r', '\n', '\t');
        return text.Length == 0 ? (ContentKind.Empty, "nothing")
            : LooksBinary(text) ? (ContentKind.Binary, "binary data")
            : TextSniffer.Tell(text, name) is { } form ? form
            : ArticleLine().IsMatch(text) ? (ContentKind.ArticleLines, "article lines")
            : Markup().IsMatch(text) ? (ContentKind.Page, "a page")
            : (ContentKind.PlainText, "plain text");
    }

    // Control characters that no text uses; a few can be an accident of a broken page.
    private static bool LooksBinary(string text) =>
        text.Count(c => c is < '\t' or > '\r' and < '\u001B' or > '\u001B' and < ' ') * 100 > text.Length;

    [GeneratedRegex("""^\{\s*("|\})""")]
    private static partial Regex ArticleLine();

    [GeneratedRegex(
        """^<(!doctype\s+html|html|head|body|\?xml[^>]*\?>\s*(<!--.*?-->\s*)*<(!doctype\s+html|html)|!--)|<(!doctype html|html|head|body|meta|article|div|p|title|h1|section|main|table)[\s>]""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Markup();
}
