using System.Text.RegularExpressions;

namespace Dateline.Reading.Feeds;

/// <summary>Summaries that break off: "… the talks were [...]".</summary>
internal static partial class Teasers
{
    /// <summary>The paragraphs up to the last whole sentence, where the last one breaks off.</summary>
    public static IReadOnlyList<string> WholeSentences(IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Count == 0 || BreakOff().Match(paragraphs[^1]) is not { Success: true } end)
        {
            return paragraphs;
        }
        var whole = SentenceEnds().Matches(paragraphs[^1][..end.Index]).LastOrDefault();
        var rest = whole is null ? "" : paragraphs[^1][..(whole.Index + whole.Length)].Trim();
        return rest.Length > 0 ? [.. paragraphs.SkipLast(1), rest] : [.. paragraphs.SkipLast(1)];
    }

    // Behind the dots may stand a few words that lead on ("Read more").
    [GeneratedRegex(@"\s*(\[\s*(…|\.{3})\s*\]|\(\s*(…|\.{3})\s*\)|…|\.{3,})\s*([\p{L} ]{0,40}[»›→>]*)$")]
    private static partial Regex BreakOff();

    [GeneratedRegex("[.!?][\"”’»)]*(?=\\s+[\\p{Lu}\\d\"“‘«¿¡(]|\\s*$)")]
    private static partial Regex SentenceEnds();
}
