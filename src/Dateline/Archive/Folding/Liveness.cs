namespace Dateline.Archive.Folding;

/// <summary>Which judgements hold: one holds unless a later one that holds undoes it.</summary>
internal static class Liveness
{
    /// <summary>
    /// The same judgements in the order of the log, each with whether it holds. Every judgement that undoes one of them,
    /// and every one that undoes such, has to be among them.
    /// </summary>
    public static IReadOnlyList<LoggedJudgement> Of(IEnumerable<LoggedJudgement> judgements)
    {
        var log = judgements.OrderBy(j => j.Sequence).ToArray();
        var undone = new HashSet<Permalink>();
        for (var i = log.Length - 1; i >= 0; i--)
        {
            log[i] = log[i] with { IsLive = !undone.Contains(log[i].Id) };
            if (log[i] is { IsLive: true, Judgement.Kind: JudgementKind.Undo })
            {
                undone.Add(log[i].Judgement.Subject);
            }
        }
        return log;
    }
}
