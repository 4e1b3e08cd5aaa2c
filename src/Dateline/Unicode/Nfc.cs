using System.Text;

namespace Dateline.Unicode;

/// <summary>
/// Unicode Normalization Form C (Unicode Standard Annex #15). Written here because the program runs without the
/// system's culture data, and <see cref="string.Normalize()"/> then returns its input.
/// </summary>
internal static class Nfc
{
    private const char FirstThatCanChange = '\u0300';

    /// <summary>The text in form C; a surrogate without its other half becomes U+FFFD.</summary>
    public static string Of(string text) => IsSurelyNormal(text) ? text : Compose(Decompose(text));

    // No character below U+0300 changes in form C, nor do most others that stand alone; marks and rare blocks do.
    private static bool IsSurelyNormal(string text)
    {
        foreach (var c in text)
        {
            if (c >= FirstThatCanChange && !IsStable(c))
            {
                return false;
            }
        }
        return true;
    }

    // Blocks without marks, singletons or composites of marks: Cyrillic and Greek letters, punctuation, Han, kana, Hangul.
    private static bool IsStable(char c) =>
        c
            is >= '\u0400'
                and <= '\u0482'
                or >= '\u03A3'
                and <= '\u03CE'
                or >= '\u05D0'
                and <= '\u05EA'
                or >= '\u0621'
                and <= '\u064A'
                or >= '\u2002'
                and <= '\u20CF'
                or >= '\u3041'
                and <= '\u3098'
                or >= '\u30A0'
                and <= '\u30FF'
                or >= '\u3001'
                and <= '\u3020'
                or >= '\u4E00'
                and <= '\u9FFF'
                or >= '\uAC00'
                and <= '\uD7A3'
                or >= '\uFF01'
                and <= '\uFFEE';

    private static List<int> Decompose(string text)
    {
        var points = new List<int>(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            Canonical.Decompose(rune.Value, points);
        }
        Reorder(points);
        return points;
    }

    // Marks between two starters go in the order of their classes; the order of equals is kept.
    private static void Reorder(List<int> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var point = points[i];
            var rank = Canonical.Class(point);
            var at = i;
            while (rank != 0 && at > 0 && Canonical.Class(points[at - 1]) > rank)
            {
                points[at] = points[at - 1];
                at--;
            }
            points[at] = point;
        }
    }

    private static string Compose(List<int> points)
    {
        var starter = -1;
        var lastClass = -1;
        var count = 0;
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            var rank = Canonical.Class(point);
            var isNext = lastClass < rank || lastClass == -1;
            if (starter >= 0 && isNext && Canonical.Pair(points[starter], point) is { } pair)
            {
                points[starter] = pair;
                continue;
            }
            points[count] = point;
            (starter, lastClass) = rank == 0 ? (count, -1) : (starter, rank);
            count++;
        }
        return ToText(points, count);
    }

    private static string ToText(List<int> points, int count)
    {
        var text = new StringBuilder(count);
        for (var i = 0; i < count; i++)
        {
            text.Append(new Rune(points[i]).ToString());
        }
        return text.ToString();
    }
}
