using System.Text;
using Dateline.Unicode;

namespace Dateline.Reading;

/// <summary>The form of <see cref="Article.Text"/>: Unicode NFC, "\n" as line end, no control characters.</summary>
internal static class TextForm
{
    /// <summary>NFC with line ends "\n"; what stands there stays, white space included.</summary>
    public static string Of(string text) => Nfc.Of(text.ReplaceLineEndings("\n"));

    /// <summary>
    /// Paragraphs separated by one "\n": blank lines go, white space inside a line is folded, and layout characters
    /// (soft hyphens, zero-width spaces, controls) are dropped.
    /// </summary>
    public static string OfParagraphs(IEnumerable<string> paragraphs) =>
        Nfc.Of(string.Join('\n', paragraphs.Select(Fold).Where(p => p.Length > 0)));

    /// <summary>One line with its white space folded and layout characters dropped.</summary>
    public static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c))
            {
                folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
            }
            else if (!IsLayout(c))
            {
                folded.Append(c);
            }
        }
        return folded.ToString().TrimEnd(' ');
    }

    private static bool IsLayout(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' || char.IsControl(c);
}
