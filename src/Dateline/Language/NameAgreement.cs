namespace Dateline.Language;

/// <summary>
/// Lets the names of one text agree: a string is one kind of name throughout, unless the text is undecided; an acronym that stands
/// in brackets behind an organization is that organization; a proper noun that is a name elsewhere is a name here (one sense per
/// discourse, Gale, Church and Yarowsky 1992).
/// </summary>
internal static class NameAgreement
{
    private const int Kinds = 4;
    private const int Introduced = 8;

    /// <summary>The analyses with agreeing names.</summary>
    public static IReadOnlyList<SentenceAnalysis> Apply(
        IReadOnlyList<SegmentedSentence> sentences,
        IReadOnlyList<SentenceAnalysis> analyses
    )
    {
        var votes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var name in analyses[i].Names)
            {
                Vote(votes, sentences[i].Words, name);
            }
        }
        return
        [
            .. analyses.Select((analysis, i) => analysis with { Names = Agree(votes, sentences[i].Words, analysis) }),
        ];
    }

    private static void Vote(Dictionary<string, int[]> votes, IReadOnlyList<SegmentedWord> words, NameSpan name)
    {
        Add(votes, Text(words, name), name.Kind, 1);
        if (name.Kind == NameKind.Person && name.Last > name.First)
        {
            Add(votes, words[name.Last].Form, NameKind.Person, 1);
        }
        var bracketed =
            name.Last + 3 < words.Count && words[name.Last + 1].Form == "(" && words[name.Last + 3].Form == ")";
        if (name.Kind == NameKind.Organization && bracketed && IsAcronym(words[name.Last + 2].Form))
        {
            Add(votes, words[name.Last + 2].Form, NameKind.Organization, Introduced);
        }
    }

    private static void Add(Dictionary<string, int[]> votes, string text, NameKind kind, int weight)
    {
        if (!votes.TryGetValue(text, out var counts))
        {
            votes[text] = counts = new int[Kinds];
        }
        counts[(int)kind] += weight;
    }

    private static NameSpan[] Agree(
        Dictionary<string, int[]> votes,
        IReadOnlyList<SegmentedWord> words,
        SentenceAnalysis analysis
    )
    {
        var names = new List<NameSpan>();
        var next = 0;
        foreach (var name in analysis.Names)
        {
            AddMissed(votes, words, analysis, next, name.First, names);
            names.Add(name with { Kind = Elected(votes[Text(words, name)], name.Kind) });
            next = name.Last + 1;
        }
        AddMissed(votes, words, analysis, next, words.Count, names);
        return [.. names];
    }

    private static void AddMissed(
        Dictionary<string, int[]> votes,
        IReadOnlyList<SegmentedWord> words,
        SentenceAnalysis analysis,
        int first,
        int end,
        List<NameSpan> names
    )
    {
        for (var i = first; i < end; i++)
        {
            if (analysis.Upos[i] == Upos.Propn && votes.TryGetValue(words[i].Form, out var counts))
            {
                names.Add(new NameSpan(i, i, Elected(counts, NameKind.Other)));
            }
        }
    }

    private static NameKind Elected(int[] counts, NameKind own)
    {
        var best = (int)own;
        for (var kind = 0; kind < Kinds; kind++)
        {
            best = counts[kind] > counts[best] ? kind : best;
        }
        return (NameKind)best;
    }

    private static string Text(IReadOnlyList<SegmentedWord> words, NameSpan name) =>
        name.First == name.Last
            ? words[name.First].Form
            : string.Join(' ', Enumerable.Range(name.First, name.Last - name.First + 1).Select(i => words[i].Form));

    private static bool IsAcronym(string form) => form.Length is > 1 and < 9 && form.All(char.IsUpper);
}
