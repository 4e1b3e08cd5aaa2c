using Dateline.Archive.Asking;

namespace Dateline.Archive.Sqlite;

/// <summary>A place where an entry or article is found: under a key, in the order of days and addresses.</summary>
/// <param name="Key">A hash of a condition. Two conditions may share one: what is found is held against the query.</param>
/// <param name="Day">The first day's number, or -1.</param>
/// <param name="Link">The entry or article.</param>
/// <param name="Value">Roles in the low eight bits, above them the days after the first.</param>
internal readonly record struct Posting(long Key, int Day, long Link, long Value);

/// <summary>An actor's part in an entry, found by the actor.</summary>
internal readonly record struct PartPosting(Permalink Actor, ClaimKind Kind, int Day, long Link, long Value);

/// <summary>What entries and articles are found by.</summary>
internal static class Postings
{
    public const string Everything = "all";
    public const string Reviewed = "reviewed";
    public const string ReportKind = "report";
    private const int RoleBits = 8;

    public static string Type(string type) => "type:" + type;

    public static string Mode(string mode) => "mode:" + mode;

    public static string Country(string country) => "country:" + country;

    public static string Pair(CountryPair pair) => $"pair:{pair.One}:{pair.Other}";

    public static string PlaceName(string name) => "place:" + TextFold.Of(name);

    public static string PlaceCountry(string country) => "in:" + country;

    public static string Publisher(string publisher) => "publisher:" + TextFold.Of(publisher);

    public static string Name(string name) => "name:" + TextFold.Of(name);

    public static string Language(string language) => "language:" + language;

    /// <summary>The bit of a role.</summary>
    public static long Bit(PartyRole role) => 1L << (int)role;

    /// <summary>The key of a condition on a kind of entry.</summary>
    public static long Key(ClaimKind kind, string condition) => Key(kind.ToString(), condition);

    /// <summary>The key of a condition: 32 bits by FNV-1a (Fowler, Noll, Vo), over the UTF-16 code units.</summary>
    public static long Key(string kind, string condition)
    {
        var hash = 2166136261;
        foreach (var c in kind)
        {
            hash = (hash ^ c) * 16777619;
        }
        foreach (var c in condition)
        {
            hash = (hash ^ c) * 16777619;
        }
        return hash;
    }

    /// <summary>Whether entries of a kind are found by anything but their article.</summary>
    public static bool IsIndexed(ClaimKind kind) => kind is not (ClaimKind.Place or ClaimKind.Time);

    /// <summary>Where an entry is found.</summary>
    public static IEnumerable<Posting> Of(Entry entry)
    {
        var (day, link, length) = (PageKey.DayNumber(entry.Days), Links.Of(entry.Id), Length(entry.Days));
        return Conditions(entry)
            .GroupBy(c => c.Condition, StringComparer.Ordinal)
            .Select(c => new Posting(Key(entry.Kind, c.Key), day, link, c.Aggregate(length, (v, x) => v | x.Roles)));
    }

    /// <summary>Where an entry is found by those who take part.</summary>
    public static IEnumerable<PartPosting> PartsOf(Entry entry)
    {
        var (day, link, length) = (PageKey.DayNumber(entry.Days), Links.Of(entry.Id), Length(entry.Days));
        return entry.Parties.Select(p => new PartPosting(p.Actor, entry.Kind, day, link, length | Bit(p.Role)));
    }

    /// <summary>Where an article is found.</summary>
    public static IEnumerable<Posting> Of(Report report)
    {
        var days = report.First.Published.Days;
        var (day, link, length) = (PageKey.DayNumber(days), Links.Of(report.Id), Length(days));
        string[] conditions =
        [
            Everything,
            Language(report.First.Language.Primary),
            .. report.Appearances.Select(a => a.Publisher).OfType<string>().Select(Publisher),
        ];
        return conditions.Distinct().Select(c => new Posting(Key(ReportKind, c), day, link, length));
    }

    private static long Length(DayRange days) =>
        days is { From: { } from, To: { } to } ? (long)Math.Max(0, to.DayNumber - from.DayNumber) << RoleBits : 0;

    private static IEnumerable<(string Condition, long Roles)> Conditions(Entry entry)
    {
        yield return (Everything, 0);
        if (EntryMatch.TypeOf(entry) is { } type)
        {
            yield return (Type(type), 0);
        }
        if (entry.Event?.Mode is { } mode)
        {
            yield return (Mode(mode), 0);
        }
        if (entry.Actor is { } actor)
        {
            yield return (Name(actor.Name), 0);
        }
        if (entry.Review != ReviewState.Unreviewed)
        {
            yield return (Reviewed, 0);
        }
        foreach (var party in entry.Parties.Where(p => p.Country is not null))
        {
            yield return (Country(party.Country!), Bit(party.Role));
        }
        foreach (var pair in EntryMatch.Pairs(entry))
        {
            yield return (Pair(pair), 0);
        }
        foreach (var place in EntryMatch.PlacesOf(entry))
        {
            yield return (PlaceName(place.Name), 0);
            yield return (PlaceCountry(place.Country ?? ""), 0);
        }
        foreach (var publisher in entry.Report.Appearances.Select(a => a.Publisher).OfType<string>())
        {
            yield return (Publisher(publisher), 0);
        }
    }
}
