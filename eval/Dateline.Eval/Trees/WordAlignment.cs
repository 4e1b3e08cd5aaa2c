namespace Dateline.Eval.Trees;

/// <summary>
/// The words of the system matched with those of the gold text, as in conll18_ud_eval.py (Zeman et al. 2018): equal
/// ranges match; where either side has a multiword token, the longest common subsequence of the forms matches.
/// </summary>
internal sealed class WordAlignment
{
    private readonly IReadOnlyList<FlatWord> gold;
    private readonly IReadOnlyList<FlatWord> system;
    private readonly int[] goldOfSystem;
    private readonly List<(int Gold, int System)> pairs = [];

    public WordAlignment(FlatText gold, FlatText system)
    {
        (this.gold, this.system) = (gold.Words, system.Words);
        goldOfSystem = new int[system.Words.Count];
        Array.Fill(goldOfSystem, -1);
        Align();
    }

    /// <summary>The matched words, as indices on either side, in order.</summary>
    public IReadOnlyList<(int Gold, int System)> Pairs => pairs;

    /// <summary>The gold word that a word of the system matches, or -1.</summary>
    public int GoldOf(int systemWord) => goldOfSystem[systemWord];

    private void Align()
    {
        for (int g = 0, s = 0; g < gold.Count && s < system.Count; )
        {
            if (gold[g].IsMultiword || system[s].IsMultiword)
                (g, s) = AlignRegion(g, s);
            else if (gold[g].Start == system[s].Start && gold[g].End == system[s].End)
                Match(g++, s++);
            else if (gold[g].Start <= system[s].Start)
                g++;
            else
                s++;
        }
    }

    private void Match(int g, int s)
    {
        pairs.Add((g, s));
        goldOfSystem[s] = g;
    }

    private (int Gold, int System) AlignRegion(int g, int s)
    {
        if (gold[g].IsMultiword && !system[s].IsMultiword && system[s].Start < gold[g].Start)
            s++;
        else if (!gold[g].IsMultiword && gold[g].Start < system[s].Start)
            g++;
        var end = g < gold.Count && gold[g].IsMultiword ? gold[g].End : system[s].End;
        var (firstGold, firstSystem) = (g, s);
        while (!IsBeyond(gold, g, end) || !IsBeyond(system, s, end))
        {
            if (g < gold.Count && (s >= system.Count || gold[g].Start <= system[s].Start))
                end = Extended(gold[g++], end);
            else
                end = Extended(system[s++], end);
        }
        if (g > firstGold && s > firstSystem)
            MatchLongest(firstGold, g, firstSystem, s);
        return (g, s);
    }

    private static bool IsBeyond(IReadOnlyList<FlatWord> words, int index, int end) =>
        index >= words.Count || (words[index].IsMultiword ? words[index].Start >= end : words[index].End > end);

    private static int Extended(FlatWord word, int end) => word.IsMultiword && word.End > end ? word.End : end;

    private void MatchLongest(int goldStart, int goldEnd, int systemStart, int systemEnd)
    {
        var lengths = Lengths(goldStart, goldEnd, systemStart, systemEnd);
        for (int g = 0, s = 0; g < goldEnd - goldStart && s < systemEnd - systemStart; )
        {
            if (SameForm(goldStart + g, systemStart + s))
                Match(goldStart + g++, systemStart + s++);
            else if (lengths[g, s] == lengths[g + 1, s])
                g++;
            else
                s++;
        }
    }

    private int[,] Lengths(int goldStart, int goldEnd, int systemStart, int systemEnd)
    {
        var lengths = new int[goldEnd - goldStart + 1, systemEnd - systemStart + 1];
        for (var g = goldEnd - goldStart - 1; g >= 0; g--)
        for (var s = systemEnd - systemStart - 1; s >= 0; s--)
            lengths[g, s] = SameForm(goldStart + g, systemStart + s)
                ? lengths[g + 1, s + 1] + 1
                : Math.Max(lengths[g + 1, s], lengths[g, s + 1]);
        return lengths;
    }

    private bool SameForm(int g, int s) =>
        string.Equals(
            gold[g].Columns.Form.ToLowerInvariant(),
            system[s].Columns.Form.ToLowerInvariant(),
            StringComparison.Ordinal
        );
}
