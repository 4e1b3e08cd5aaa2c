using Dateline.Archive.Asking;
using Dateline.Archive.Folding;

namespace Dateline.Archive.Sqlite.Care;

/// <summary>Makes the index again from the log, within one transaction. Places that only past states had are made again too.</summary>
internal static class IndexRebuild
{
    public static void Run(Database database)
    {
        database.Script(Schema.ClearIndex);
        var sequence = LogWriter.Sequence(database);
        var judgements = new JudgementRows(database, sequence);
        var groups = new GroupWriter(database);
        foreach (var kind in Enum.GetValues<JoinKind>())
        {
            var pairs = judgements.Pairs(kind);
            var contested = pairs.Exists(p => p is { IsLive: true, Judgement.Kind: JudgementKind.NotSame });
            groups.Put(kind, [.. Partition.Of(kind, pairs), .. Alone(kind, pairs)], contested, sequence);
        }
        var index = new IndexWriter(database);
        foreach (var (no, link) in database.All("SELECT no, link FROM article", r => (r.GetInt64(0), r.GetInt64(1))))
        {
            AddArticle(database, index, no, Links.ToPermalink(Permalink.ArticleLetter, link), sequence);
        }
        index.Close();
    }

    // Those that were in a group once are told apart from those that never were.
    private static IEnumerable<Group> Alone(JoinKind kind, List<LoggedJudgement> pairs)
    {
        var grouped = Partition.Of(kind, pairs).SelectMany(g => g.Members.Concat(g.Keys)).ToHashSet();
        return pairs
            .SelectMany(p => new[] { p.Judgement.Subject, p.Judgement.Other!.Value })
            .Distinct()
            .Where(m => !grouped.Contains(m))
            .Select(m => new Group(kind, m, [m]));
    }

    private static void AddArticle(Database database, IndexWriter index, long no, Permalink id, long sequence)
    {
        var titles = new List<string?>();
        foreach (var (place, title) in Titles(database, no))
        {
            if (!titles.Contains(title))
            {
                using var now = new SqliteSnapshot(database, sequence, isPresent: true, close: null);
                WordRows.Add(database, place, title, SearchWords.Of(now.Report(id)!.Text));
                titles.Add(title);
            }
        }
        foreach (var place in Places(database, no, id).Append(sequence).Distinct())
        {
            using var then = new SqliteSnapshot(database, place, isPresent: true, close: null);
            if (then.Report(id) is { } report)
            {
                index.Add(report, isNew: false);
            }
        }
    }

    private static List<(long Place, string? Title)> Titles(Database database, long no) =>
        database.All(
            "SELECT seq, data FROM appearance WHERE article = $1 ORDER BY seq",
            r => (r.GetInt64(0), AppearanceData.Read(r.GetString(1), "", null).Title),
            no
        );

    // The places in the log at which the report became another.
    private static IEnumerable<long> Places(Database database, long no, Permalink id) =>
        database
            .All(
                "SELECT seq FROM appearance WHERE article = $1 UNION SELECT seq FROM reading WHERE article = $1",
                r => r.GetInt64(0),
                no
            )
            .Concat(new JudgementRows(database, long.MaxValue).Reviews(id.Prefix).Select(j => j.Sequence))
            .Order();
}
