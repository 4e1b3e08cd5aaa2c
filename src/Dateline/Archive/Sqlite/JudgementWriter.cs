using Dateline.Archive.Judging;

namespace Dateline.Archive.Sqlite;

/// <summary>Keeps judgements and what follows from them, within one transaction.</summary>
internal sealed class JudgementWriter(Database database, LogWriter log, ReportWriter reports, GroupWriter groups)
{
    /// <summary>Logs a judgement, or says why not; one of the program's own that is known is not logged again.</summary>
    public StoreOutcome<LoggedJudgement> Add(Judgement judgement)
    {
        using var now = new SqliteSnapshot(database, log.Last, isPresent: true, close: null);
        if (Problem(judgement, now) is { } problem)
        {
            return problem;
        }
        var id = JudgementId.Of(judgement, 0);
        for (var number = 1; Known(id) is { } known; number++)
        {
            if (judgement.IsAutomatic)
            {
                return new JudgementRows(database, known).Find(id)!;
            }
            id = JudgementId.Of(judgement, number);
        }
        var logged = new LoggedJudgement(log.Next(judgement.When), id, judgement with { Seen = null }, true);
        Insert(logged);
        Follow(logged);
        return logged;
    }

    private static StoreError? Problem(Judgement judgement, SqliteSnapshot now) =>
        new JudgementRules(now.Report, now.Judgement, now.IsKept).Problem(judgement)
        ?? (judgement.Seen is null ? null : ConflictRule.Problem(judgement, now.JudgementsOf(judgement.Subject)));

    private long? Known(Permalink id) => database.Number("SELECT seq FROM judgement WHERE id = $1", Links.Of(id));

    private void Insert(LoggedJudgement logged)
    {
        var judgement = logged.Judgement;
        database.Run(
            """
            INSERT INTO judgement (seq, id, kind, what, letter, subject, other_letter, other, field, value, judge, automatic,
                at, why, confidence)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """,
            logged.Sequence,
            Links.Of(logged.Id),
            (long)judgement.Kind,
            (long?)judgement.Join,
            (long)judgement.Subject.Letter,
            Links.Of(judgement.Subject),
            (long?)judgement.Other?.Letter,
            judgement.Other is { } other ? Links.Of(other) : null,
            judgement.Field,
            judgement.Value,
            log.NameNumber(judgement.By),
            judgement.IsAutomatic ? 1L : 0L,
            judgement.When.UtcTicks,
            judgement.Why,
            judgement.Confidence
        );
    }

    private void Follow(LoggedJudgement logged)
    {
        var about = logged.Judgement;
        while (about.Kind == JudgementKind.Undo)
        {
            about = new JudgementRows(database, log.Last).Find(about.Subject)!.Judgement;
        }
        switch (about.Kind)
        {
            case JudgementKind.Propose:
                break;
            case JudgementKind.Same when logged.Judgement.Kind == JudgementKind.Same:
                groups.Join(about, log.Last);
                break;
            case JudgementKind.Same or JudgementKind.NotSame:
                groups.Fold(about.Join!.Value, [about.Subject, about.Other!.Value], log.Last);
                break;
            default:
                reports.Reindex(ArticleOf(about));
                break;
        }
    }

    private static Permalink ArticleOf(Judgement judgement) =>
        judgement.Kind == JudgementKind.Add ? judgement.Other!.Value : judgement.Subject;
}
