namespace Dateline.Record.Actors;

/// <summary>Short names that stand in brackets after the long one: "Communist Party of China (CPC)".</summary>
internal static class Acronyms
{
    private const int LongestName = 4;

    /// <summary>The name in brackets that follows this word, or <c>null</c>.</summary>
    public static string? After(SentenceView view, int last)
    {
        if (!view.Is(last + 1, "("))
            return null;
        for (var close = last + 3; close <= last + 2 + LongestName && view.Holds(close); close++)
            if (view.Is(close, ")"))
                return AllCapital(view, last + 2, close - 1) ? view.TextOf(last + 2, close - 1) : null;
        return null;
    }

    /// <summary>The capital letters that begin the words of a name: "CPC" of "Communist Party of China".</summary>
    public static string Of(string name) =>
        string.Concat(name.Split(' ', '-').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0]));

    private static bool AllCapital(SentenceView view, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (!view.IsCapital(i))
                return false;
        return true;
    }
}
