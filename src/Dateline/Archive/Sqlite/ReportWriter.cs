using Dateline.Archive.Folding;

namespace Dateline.Archive.Sqlite;

/// <summary>Keeps reports, within one transaction.</summary>
internal sealed class ReportWriter(Database database, LogWriter log, IndexWriter index)
{
    public Added Add(PreparedAddition addition)
    {
        var known = database.Number("SELECT no FROM article WHERE link = $1", Links.Of(addition.Article));
        var no = known ?? AddArticle(addition);
        if (addition.Payload is { } payload)
        {
            KeptRows.Add(database, addition.Addition.Bytes!, payload, log.Last + 1);
        }
        var titles = known is null ? [] : Titles(no);
        var (isNewAppearance, isLogged) = AddAppearance(addition, no, titles);
        var isNewReading = addition.Reading is not null && AddReading(addition, no);
        if (isLogged || isNewReading)
        {
            Index(addition, known is null);
        }
        return new Added(addition.Article, known is null, isNewAppearance, isNewReading);
    }

    /// <summary>Makes the report of an article findable as it stands now.</summary>
    public void Reindex(Permalink article)
    {
        using var now = new SqliteSnapshot(database, log.Last, isPresent: true, close: null);
        if (now.Report(article) is { } report)
        {
            index.Add(report, isNew: false);
        }
    }

    private void Index(PreparedAddition addition, bool isNew)
    {
        if (!isNew)
        {
            Reindex(addition.Article);
            return;
        }
        ArticleReading[] readings = addition.Reading is null
            ? []
            :
            [
                new ArticleReading
                {
                    Article = addition.Article,
                    Appearance = addition.Appearance.Id,
                    Version = addition.Addition.Version,
                    When = addition.Addition.When,
                    Claims = addition.Claims,
                },
            ];
        index.Add(
            ReportFold.Of(
                new ReportParts
                {
                    ArticleId = addition.ArticleId,
                    Text = () => addition.Addition.Article.Text,
                    Appearances = [addition.Appearance],
                    Readings = readings,
                    Judgements = [],
                    GroupOf = (_, id) => id,
                }
            ),
            isNew: true
        );
    }

    private long AddArticle(PreparedAddition addition)
    {
        database.Run(
            "INSERT INTO article (link, id, length, text) VALUES ($1, $2, $3, $4)",
            Links.Of(addition.Article),
            Convert.FromHexString(addition.ArticleId["sha256:".Length..]),
            (long)addition.TextLength,
            addition.Text
        );
        return database.Number("SELECT last_insert_rowid()")!.Value;
    }

    private List<string?> Titles(long no) =>
        database.All(
            "SELECT data, source FROM appearance WHERE article = $1",
            r => AppearanceData.Read(r.GetString(0), r.GetString(1), null).Title,
            no
        );

    private (bool IsNew, bool IsLogged) AddAppearance(PreparedAddition addition, long no, List<string?> titles)
    {
        var appearance = addition.Appearance;
        var bytes = addition.Addition.Bytes is { } kept ? Convert.FromHexString(kept.Sha256) : null;
        var id = appearance.Id;
        var known = database.All(
            "SELECT source = $3 AND ($4 IS NULL OR bytes IS $4) FROM appearance WHERE article = $1 AND id = $2",
            r => r.GetBoolean(0),
            no,
            id,
            appearance.Source,
            bytes
        );
        if (known.Contains(true))
        {
            return (false, false);
        }
        var place = log.Next(addition.Addition.When);
        database.Run(
            "INSERT INTO appearance (seq, article, id, source, data, bytes) VALUES ($1, $2, $3, $4, $5, $6)",
            place,
            no,
            id,
            appearance.Source,
            AppearanceData.Write(appearance),
            bytes
        );
        if (!titles.Contains(appearance.Title))
        {
            WordRows.Add(database, place, appearance.Title, addition.Words);
        }
        return (known.Count == 0, true);
    }

    private bool AddReading(PreparedAddition addition, long no)
    {
        var version = log.NameNumber(addition.Addition.Version);
        var appearance = addition.Appearance.Id;
        var known = database.Number(
            "SELECT 1 FROM reading WHERE article = $1 AND appearance = $2 AND version = $3 AND hash = $4",
            no,
            appearance,
            version,
            addition.ReadingHash
        );
        if (known is not null)
        {
            return false;
        }
        database.Run(
            """
            INSERT INTO reading (seq, article, appearance, version, at, claims, hash, data)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            log.Next(addition.Addition.When),
            no,
            appearance,
            version,
            addition.Addition.When.UtcTicks,
            (long)addition.Claims.Count,
            addition.ReadingHash,
            addition.Reading
        );
        return true;
    }
}
