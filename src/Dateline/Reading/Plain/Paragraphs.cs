using System.Text;

namespace Dateline.Reading.Plain;

/// <summary>The paragraphs of a plain text, whether its lines are paragraphs or were wrapped at a width.</summary>
internal static class Paragraphs
{
    private const int WidestWrap = 100;
    private const int LongestTitle = 150;

    /// <summary>The paragraphs, without blank ones; white space inside them is folded.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(TextForm.Fold)];
        return IsWrapped(lines) ? Unwrap(lines) : [.. lines.Where(l => l.Length > 0)];
    }

    /// <summary>The first paragraph where it clearly is a headline: short, without a full stop, before a longer one.</summary>
    public static string? TitleOf(IReadOnlyList<string> paragraphs) =>
        paragraphs is [var first, var second, ..]
        && first.Length <= LongestTitle
        && second.Length > first.Length
        && EndsSentence(second)
        && !EndsSentence(first)
        && first[^1] is not (':' or ',' or ';')
            ? first
            : null;

    // Wrapped text has blank lines between paragraphs, no long lines, and lines that end in the middle of a sentence.
    private static bool IsWrapped(List<string> lines)
    {
        var inner = new List<string>();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length > 0 && lines[i + 1].Length > 0)
            {
                inner.Add(lines[i]);
            }
        }
        return inner.Count >= 3
            && lines.All(l => l.Length <= WidestWrap)
            && lines.Any(l => l.Length == 0)
            && inner.Count(l => l.Length > 40 && !EndsSentence(l)) * 10 >= inner.Count * 6;
    }

    private static List<string> Unwrap(List<string> lines)
    {
        var paragraphs = new List<string>();
        var open = new StringBuilder();
        foreach (var line in lines.Append(""))
        {
            if (line.Length > 0)
            {
                open.Append(open.Length > 0 ? " " : "").Append(line);
            }
            else if (open.Length > 0)
            {
                paragraphs.Add(open.ToString());
                open.Clear();
            }
        }
        return paragraphs;
    }

    private static bool EndsSentence(string line) =>
        line.TrimEnd('"', '”', '’', '»', ')', ']', '\'') is [.., '.' or '!' or '?' or '…' or '。'];
}
