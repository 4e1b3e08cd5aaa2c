using System.Text;

namespace Dateline.Archive.Asking;

/// <summary>
/// Cuts texts and queries into the words by which they are found: folded, letters and digits only, each sign of a script
/// without spaces a word of its own ("古巴" is found as two signs beside each other).
/// </summary>
internal static class SearchWords
{
    /// <summary>The words of a text, separated by single spaces.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length + 16);
        foreach (var rune in TextFold.Of(text).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                Break(words);
                continue;
            }
            if (IsSpaceless(rune))
            {
                Break(words);
                words.Append(rune).Append(' ');
                continue;
            }
            words.Append(rune);
        }
        return words.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// The parts of a query, each a run of words that must stand beside each other. Quotation marks hold words together;
    /// so does anything but a space ("Díaz-Canel" is a phrase of two words).
    /// </summary>
    public static IReadOnlyList<string> Phrases(string query) =>
        [
            .. query
                .Split('"', '“', '”', '«', '»')
                .SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(default(char[]), StringSplitOptions.None))
                .Select(Of)
                .Where(words => words.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    private static void Break(StringBuilder words)
    {
        if (words.Length > 0 && words[^1] != ' ')
        {
            words.Append(' ');
        }
    }

    // Han, Hiragana, Katakana, Hangul is spaced; Thai, Lao, Khmer, Burmese are not.
    private static bool IsSpaceless(Rune rune) =>
        rune.Value
            is >= 0x3040
                and <= 0x30FF
                or >= 0x3400
                and <= 0x4DBF
                or >= 0x4E00
                and <= 0x9FFF
                or >= 0xF900
                and <= 0xFAFF
                or >= 0x20000
                and <= 0x323AF
                or >= 0x0E00
                and <= 0x0EFF
                or >= 0x1000
                and <= 0x109F
                or >= 0x1780
                and <= 0x17FF;
}
