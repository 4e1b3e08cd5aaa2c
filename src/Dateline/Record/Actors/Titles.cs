namespace Dateline.Record.Actors;

/// <summary>Finds title words, also with "ex-" before and "-elect" after them.</summary>
internal static class Titles
{
    private const string Elect = "-elect";

    /// <summary>The title that begins at this word.</summary>
    public static (Noun Noun, int Length, OfficeTenure? Tenure)? At(ActorLexicon lexicon, SentenceView view, int index)
    {
        if (lexicon.Titles.Longest(view.Lower, index) is { Entry.Use: not NounUse.Honorific } found)
            return view.Is(index + found.Length, "-") && view.Is(index + found.Length + 1, "elect")
                ? (found.Entry, found.Length + 2, OfficeTenure.Elect)
                : (found.Entry, found.Length, null);
        var word = view.Lower[index];
        if (word.EndsWith(Elect, StringComparison.Ordinal) && lexicon.Titles.Find(word[..^Elect.Length]) is { } elect)
            return (elect, 1, OfficeTenure.Elect);
        return Former(word) is { } rest && lexicon.Titles.Find(rest) is { } former
            ? (former, 1, OfficeTenure.Former)
            : null;
    }

    private static string? Former(string word) =>
        word.StartsWith("ex-", StringComparison.Ordinal) ? word[3..]
        : word.StartsWith("ex", StringComparison.Ordinal) && word.Length > 6 ? word[2..]
        : null;
}
