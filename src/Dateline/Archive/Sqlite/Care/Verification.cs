using System.Buffers.Binary;
using System.Security.Cryptography;
using Dateline.Archive.Judging;

namespace Dateline.Archive.Sqlite.Care;

/// <summary>Recomputes every hash and everything in the index of one state of a file. What it finds wrong are lines for a person.</summary>
/// <param name="database">In a transaction.</param>
/// <param name="progress">Told the number of articles that were checked.</param>
internal sealed class Verification(Database database, Action<long>? progress)
{
    private const int MostDuplicates = 10_000;
    private readonly long sequence = LogWriter.Sequence(database);

    /// <summary>All that is wrong.</summary>
    public IEnumerable<string> Problems() =>
        [
            .. Structure(),
            .. Log(),
            .. Kept(),
            .. Judgements(),
            .. new IndexVerification(database, sequence).Groups(),
            .. Articles(),
        ];

    private IEnumerable<string> Structure() =>
        database.All("PRAGMA integrity_check", r => r.GetString(0)).Where(l => l != "ok").Select(l => $"file: {l}");

    // Every place in the log is taken exactly once.
    private IEnumerable<string> Log()
    {
        var (count, distinct, last) = database.All(
            """
            SELECT count(*), count(DISTINCT seq), max(seq) FROM (
                SELECT seq FROM appearance UNION ALL SELECT seq FROM reading
                UNION ALL SELECT seq FROM judgement UNION ALL SELECT seq FROM feed_check)
            """,
            r => (r.GetInt64(0), r.GetInt64(1), r.IsDBNull(2) ? 0 : r.GetInt64(2))
        )[0];
        if (count != distinct || count != sequence || last != sequence)
        {
            yield return $"log: {count} entries at {distinct} places, the last {last}, where {sequence} were given out";
        }
        var lost = database.Number(
            "SELECT count(*) FROM appearance a WHERE bytes IS NOT NULL AND NOT EXISTS (SELECT 1 FROM kept k WHERE k.sha = a.bytes)"
        );
        if (lost > 0)
        {
            yield return $"log: the bytes of {lost} appearances are not kept";
        }
    }

    private IEnumerable<string> Kept() =>
        database
            .Each("SELECT sha FROM kept", r => Convert.ToHexStringLower(r.GetFieldValue<byte[]>(0)))
            .Where(sha => Try(() => KeptRows.Find(database, sha, sequence)?.Sha256) != sha)
            .Select(sha => $"kept bytes {sha}: damaged");

    private IEnumerable<string> Judgements() =>
        new JudgementRows(database, sequence)
            .After(new JudgementQuery(), 0)
            .Where(j => !IsIdRight(j))
            .Select(j => $"judgement {j.Id}: its address is not that of what it says");

    private static bool IsIdRight(LoggedJudgement logged)
    {
        for (var number = 0; number < MostDuplicates; number++)
        {
            if (JudgementId.Of(logged.Judgement, number) == logged.Id)
            {
                return true;
            }
            if (logged.Judgement.IsAutomatic)
            {
                return false;
            }
        }
        return false;
    }

    private IEnumerable<string> Articles()
    {
        var index = new IndexVerification(database, sequence);
        var done = 0L;
        foreach (var (no, link) in database.Each("SELECT no, link FROM article", r => (r.GetInt64(0), r.GetInt64(1))))
        {
            var id = Links.ToPermalink(Permalink.ArticleLetter, link);
            var problems = Try(() => Article(no, id, index).ToArray()) ?? [$"article {id}: damaged"];
            foreach (var problem in problems)
            {
                yield return problem;
            }
            progress?.Invoke(++done);
        }
    }

    private IEnumerable<string> Article(long no, Permalink id, IndexVerification index)
    {
        using var now = new SqliteSnapshot(database, sequence, isPresent: true, close: null);
        if (now.Report(id) is not { } report)
        {
            return [$"article {id}: it has no appearance"];
        }
        var text = report.ToArticle().Id;
        return
        [
            .. text == report.ArticleId && Permalink.OfArticle(text) == id
                ? []
                : new[] { $"article {id}: its text is not that of its hash" },
            .. Readings(no, report),
            .. index.Of(report, no),
        ];
    }

    private IEnumerable<string> Readings(long no, Report report) =>
        database
            .All(
                "SELECT seq, hash, data, claims FROM reading WHERE article = $1",
                r => (Seq: r.GetInt64(0), Hash: r.GetInt64(1), Data: r.GetFieldValue<byte[]>(2), Claims: r.GetInt64(3)),
                no
            )
            .Where(r => !IsReadingRight(r.Hash, r.Data, r.Claims, report.ArticleId))
            .Select(r => $"reading #{r.Seq} of {report.Id}: damaged");

    private static bool IsReadingRight(long hash, byte[] data, long claims, string articleId)
    {
        var bytes = Packed.UnpackAll(data);
        return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(bytes)) == hash
            && ReadingData.Read(bytes, articleId).Claims.Count == claims;
    }

    private static T? Try<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception e)
            when (e is InvalidDataException or FormatException or System.Text.Json.JsonException or KeyNotFoundException
            )
        {
            return null;
        }
    }
}
