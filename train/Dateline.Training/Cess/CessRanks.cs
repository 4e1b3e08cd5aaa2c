namespace Dateline.Training.Cess;

/// <summary>Which child heads a constituent: the one of the highest rank, the first among equals.</summary>
internal static class CessRanks
{
    /// <summary>The rank of a child.</summary>
    public static int Rank(CessNode node, CessNode child)
    {
        if (child.IsMark)
        {
            return -10;
        }
        var kind = child.IsLeaf ? char.ToLowerInvariant(child.Label[0]) : ' ';
        return node.Category.Split('.')[0] switch
        {
            "sp" => child.Is("prep") || kind == 's' ? 0
            : child.Is("sn") || child.Is("S") ? 5
            : 3,
            "grup" when node.Is("grup.nom") => Nominal(child, kind),
            "grup" when node.Is("grup.a") => kind is 'a' or 'v' ? 9
            : child.Is("grup.a") || child.Is("participi") ? 8
            : 1,
            "grup" when node.Is("grup.adv") => kind == 'r' ? 9
            : child.Is("grup.adv") ? 8
            : 1,
            "s" or "sa" or "participi" => child.Is("grup.a") || child.Is("participi") ? 9
            : kind is 'a' or 'v' ? 8
            : 1,
            "sadv" => child.Is("grup.adv") || kind == 'r' ? 9 : 1,
            "infinitiu" or "gerundi" => Verbal(child, kind),
            var category when category.StartsWith("sn", StringComparison.Ordinal) => Phrase(child, kind),
            _ => Clause(child, kind),
        };
    }

    private static int Nominal(CessNode child, char kind) =>
        kind switch
        {
            'n' or 'w' => 9,
            'p' or 'z' => 8,
            'a' or 'v' => 6,
            _ => child.Is("grup.nom") ? 8
            : child.Is("sn") ? 5
            : child.Is("s.a") ? 4
            : child.Is("S.NF") ? 3
            : child.Is("neg") || child.Is("sadv") || kind == 'r' ? 0
            : 1,
        };

    private static int Phrase(CessNode child, char kind) =>
        child.Is("grup.nom") ? 9
        : kind is 'n' or 'p' or 'w' ? 8
        : child.Is("sn") || child.Is("relatiu") || child.Is("interrogatiu") ? 7
        : child.Is("S.") || child.Is("infinitiu") ? 6
        : kind is 'd' or 'r' || child.Is("sadv") || child.Is("neg") ? 0
        : child.Is("prep") || kind == 's' ? -1
        : 2;

    private static int Verbal(CessNode child, char kind) =>
        kind == 'v' ? 9
        : child.Is("infinitiu") || child.Is("gerundi") || child.Is("grup.verb") ? 8
        : 0;

    private static int Clause(CessNode child, char kind) =>
        child.Is("grup.verb") || child.Is("infinitiu") || child.Is("gerundi") || child.Is("participi") ? 9
        : kind == 'v' ? 8
        : child.Is("S") && child.Function == "" && !child.Is("S.F.A") ? 7
        : child.Function.StartsWith("ATR", StringComparison.Ordinal) ? 6
        : child.Is("sn") || child.Is("grup.nom") ? 5
        : child.Is("sp") ? 4
        : child.Is("s.a") || child.Is("sa") || child.Is("grup.a") ? 4
        : child.Is("sadv") || child.Is("S") ? 3
        : child.Is("conj") || child.Is("coord") || child.Is("prep") ? -2
        : 0;
}
