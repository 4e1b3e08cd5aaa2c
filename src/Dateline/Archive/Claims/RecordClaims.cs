namespace Dateline.Archive.Claims;

/// <summary>Turns the record of an article into claims: local identifiers become permalinks.</summary>
internal sealed class RecordClaims
{
    private readonly string articleId;
    private readonly Dictionary<string, string> permalinks = new(StringComparer.Ordinal);
    private readonly Dictionary<(ClaimKind, TextSpan), int> counts = [];
    private readonly HashSet<Permalink> given = [];

    private RecordClaims(string articleId) => this.articleId = articleId;

    /// <summary>The claims of a record in its order, and its dateline with permalinks.</summary>
    public static (IReadOnlyList<Claim> Claims, DatelineMark? Dateline) Of(ArticleRecord record) =>
        Of(record.Article.Id, EntrySet.Of(record));

    /// <summary>The claims of entries of an article, and its dateline with permalinks.</summary>
    public static (IReadOnlyList<Claim> Claims, DatelineMark? Dateline) Of(string articleId, EntrySet record)
    {
        var claims = new RecordClaims(articleId);
        var entries = Entries(record).Select(e => (Entry: e, Id: claims.IdOf(e))).ToArray();
        foreach (var (entry, id) in entries)
        {
            if (LocalId(entry) is { } local)
            {
                claims.permalinks[local] = id.ToString();
            }
        }
        return (
            [.. entries.Select(e => new Claim(e.Id, claims.Renamed(e.Entry, e.Id)))],
            claims.Renamed(record.Dateline)
        );
    }

    private static IEnumerable<object> Entries(EntrySet record) =>
        [
            .. record.Actors,
            .. record.Places,
            .. record.Times,
            .. record.Events,
            .. record.Statements,
            .. record.Coverage.Where(c => record.Actors.Any(a => a.Id == c.Outlet)),
            .. record.Evidence,
        ];

    private Permalink IdOf(object entry)
    {
        var anchor = (ClaimAnchor.KindOf(entry), ClaimAnchor.SpanOf(entry));
        var number = counts.GetValueOrDefault(anchor);
        Permalink id;
        do
        {
            id = ClaimAnchor.Of(articleId, entry, number++);
        } while (!given.Add(id));
        counts[anchor] = number;
        return id;
    }

    private static string? LocalId(object entry) =>
        entry switch
        {
            Actor a => a.Id,
            Place p => p.Id,
            Timex3 t => t.Id,
            Event e => e.Id,
            Statement s => s.Id,
            _ => null,
        };

    private object Renamed(object entry, Permalink id) =>
        entry switch
        {
            Actor a => a with { Id = id.ToString(), Offices = [.. a.Offices.Select(Renamed)] },
            Place p => p with { Id = id.ToString() },
            Timex3 t => t with { Id = id.ToString() },
            Event e => Renamed(e, id),
            Statement s => Renamed(s, id),
            Coverage c => c with { Outlet = Renamed(c.Outlet)!, About = Renamed(c.About), AsOf = Renamed(c.AsOf) },
            Evidence v => v with
            {
                By = Renamed(v.By),
                About = Renamed(v.About),
                Place = Renamed(v.Place),
                Time = Renamed(v.Time),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };

    private Office Renamed(Office office) => office with { Organization = Renamed(office.Organization) };

    private Event Renamed(Event e, Permalink id) =>
        e with
        {
            Id = id.ToString(),
            Actors = Renamed(e.Actors),
            Recipients = Renamed(e.Recipients),
            Place = Renamed(e.Place),
            Time = Renamed(e.Time),
            AssertedBy = Renamed(e.AssertedBy),
        };

    private Statement Renamed(Statement s, Permalink id) =>
        s with
        {
            Id = id.ToString(),
            Speakers = Renamed(s.Speakers),
            Via = Renamed(s.Via),
            Place = Renamed(s.Place),
            Audience = Renamed(s.Audience),
            Time = Renamed(s.Time),
            Replies = Renamed(s.Replies),
        };

    private DatelineMark? Renamed(DatelineMark? mark) =>
        mark is null ? null : mark with { Place = Renamed(mark.Place), Date = Renamed(mark.Date) };

    // An identifier that names nothing in the record is a fault of the record, and is dropped rather than kept dangling.
    private string? Renamed(string? local) => local is null ? null : permalinks.GetValueOrDefault(local);

    private string[] Renamed(IReadOnlyList<string> locals) => [.. locals.Select(Renamed).OfType<string>()];
}
