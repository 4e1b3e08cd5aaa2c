using System.Globalization;
using Dateline.Archive.Asking;
using Dateline.Archive.Folding;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>A state of a file, read in one transaction: writers go on meanwhile and are not seen.</summary>
internal sealed class SqliteSnapshot : ISnapshot
{
    private readonly Database database;
    private readonly JudgementRows judgements;
    private readonly GroupRows groups;
    private readonly ReportRows reports;
    private readonly EntrySearch search;
    private readonly Action<Database>? close;

    /// <summary>A view of a connection.</summary>
    /// <param name="database">In a transaction.</param>
    /// <param name="sequence">The last entry of the log that counts.</param>
    /// <param name="isPresent">Whether that is the last there is.</param>
    /// <param name="close">What becomes of the connection; <c>null</c> where it belongs to another.</param>
    public SqliteSnapshot(Database database, long sequence, bool isPresent, Action<Database>? close)
    {
        (this.database, this.close) = (database, close);
        Sequence = sequence;
        judgements = new JudgementRows(database, sequence);
        groups = new GroupRows(database, judgements, sequence, isPresent);
        reports = new ReportRows(database, sequence, judgements, groups);
        search = new EntrySearch(database, reports, groups);
    }

    public long Sequence { get; }

    public Counts Count() =>
        new(
            Number("SELECT count(DISTINCT article) FROM appearance WHERE seq <= $1"),
            Number("SELECT count(*) FROM (SELECT DISTINCT article, id FROM appearance WHERE seq <= $1)"),
            Number("SELECT count(*) FROM reading WHERE seq <= $1"),
            Number("SELECT total(claims) FROM reading WHERE seq <= $1"),
            judgements.Count(),
            Number("SELECT count(*) FROM kept WHERE seq <= $1"),
            Number("SELECT count(*) FROM feed_check WHERE seq <= $1")
        );

    public Report? Report(Permalink id) => reports.Find(id) is { } report && Has(report, id) ? report : null;

    /// <summary>Whether an article is kept, or that of an entry.</summary>
    public bool IsKept(Permalink id) => reports.IsKept(id);

    public Entry? Entry(Permalink id) => reports.Find(id)?.Find(id);

    public Page<Entry> Entries(EntryQuery query) => search.Find(query);

    public Page<Report> Reports(ReportQuery query) => search.Find(query);

    public Group Group(JoinKind kind, Permalink member) => groups.Find(kind, member);

    public IEnumerable<Group> Groups(JoinKind kind) => groups.All(kind);

    public IReadOnlyList<LoggedJudgement> JudgementsOf(Permalink subject) => judgements.On(subject);

    public LoggedJudgement? Judgement(Permalink id) => judgements.Find(id);

    public Page<LoggedJudgement> Judgements(JudgementQuery query)
    {
        var place = Paging.Number(query.Cursor, query.Descending ? long.MaxValue : 0);
        var found = judgements
            .After(query, place)
            .Where(j => JudgementMatch.Meets(j, query) && (!query.Open || IsOpen(j.Judgement)))
            .Take(Paging.Limit(query.Limit) + 1)
            .ToList();
        return Paging.Cut(found, query.Limit, j => j.Sequence.ToString(CultureInfo.InvariantCulture));
    }

    public IReadOnlyList<ArticleReading> Readings(Permalink article) => reports.Readings(article);

    public KeptBytes? Bytes(string sha256) => KeptRows.Find(database, sha256, Sequence);

    public IReadOnlyList<FeedCheck> Checks(string? outlet, DateTimeOffset from, DateTimeOffset to) =>
        CheckRows.Between(database, outlet, from, to, Sequence);

    public Page<Report> Search(string words, int limit = 50, string? cursor = null)
    {
        var phrases = SearchWords.Phrases(words);
        if (phrases.Count == 0)
        {
            return new Page<Report>([], null);
        }
        var first = (int)Paging.Number(cursor, 0);
        var found = WordRows
            .Find(database, phrases, Sequence, first + Paging.Limit(limit) + 1)
            .Skip(first)
            .Take(Paging.Limit(limit) + 1)
            .Select(no => reports.Find(reports.ArticleOf(no)))
            .OfType<Report>()
            .ToList();
        return Paging.Cut(found, limit, _ => (first + Paging.Limit(limit)).ToString(CultureInfo.InvariantCulture));
    }

    public void Dispose() => close?.Invoke(database);

    private long Number(string sql) =>
        Convert.ToInt64(database.All(sql, r => r.GetValue(0), Sequence)[0], CultureInfo.InvariantCulture);

    private static bool Has(Report report, Permalink id) =>
        report.Id == id || report.Find(id) is not null || (!id.IsArticle && id.Prefix == report.Id.Prefix);

    private bool IsOpen(Judgement proposal) =>
        groups.IdOf(proposal.Join!.Value, proposal.Subject) != groups.IdOf(proposal.Join.Value, proposal.Other!.Value)
        && !judgements
            .On(proposal.Subject)
            .Exists(j =>
                j.IsLive
                && j.Judgement is { IsAutomatic: false, Kind: JudgementKind.Same or JudgementKind.NotSame }
                && j.Judgement.Join == proposal.Join
                && Partition.Pair(j.Judgement) == Partition.Pair(proposal)
            );
}
