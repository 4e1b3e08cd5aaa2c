using System.Text;

namespace Dateline.Reading.Html.Markup;

/// <summary>White space as a page shows it.</summary>
internal static class WhiteSpace
{
    /// <summary>Folds every run of white space to one space, and drops it at both ends, with characters that have no width.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsInvisible(c))
            {
                continue;
            }
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        if (folded.Length > 0 && folded[^1] == ' ')
        {
            folded.Length--;
        }
        return folded.ToString();
    }

    /// <summary>Soft hyphen, zero-width space, word joiner, byte-order mark: layout, not text.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';
}
