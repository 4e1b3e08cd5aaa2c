namespace Dateline.Archive.Folding;

/// <summary>
/// Puts together what judgements say is the same: a pure function of the judgements that hold, whatever their order.
/// Of two persons' judgements on one pair the later counts, and any person's before the program's. Pairs are then joined
/// from the surest to the least sure, persons' first, and a pair is passed over where joining it would bring two together
/// that are said not to be the same.
/// </summary>
internal sealed class Partition
{
    private readonly Dictionary<Permalink, Permalink> parents = [];
    private readonly Dictionary<Permalink, HashSet<Permalink>> enemies = [];

    private Partition() { }

    /// <summary>The groups of two or more members, and of one member with a key.</summary>
    public static IReadOnlyList<Group> Of(JoinKind kind, IEnumerable<LoggedJudgement> judgements)
    {
        var verdicts = judgements
            .Where(j => j.IsLive && j.Judgement.Join == kind && IsOnPair(j.Judgement))
            .GroupBy(j => Pair(j.Judgement))
            .Select(pair => Verdict(pair.Key, pair))
            .ToArray();
        var partition = new Partition();
        foreach (var no in verdicts.Where(v => !v.IsSame))
        {
            partition.Part(no.One, no.Other);
        }
        foreach (
            var yes in verdicts
                .Where(v => v.IsSame)
                .OrderByDescending(v => v.ByPerson)
                .ThenByDescending(v => v.Confidence)
                .ThenBy(v => v.One)
                .ThenBy(v => v.Other)
        )
        {
            partition.Unite(yes.One, yes.Other);
        }
        return partition.Groups(kind);
    }

    /// <summary>The pair of a judgement, the smaller address first.</summary>
    public static (Permalink One, Permalink Other) Pair(Judgement judgement) =>
        judgement.Subject.CompareTo(judgement.Other!.Value) <= 0
            ? (judgement.Subject, judgement.Other.Value)
            : (judgement.Other.Value, judgement.Subject);

    private static bool IsOnPair(Judgement judgement) =>
        judgement.Kind is JudgementKind.Same or JudgementKind.NotSame && judgement.Other is not null;

    private static PairVerdict Verdict((Permalink One, Permalink Other) pair, IEnumerable<LoggedJudgement> judgements)
    {
        var deciding = judgements
            .OrderByDescending(j => !j.Judgement.IsAutomatic)
            .ThenByDescending(j => j.Judgement.IsAutomatic ? 0 : j.Sequence)
            .ThenByDescending(j => j.Judgement.Confidence ?? 0)
            .ThenBy(j => j.Judgement.Kind)
            .First()
            .Judgement;
        return new PairVerdict(
            pair.One,
            pair.Other,
            deciding.Kind == JudgementKind.Same,
            !deciding.IsAutomatic,
            deciding.Confidence ?? 0
        );
    }

    private void Part(Permalink one, Permalink other)
    {
        Enemies(one).Add(other);
        Enemies(other).Add(one);
    }

    private void Unite(Permalink one, Permalink other)
    {
        var (root, joining) = (Root(one), Root(other));
        if (root == joining || (enemies.TryGetValue(root, out var apart) && apart.Contains(joining)))
        {
            return;
        }
        parents[joining] = root;
        if (!enemies.Remove(joining, out var inherited))
        {
            return;
        }
        foreach (var enemy in inherited)
        {
            Enemies(enemy).Remove(joining);
            Part(root, enemy);
        }
    }

    private Permalink Root(Permalink member)
    {
        if (parents.TryAdd(member, member))
        {
            return member;
        }
        var root = member;
        while (parents[root] != root)
        {
            root = parents[root];
        }
        while (parents[member] != root)
        {
            (parents[member], member) = (root, parents[member]);
        }
        return root;
    }

    private HashSet<Permalink> Enemies(Permalink root) =>
        enemies.TryGetValue(root, out var apart) ? apart : enemies[root] = [];

    private IReadOnlyList<Group> Groups(JoinKind kind) =>
        [
            .. parents
                .Keys.ToArray()
                .ToLookup(Root)
                .Select(all => Make(kind, [.. all.Order()]))
                .Where(g => g.Members.Count > 1 || (g.Members.Count == 1 && g.Keys.Count > 0))
                .OrderBy(g => g.Id),
        ];

    private static Group Make(JoinKind kind, Permalink[] all)
    {
        var members = all.Where(m => m.Letter != Permalink.KeyLetter).ToArray();
        return new Group(kind, members.FirstOrDefault(), members)
        {
            Keys = [.. all.Where(m => m.Letter == Permalink.KeyLetter)],
        };
    }

    private readonly record struct PairVerdict(
        Permalink One,
        Permalink Other,
        bool IsSame,
        bool ByPerson,
        double Confidence
    );
}
