using Dateline.Archive.Asking;
using Dateline.Archive.Folding;

namespace Dateline.Archive.Memory;

/// <summary>A state of a log in memory: everything is folded from the log up to one entry.</summary>
internal sealed class MemorySnapshot : ISnapshot
{
    private readonly MemoryLog log;
    private readonly ILookup<Permalink, Appearance> appearances;
    private readonly ILookup<Permalink, ArticleReading> readings;
    private readonly IReadOnlyList<LoggedJudgement> judgements;
    private readonly ILookup<Permalink, LoggedJudgement> judgementsOn;
    private readonly IReadOnlyList<FeedCheck> checks;
    private readonly Dictionary<JoinKind, IReadOnlyList<Group>> groups;
    private readonly Dictionary<(JoinKind, Permalink), Group> groupOf = [];
    private readonly Dictionary<Permalink, Report> reports = [];

    public MemorySnapshot(MemoryLog log, long sequence)
    {
        this.log = log;
        Sequence = sequence;
        var entries = log.UpTo(sequence);
        appearances = entries
            .Select(e => e.What)
            .OfType<LoggedAppearance>()
            .ToLookup(a => a.Article, a => a.Appearance);
        readings = entries.Select(e => e.What).OfType<ArticleReading>().ToLookup(r => r.Article);
        judgements = Liveness.Of(entries.Select(e => e.What).OfType<LoggedJudgement>());
        judgementsOn = judgements
            .SelectMany(j => Ends(j.Judgement).Select(end => (end, j)))
            .ToLookup(p => p.end, p => p.j);
        checks = [.. entries.Select(e => e.What).OfType<FeedCheck>().OrderBy(c => c.When)];
        groups = Enum.GetValues<JoinKind>().ToDictionary(k => k, k => Partition.Of(k, judgements));
        foreach (var group in groups.Values.SelectMany(g => g))
        {
            foreach (var member in group.Members.Concat(group.Keys))
            {
                groupOf[(group.Kind, member)] = group;
            }
        }
    }

    public long Sequence { get; }

    public Counts Count() =>
        new(
            appearances.Count,
            appearances.Sum(a => a.Select(x => x.Id).Distinct().Count()),
            readings.Sum(r => r.Count()),
            readings.SelectMany(r => r).Sum(r => (long)r.Claims.Count),
            judgements.Count,
            log.Bytes.Values.Count(b => b.Sequence <= Sequence),
            checks.Count
        );

    public Report? Report(Permalink id)
    {
        var article = id.IsArticle ? id : log.ArticleOfClaim.GetValueOrDefault(id);
        if (reports.TryGetValue(article, out var report) || !appearances.Contains(article))
        {
            return report;
        }
        var merged = Appearances.Merge(appearances[article]);
        report = ReportFold.Of(
            new ReportParts
            {
                ArticleId = log.Articles[article].Id,
                Text = () => log.Articles[article].Text,
                Appearances = merged,
                Readings = CurrentReading.Order(readings[article], merged),
                Judgements = [.. judgements.Where(j => IsOn(j.Judgement, article))],
                GroupOf = GroupId,
            }
        );
        return reports[article] = report;
    }

    public Entry? Entry(Permalink id) => Report(id)?.Find(id);

    public Page<Entry> Entries(EntryQuery query) =>
        Paging.Of(
            All().SelectMany(r => r.Entries).Where(e => EntryMatch.Meets(e, query, GroupId)),
            e => PageKey.Of(e.Days, e.Id),
            query.Descending,
            query.Limit,
            query.Cursor
        );

    public Page<Report> Reports(ReportQuery query) =>
        Paging.Of(
            All()
                .Where(r =>
                    EntryMatch.Touches(r.First.Published.Days, query.Published)
                    && EntryMatch.IsPublishedBy(r, query.Publisher)
                    && (query.Language is null || r.First.Language.Primary == query.Language)
                ),
            r => PageKey.Of(r.First.Published.Days, r.Id),
            query.Descending,
            query.Limit,
            query.Cursor
        );

    public Group Group(JoinKind kind, Permalink member) =>
        groupOf.GetValueOrDefault((kind, member)) ?? new Group(kind, member, [member]);

    public IEnumerable<Group> Groups(JoinKind kind) => groups[kind].Where(g => g.Members.Count > 1);

    public IReadOnlyList<LoggedJudgement> JudgementsOf(Permalink subject) => [.. judgementsOn[subject]];

    public LoggedJudgement? Judgement(Permalink id) => judgements.FirstOrDefault(j => j.Id == id);

    public Page<LoggedJudgement> Judgements(JudgementQuery query)
    {
        var found = judgements.Where(j => JudgementMatch.Meets(j, query) && (!query.Open || IsOpen(j.Judgement)));
        var after = Paging.Number(query.Cursor, query.Descending ? long.MaxValue : 0);
        var ordered = query.Descending
            ? found.Reverse().Where(j => j.Sequence < after)
            : found.Where(j => j.Sequence > after);
        return Paging.Cut(
            [.. ordered.Take(Paging.Limit(query.Limit) + 1)],
            query.Limit,
            j => j.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    public IReadOnlyList<ArticleReading> Readings(Permalink article) =>
        CurrentReading.Order(readings[article], Appearances.Merge(appearances[article]));

    public KeptBytes? Bytes(string sha256) =>
        log.Bytes.TryGetValue(sha256, out var kept) && kept.Sequence <= Sequence ? kept.Bytes : null;

    public IReadOnlyList<FeedCheck> Checks(string? outlet, DateTimeOffset from, DateTimeOffset to) =>
        [.. checks.Where(c => (outlet is null || c.Outlet == outlet) && from <= c.When && c.When <= to)];

    public Page<Report> Search(string words, int limit = 50, string? cursor = null)
    {
        var phrases = SearchWords.Phrases(words);
        var found = phrases.Count == 0 ? [] : All().Where(r => phrases.All(p => Holds(r, p)));
        return Paging.Of(found, r => new PageKey(0, r.Id), false, limit, cursor);
    }

    public void Dispose() { }

    private static bool Holds(Report report, string phrase) =>
        report
            .Appearances.Select(a => a.Title)
            .OfType<string>()
            .Append(report.Text)
            .Any(t => $" {SearchWords.Of(t)} ".Contains($" {phrase} ", StringComparison.Ordinal));

    private IEnumerable<Report> All() => appearances.Select(a => Report(a.Key)).OfType<Report>();

    private Permalink GroupId(JoinKind kind, Permalink member) =>
        groupOf.TryGetValue((kind, member), out var group) ? group.Id : member;

    private bool IsOpen(Judgement proposal) =>
        GroupId(proposal.Join!.Value, proposal.Subject) != GroupId(proposal.Join.Value, proposal.Other!.Value)
        && !judgementsOn[proposal.Subject]
            .Any(j =>
                j.IsLive
                && j.Judgement is { IsAutomatic: false, Kind: JudgementKind.Same or JudgementKind.NotSame }
                && j.Judgement.Join == proposal.Join
                && Partition.Pair(j.Judgement) == Partition.Pair(proposal)
            );

    private bool IsOn(Judgement judgement, Permalink article) =>
        judgement.Subject == article
        || (
            judgement.Kind is not (JudgementKind.Same or JudgementKind.NotSame or JudgementKind.Propose)
            && log.ArticleOfClaim.GetValueOrDefault(judgement.Subject) == article
        );

    private static Permalink[] Ends(Judgement judgement) =>
        judgement.Other is { } other ? [judgement.Subject, other] : [judgement.Subject];
}
