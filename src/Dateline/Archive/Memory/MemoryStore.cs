using Dateline.Archive.Judging;

namespace Dateline.Archive.Memory;

/// <summary>A store that lives as long as the process: for tests, and for reading without a file.</summary>
public sealed class MemoryStore : IStore
{
    private readonly Lock gate = new();
    private readonly MemoryLog log = new();
    private MemorySnapshot? present;

    /// <inheritdoc/>
    public StoreOutcome<IReadOnlyList<Added>> Add(IReadOnlyList<Addition> additions)
    {
        lock (gate)
        {
            present = null;
            return additions.Select(log.Add).ToArray();
        }
    }

    /// <inheritdoc/>
    public StoreOutcome<IReadOnlyList<LoggedJudgement>> Judge(IReadOnlyList<Judgement> judgements)
    {
        lock (gate)
        {
            var normal = judgements.Select(JudgementRules.Normal).ToArray();
            foreach (var judgement in normal)
            {
                if (Problem(judgement) is { } problem)
                {
                    return problem;
                }
            }
            present = null;
            return normal.Select(log.Add).ToArray();
        }
    }

    /// <inheritdoc/>
    public StoreOutcome<IReadOnlyList<FeedCheck>> Check(IReadOnlyList<FeedCheck> checks)
    {
        lock (gate)
        {
            present = null;
            foreach (var check in checks)
            {
                log.Add(check);
            }
            return StoreOutcome.Of(checks);
        }
    }

    /// <inheritdoc/>
    public ISnapshot Read(AsOf asOf = default)
    {
        lock (gate)
        {
            return Snapshot(log.SequenceOf(asOf));
        }
    }

    /// <inheritdoc/>
    public void Dispose() { }

    private MemorySnapshot Snapshot(long sequence)
    {
        if (sequence != log.Last)
        {
            return new MemorySnapshot(log, sequence);
        }
        return present ??= new MemorySnapshot(log, sequence);
    }

    private StoreError? Problem(Judgement judgement)
    {
        using var now = Snapshot(log.Last);
        var rules = new JudgementRules(
            now.Report,
            log.Judgement,
            id => log.Articles.ContainsKey(id) || log.ArticleOfClaim.ContainsKey(id)
        );
        return rules.Problem(judgement) ?? ConflictRule.Problem(judgement, now.JudgementsOf(judgement.Subject));
    }
}
