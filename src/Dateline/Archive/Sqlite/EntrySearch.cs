using System.Globalization;
using System.Text;
using Dateline.Archive.Asking;

namespace Dateline.Archive.Sqlite;

/// <summary>
/// Answers queries: the condition that the fewest entries meet is read in the order of the answer, the others are looked
/// up, and what remains is held against the query itself, so that the index may hold too much but never too little.
/// </summary>
internal sealed class EntrySearch(Database database, ReportRows reports, GroupRows groups)
{
    private const int Enough = 5000;

    public Page<Entry> Find(EntryQuery query)
    {
        if (Direct(query) is { } few)
        {
            return Paging.Of(
                few.Where(e => EntryMatch.Meets(e, query, groups.IdOf)),
                Key,
                query.Descending,
                query.Limit,
                query.Cursor
            );
        }
        if (!Postings.IsIndexed(query.Kind))
        {
            return new Page<Entry>([], null);
        }
        var lists = Lists(query);
        var walk = new Walk(query.Days, query.Descending, PageKey.Parse(query.Cursor));
        var found = Candidates(lists, walk, Claim.LetterOf(query.Kind))
            .Select(c => (Wanted: c, Entry: reports.Find(c.Id)?.Find(c.Id)))
            .Where(c =>
                c.Entry is not null && Key(c.Entry) == c.Wanted && EntryMatch.Meets(c.Entry, query, groups.IdOf)
            )
            .Take(Paging.Limit(query.Limit) + 1)
            .Select(c => c.Entry!)
            .ToList();
        return Paging.Cut(found, query.Limit, e => Key(e).ToString());
    }

    public Page<Report> Find(ReportQuery query)
    {
        List<PostingList> lists = [];
        if (query.Publisher is { } publisher)
        {
            lists.Add(PostingList.Of(Postings.Key(Postings.ReportKind, Postings.Publisher(publisher))));
        }
        if (query.Language is { } language)
        {
            lists.Add(PostingList.Of(Postings.Key(Postings.ReportKind, Postings.Language(language))));
        }
        if (lists.Count == 0)
        {
            lists.Add(PostingList.Of(Postings.Key(Postings.ReportKind, Postings.Everything)));
        }
        var walk = new Walk(query.Published, query.Descending, PageKey.Parse(query.Cursor));
        var found = Candidates(lists, walk, Permalink.ArticleLetter)
            .Select(c => (Wanted: c, Report: reports.Find(c.Id)))
            .Where(c => c.Report is not null && Key(c.Report) == c.Wanted && ReportMatch.Meets(c.Report, query))
            .Take(Paging.Limit(query.Limit) + 1)
            .Select(c => c.Report!)
            .ToList();
        return Paging.Cut(found, query.Limit, r => Key(r).ToString());
    }

    private static PageKey Key(Entry entry) => PageKey.Of(entry.Days, entry.Id);

    private static PageKey Key(Report report) => PageKey.Of(report.First.Published.Days, report.Id);

    // Of one article or one group of events there are so few that they are all looked at.
    private IEnumerable<Entry>? Direct(EntryQuery query)
    {
        if (query.Article is { } article)
        {
            return reports.Find(article)?.Entries ?? [];
        }
        if (query.Group is { Letter: 'e' } group)
        {
            return groups.Find(JoinKind.Event, group).Members.Select(m => reports.Find(m)?.Find(m)).OfType<Entry>();
        }
        return null;
    }

    private List<PostingList> Lists(EntryQuery query)
    {
        var lists = Conditions(query)
            .Select(c => PostingList.Of(Postings.Key(query.Kind, c.Condition), c.Roles))
            .ToList();
        if ((query.Actor ?? query.Group) is { } actor)
        {
            var roles = query is { Actor: not null, Role: { } role } ? Postings.Bit(role) : 0;
            lists.Add(PostingList.Of(groups.Handles(JoinKind.Actor, actor), query.Kind, roles));
        }
        if (lists.Count == 0)
        {
            lists.Add(PostingList.Of(Postings.Key(query.Kind, Postings.Everything)));
        }
        return lists;
    }

    private static IEnumerable<(string Condition, long Roles)> Conditions(EntryQuery query)
    {
        if (query.Between is { } pair)
        {
            yield return (Postings.Pair(EntryMatch.Ordered(pair)), 0);
        }
        if (query.Country is { } country)
        {
            yield return (Postings.Country(country), query.Role is { } role ? Postings.Bit(role) : 0);
        }
        (string? Given, Func<string, string> Condition)[] words =
        [
            (query.Type, Postings.Type),
            (query.Mode, Postings.Mode),
            (query.Name, Postings.Name),
            (query.PlaceName, Postings.PlaceName),
            (query.PlaceCountry, Postings.PlaceCountry),
            (query.Publisher, Postings.Publisher),
        ];
        foreach (var (given, condition) in words.Where(w => w.Given is not null))
        {
            yield return (condition(given!), 0);
        }
        if (query.Review is not (null or ReviewState.Unreviewed))
        {
            yield return (Postings.Reviewed, 0);
        }
    }

    private IEnumerable<PageKey> Candidates(List<PostingList> lists, Walk walk, char letter)
    {
        var driver = lists.Count == 1 ? lists[0] : lists.MinBy(Size)!;
        var sql = new StringBuilder($"SELECT day, link FROM {driver.From("d")} WHERE ")
            .Append(walk.Where())
            .Append(driver.HasRoles("d"));
        foreach (var (list, i) in lists.Where(l => l != driver).Select((l, i) => (l, i)))
        {
            sql.Append(
                CultureInfo.InvariantCulture,
                $" AND EXISTS (SELECT 1 FROM {list.From($"x{i}")} WHERE x{i}.day = d.day AND x{i}.link = d.link{list.HasRoles($"x{i}")})"
            );
        }
        sql.Append(walk.Order());
        var before = default(PageKey?);
        foreach (
            var key in database.Each(
                sql.ToString(),
                r => new PageKey(r.GetInt32(0), Links.ToPermalink(letter, r.GetInt64(1))),
                walk.Values(Longest())
            )
        )
        {
            if (key != before)
            {
                yield return key;
            }
            before = key;
        }
    }

    private long Size(PostingList list) =>
        database.Number($"SELECT count(*) FROM (SELECT 1 FROM {list.From("d")} LIMIT {Enough})") ?? 0;

    private long Longest() => database.Number("SELECT value FROM counter WHERE name = 'longest'") ?? 0;
}
