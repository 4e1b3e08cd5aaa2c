using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Reading.Pdf;

/// <summary>
/// Joins lines, and the halves of words that were parted at a line end. A hyphen stays where the document writes the word
/// with one inside a line, or where the second half begins with a capital or a digit.
/// </summary>
internal sealed partial class Hyphenation
{
    private const int LongestWord = 60;

    private readonly HashSet<string> _compounds;

    private Hyphenation(HashSet<string> compounds) => _compounds = compounds;

    /// <summary>Learns the compounds that stand inside the lines of a document.</summary>
    public static Hyphenation Of(IEnumerable<string> lines) =>
        new([.. lines.SelectMany(l => Compound().Matches(l)).Select(m => m.Value.ToLowerInvariant())]);

    /// <summary>One text of two that follow each other.</summary>
    public string Join(string before, string after)
    {
        var text = new StringBuilder(before);
        Append(text, after);
        return text.ToString();
    }

    /// <summary>Appends a line to the text before it.</summary>
    public void Append(StringBuilder text, string line)
    {
        var isHyphen = text.Length > 1 && text[^1] is '-' or '\u00AD' or '\u2010';
        if (!isHyphen || line.Length == 0 || !char.IsLetter(text[^2]) || !char.IsLetterOrDigit(line[0]))
        {
            text.Append(' ').Append(line);
            return;
        }
        if (text[^1] == '\u00AD' || (char.IsLower(line[0]) && !IsCompound(text, line)))
        {
            text.Length--;
        }
        text.Append(line);
    }

    private bool IsCompound(StringBuilder text, string line)
    {
        var start = text.Length - 1;
        while (start > 0 && text.Length - start < LongestWord && char.IsLetter(text[start - 1]))
        {
            start--;
        }
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end]))
        {
            end++;
        }
        var first = text.ToString(start, text.Length - 1 - start);
        return _compounds.Contains($"{first}-{line[..end]}".ToLowerInvariant());
    }

    [GeneratedRegex(@"\p{L}+-\p{L}+")]
    private static partial Regex Compound();
}
