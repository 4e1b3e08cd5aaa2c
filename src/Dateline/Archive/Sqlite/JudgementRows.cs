using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>Reads judgements up to an entry of the log.</summary>
internal sealed class JudgementRows(Database database, long sequence)
{
    private const string Columns =
        "seq, id, kind, what, letter, subject, other_letter, other, field, value, "
        + "(SELECT text FROM name WHERE no = judge), at, why, confidence";

    private HashSet<Permalink>? undone;

    /// <summary>The judgement of an address.</summary>
    public LoggedJudgement? Find(Permalink id) =>
        id.Letter == Permalink.JudgementLetter
            ? One($"SELECT {Columns} FROM judgement WHERE id = $1 AND seq <= $2", Links.Of(id), sequence)
            : null;

    /// <summary>Judgements by persons on the entries of an article and on itself.</summary>
    public List<LoggedJudgement> Reviews(uint prefix)
    {
        var (first, last) = Links.Below(prefix);
        return With(
            database.All(
                $"SELECT {Columns} FROM judgement WHERE kind >= 3 AND subject BETWEEN $1 AND $2 AND letter <> $3 AND seq <= $4",
                Read,
                first,
                last,
                (long)Permalink.JudgementLetter,
                sequence
            )
        );
    }

    /// <summary>Everything whose subject or other this is, in the order of the log.</summary>
    public List<LoggedJudgement> On(Permalink end) =>
        With(
            database.All(
                $"""
                SELECT {Columns} FROM judgement WHERE subject = $1 AND letter = $2 AND seq <= $3
                UNION ALL
                SELECT {Columns} FROM judgement WHERE other = $1 AND other_letter = $2 AND seq <= $3
                ORDER BY seq
                """,
                Read,
                Links.Of(end),
                (long)end.Letter,
                sequence
            )
        );

    /// <summary>All pairs in one respect, in the order of the log.</summary>
    public List<LoggedJudgement> Pairs(JoinKind kind) =>
        With(
            database.All(
                $"SELECT {Columns} FROM judgement WHERE kind <= 1 AND what = $1 AND seq <= $2",
                Read,
                (long)kind,
                sequence
            )
        );

    /// <summary>Judgements in the order of the log, after a place in it, or before it where the latest come first.</summary>
    public IEnumerable<LoggedJudgement> After(JudgementQuery query, long place) =>
        database
            .Each(
                $"SELECT {Columns} FROM judgement WHERE seq <= $1 AND {Conditions(query)}"
                    + (query.Descending ? "seq < $2 ORDER BY seq DESC" : "seq > $2 ORDER BY seq"),
                Read,
                sequence,
                place
            )
            .Select(j => j with { IsLive = IsLive(j.Id) });

    /// <summary>How many there are.</summary>
    public long Count() => database.Number("SELECT count(*) FROM judgement WHERE seq <= $1", sequence) ?? 0;

    private static string Conditions(JudgementQuery query)
    {
        var kind = query.Open ? JudgementKind.Propose : query.Kind;
        return (kind is > JudgementKind.Same ? $"kind > 0 AND kind = {(int)kind} AND " : "")
            + (query.ByPersons ? "automatic = 0 AND " : "");
    }

    private List<LoggedJudgement> With(List<LoggedJudgement> judgements) =>
        judgements.ConvertAll(j => j with { IsLive = IsLive(j.Id) });

    private bool IsLive(Permalink id)
    {
        undone ??= Undone();
        return !undone.Contains(id);
    }

    // Undoing is done by persons, so there are few: all are read at once, the latest first, since it decides on those before.
    private HashSet<Permalink> Undone()
    {
        var gone = new HashSet<Permalink>();
        var undos = database.All(
            "SELECT id, subject FROM judgement WHERE kind > 0 AND kind = $1 AND seq <= $2 ORDER BY seq DESC",
            r =>
                (
                    Id: Links.ToPermalink(Permalink.JudgementLetter, r.GetInt64(0)),
                    Subject: Links.ToPermalink(Permalink.JudgementLetter, r.GetInt64(1))
                ),
            (long)JudgementKind.Undo,
            sequence
        );
        foreach (var undo in undos.Where(u => !gone.Contains(u.Id)))
        {
            gone.Add(undo.Subject);
        }
        return gone;
    }

    private LoggedJudgement? One(string sql, params ReadOnlySpan<object?> values) =>
        database.All(sql, Read, values) is [var only] ? only with { IsLive = IsLive(only.Id) } : null;

    private static LoggedJudgement Read(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            Links.ToPermalink(Permalink.JudgementLetter, row.GetInt64(1)),
            new Judgement
            {
                Kind = (JudgementKind)row.GetInt32(2),
                Join = row.IsDBNull(3) ? null : (JoinKind)row.GetInt32(3),
                Subject = Links.ToPermalink((char)row.GetInt32(4), row.GetInt64(5)),
                Other = row.IsDBNull(6) ? null : Links.ToPermalink((char)row.GetInt32(6), row.GetInt64(7)),
                Field = Text(row, 8),
                Value = Text(row, 9),
                By = row.GetString(10),
                When = new DateTimeOffset(row.GetInt64(11), TimeSpan.Zero),
                Why = row.GetString(12),
                Confidence = row.IsDBNull(13) ? null : row.GetDouble(13),
            },
            true
        );

    private static string? Text(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
