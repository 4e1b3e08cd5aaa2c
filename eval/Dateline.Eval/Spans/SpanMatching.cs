namespace Dateline.Eval.Spans;

/// <summary>How spans of the gold are matched with spans that were found.</summary>
internal static class SpanMatching
{
    /// <summary>How many of the gold find a partner of their own: each takes the first that fits and is still free.</summary>
    public static int Count<TGold, TFound>(
        IReadOnlyList<TGold> gold,
        IReadOnlyList<TFound> found,
        Func<TGold, TFound, bool> fits
    )
    {
        var (taken, matched) = (new bool[found.Count], 0);
        foreach (var wanted in gold)
        {
            for (var i = 0; i < found.Count; i++)
            {
                if (!taken[i] && fits(wanted, found[i]))
                {
                    taken[i] = true;
                    matched++;
                    break;
                }
            }
        }
        return matched;
    }

    /// <summary>The span without what is neither letter nor digit at its ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, Math.Min(span.End, text.Length));
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }
        return new TextSpan(start, end);
    }
}
