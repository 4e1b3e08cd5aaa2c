using System.Text;
using Dateline.Archive.Folding;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>An article as it is kept.</summary>
internal sealed record ArticleRow(long No, Permalink Id, string ArticleId, string Text);

/// <summary>Reads articles, appearances and readings up to an entry of the log.</summary>
internal sealed class ReportRows(Database database, long sequence, JudgementRows judgements, GroupRows groups)
{
    private const int CacheSize = 512;
    private readonly Dictionary<Permalink, Report?> cache = [];

    /// <summary>The report of an article, or of an entry.</summary>
    public Report? Find(Permalink id)
    {
        if (!id.IsArticle && Claim.KindOf(id) is null)
        {
            return null;
        }
        var key = id.IsArticle ? id : new Permalink(Permalink.ArticleLetter, (ulong)id.Prefix << 32);
        if (cache.TryGetValue(key, out var report))
        {
            return report;
        }
        var found = Articles(id);
        report = found.Count > 1 ? Among(found, id) : found.Select(Read).FirstOrDefault();
        if (cache.Count >= CacheSize)
        {
            cache.Clear();
        }
        if (found.Count <= 1)
        {
            cache.Add(key, report);
        }
        return report;
    }

    /// <summary>Whether an article is kept, or that of an entry.</summary>
    public bool IsKept(Permalink id)
    {
        var (first, last) = id.IsArticle ? (Links.Of(id), Links.Of(id)) : Links.Below(id.Prefix);
        return database.Number("SELECT 1 FROM article WHERE link BETWEEN $1 AND $2", first, last) is not null;
    }

    /// <summary>The article of a number.</summary>
    public Permalink ArticleOf(long no) =>
        Links.ToPermalink(
            Permalink.ArticleLetter,
            database.Number("SELECT link FROM article WHERE no = $1", no) ?? throw Missing(no)
        );

    /// <summary>All readings of an article, the current one first.</summary>
    public IReadOnlyList<ArticleReading> Readings(Permalink article) =>
        Articles(article) is [var row]
            ? CurrentReading.Order(Readings(row, onlyCurrent: false), Folding.Appearances.Merge(Appearances(row.No)))
            : [];

    /// <summary>What reports are made of, for those who check it.</summary>
    public ArticleRow? Row(Permalink article) => Articles(article) is [var row] ? row : null;

    private Report? Among(List<ArticleRow> rows, Permalink id) =>
        rows.Select(Read).FirstOrDefault(r => r is not null && (r.Id == id || r.Find(id) is not null));

    private Report? Read(ArticleRow row)
    {
        var appearances = Folding.Appearances.Merge(Appearances(row.No));
        if (appearances.Count == 0)
        {
            return null;
        }
        var reviews = judgements.Reviews(row.Id.Prefix);
        return ReportFold.Of(
            new ReportParts
            {
                ArticleId = row.ArticleId,
                Text = () => row.Text,
                Appearances = appearances,
                Readings = CurrentReading.Order(Readings(row, onlyCurrent: reviews.Count == 0), appearances),
                Judgements = reviews,
                GroupOf = groups.IdOf,
            }
        );
    }

    private List<ArticleRow> Articles(Permalink id)
    {
        var (first, last) = id.IsArticle ? (Links.Of(id), Links.Of(id)) : Links.Below(id.Prefix);
        return database.All(
            "SELECT no, link, id, length, text FROM article WHERE link BETWEEN $1 AND $2",
            ReadArticle,
            first,
            last
        );
    }

    private static ArticleRow ReadArticle(SqliteDataReader row)
    {
        var text = Packed.Unpack(row.GetFieldValue<byte[]>(4), row.GetInt32(3));
        return new ArticleRow(
            row.GetInt64(0),
            Links.ToPermalink(Permalink.ArticleLetter, row.GetInt64(1)),
            "sha256:" + Convert.ToHexStringLower(row.GetFieldValue<byte[]>(2)),
            Encoding.UTF8.GetString(text)
        );
    }

    private List<Appearance> Appearances(long article) =>
        database.All(
            "SELECT data, source, bytes FROM appearance WHERE article = $1 AND seq <= $2",
            r =>
                AppearanceData.Read(
                    r.GetString(0),
                    r.GetString(1),
                    r.IsDBNull(2) ? null : Convert.ToHexStringLower(r.GetFieldValue<byte[]>(2))
                ),
            article,
            sequence
        );

    // Older readings matter only where a person decided on an entry; else only those of the newest version are unpacked.
    private IReadOnlyList<ArticleReading> Readings(ArticleRow row, bool onlyCurrent)
    {
        var all = database.All(
            """
            SELECT appearance, (SELECT text FROM name WHERE no = version), at, seq, data FROM reading
            WHERE article = $1 AND seq <= $2
            """,
            r =>
                (
                    Appearance: r.GetString(0),
                    Version: r.GetString(1),
                    At: r.GetInt64(2),
                    Seq: r.GetInt64(3),
                    Data: r.GetFieldValue<byte[]>(4)
                ),
            row.No,
            sequence
        );
        var newest = all.Select(r => r.Version).Max(VersionOrder.Instance);
        return
        [
            .. all.Where(r => !onlyCurrent || r.Version == newest)
                .Select(r => Reading(row, r.Appearance, r.Version, r.At, r.Seq, r.Data)),
        ];
    }

    private static ArticleReading Reading(
        ArticleRow row,
        string appearance,
        string version,
        long at,
        long seq,
        byte[] data
    )
    {
        var (claims, dateline) = ReadingData.Read(Packed.UnpackAll(data), row.ArticleId);
        return new ArticleReading
        {
            Article = row.Id,
            Appearance = appearance,
            Version = version,
            When = new DateTimeOffset(at, TimeSpan.Zero),
            Sequence = seq,
            Dateline = dateline,
            Claims = claims,
        };
    }

    private static InvalidDataException Missing(long no) => new($"the index names article {no}, which is not kept");
}
