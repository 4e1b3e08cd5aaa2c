using Dateline.Json;

namespace Dateline.Archive.Asking;

/// <summary>Whether an entry meets the conditions of a query: the meaning that every store keeps to.</summary>
internal static class EntryMatch
{
    public static bool Meets(Entry entry, EntryQuery query, Func<JoinKind, Permalink, Permalink> groupOf) =>
        entry.Kind == query.Kind
        && (query.Review is { } review ? entry.Review == review : entry.Review != ReviewState.Rejected)
        && (query.Type is null || TypeOf(entry) == query.Type)
        && (query.Mode is null || entry.Event?.Mode == query.Mode)
        && (query.Article is null || entry.Report.Id == query.Article)
        && (query.Group is not { } group || entry.Group == GroupOf(group, groupOf))
        && Touches(entry.Days, query.Days)
        && (query.Name is null || (entry.Actor is { } actor && TextFold.Of(actor.Name) == TextFold.Of(query.Name)))
        && IsPublishedBy(entry.Report, query.Publisher)
        && MeetsPlace(entry, query)
        && MeetsParties(entry, query, groupOf)
        && (query.Between is not { } pair || Pairs(entry).Contains(Ordered(pair)));

    /// <summary>The type of an entry as the record format writes it.</summary>
    public static string? TypeOf(Entry entry) =>
        entry.Value switch
        {
            Event e => Names.Upper(e.Type),
            Statement s => Names.Lower(s.Act),
            Actor a => Names.Lower(a.Kind),
            Place p => Names.Lower(p.Kind),
            Timex3 t => Names.Upper(t.Type),
            Evidence v => Names.Lower(v.Kind),
            _ => null,
        };

    /// <summary>The pairs of states that an event or statement brings together, the smaller code first; not those it came through.</summary>
    public static IEnumerable<CountryPair> Pairs(Entry entry)
    {
        var countries = Countries(entry, p => p.Role is not (PartyRole.Via or PartyRole.Self));
        return entry.Kind is ClaimKind.Event or ClaimKind.Statement
            ? countries.SelectMany(a =>
                countries.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => new CountryPair(a, b))
            )
            : [];
    }

    /// <summary>The pair with the smaller code first.</summary>
    public static CountryPair Ordered(CountryPair pair) =>
        string.CompareOrdinal(pair.One, pair.Other) <= 0 ? pair : new CountryPair(pair.Other, pair.One);

    /// <summary>The places of an entry; a place entry's is itself.</summary>
    public static IEnumerable<Place> PlacesOf(Entry entry) =>
        entry.Place is { } own
            ? [own]
            : Folding.References.PlacesOf(entry.Value).Select(p => entry.Report.Find(p)?.Place).OfType<Place>();

    /// <summary>Whether days touch the days asked for; days that are not known touch only when none are asked for.</summary>
    public static bool Touches(DayRange days, DayRange asked)
    {
        if (asked == DayRange.Unknown)
        {
            return true;
        }
        var (from, to) = (days.From ?? days.To, days.To ?? days.From);
        return from is not null && !(to < asked.From) && !(from > asked.To);
    }

    public static bool IsPublishedBy(Report report, string? publisher) =>
        publisher is null
        || report.Appearances.Any(a => a.Publisher is not null && TextFold.Of(a.Publisher) == TextFold.Of(publisher));

    private static string[] Countries(Entry entry, Func<Party, bool> of) =>
        [.. entry.Parties.Where(of).Select(p => p.Country).OfType<string>().Distinct()];

    private static bool MeetsPlace(Entry entry, EntryQuery query) =>
        (query.PlaceCountry is null && query.PlaceName is null)
        || PlacesOf(entry)
            .Any(p =>
                (query.PlaceCountry is null || p.Country == query.PlaceCountry)
                && (query.PlaceName is null || TextFold.Of(p.Name) == TextFold.Of(query.PlaceName))
            );

    private static bool MeetsParties(Entry entry, EntryQuery query, Func<JoinKind, Permalink, Permalink> groupOf)
    {
        if (query.Actor is null && query.Country is null)
        {
            return true;
        }
        var group = query.Actor is { } actor ? groupOf(JoinKind.Actor, actor) : default;
        return entry.Parties.Any(p =>
            (query.Role is null || p.Role == query.Role)
            && (query.Actor is null || p.Group == group)
            && (query.Country is null || p.Country == query.Country)
        );
    }

    private static Permalink GroupOf(Permalink group, Func<JoinKind, Permalink, Permalink> groupOf) =>
        group.Letter switch
        {
            'e' => groupOf(JoinKind.Event, group),
            'a' => groupOf(JoinKind.Actor, group),
            _ => group,
        };
}
