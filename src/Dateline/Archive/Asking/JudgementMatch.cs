namespace Dateline.Archive.Asking;

/// <summary>Whether a judgement meets the conditions of a query, <see cref="JudgementQuery.Open"/> aside.</summary>
internal static class JudgementMatch
{
    public static bool Meets(LoggedJudgement logged, JudgementQuery query) =>
        (query.Kind is null || logged.Judgement.Kind == query.Kind)
        && (query.Join is null || logged.Judgement.Join == query.Join)
        && (query.By is null || logged.Judgement.By == query.By)
        && (!query.ByPersons || !logged.Judgement.IsAutomatic)
        && (!query.Open || logged is { IsLive: true, Judgement.Kind: JudgementKind.Propose });
}
