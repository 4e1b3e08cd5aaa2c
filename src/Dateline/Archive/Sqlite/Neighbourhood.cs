namespace Dateline.Archive.Sqlite;

/// <summary>The judgements on pairs that hang together with some members.</summary>
internal static class Neighbourhood
{
    /// <summary>All that can be reached over judgements that hold and say "the same", and what says otherwise of those.</summary>
    public static IReadOnlyList<LoggedJudgement> Of(
        JoinKind kind,
        IEnumerable<Permalink> members,
        JudgementRows judgements
    )
    {
        var (seen, waiting) = (new HashSet<Permalink>(members), new Queue<Permalink>());
        foreach (var member in seen)
        {
            waiting.Enqueue(member);
        }
        var found = new Dictionary<Permalink, LoggedJudgement>();
        while (waiting.TryDequeue(out var member))
        {
            foreach (var judgement in judgements.On(member).Where(j => IsPair(j, kind)))
            {
                found.TryAdd(judgement.Id, judgement);
                if (judgement.Judgement.Kind == JudgementKind.Same && seen.Add(Across(judgement, member)))
                {
                    waiting.Enqueue(Across(judgement, member));
                }
            }
        }
        return [.. found.Values];
    }

    private static bool IsPair(LoggedJudgement logged, JoinKind kind) =>
        logged.IsLive
        && logged.Judgement.Join == kind
        && logged.Judgement.Kind is JudgementKind.Same or JudgementKind.NotSame;

    private static Permalink Across(LoggedJudgement logged, Permalink member) =>
        logged.Judgement.Subject == member ? logged.Judgement.Other!.Value : logged.Judgement.Subject;
}
