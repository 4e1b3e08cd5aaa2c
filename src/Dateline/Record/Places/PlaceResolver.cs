using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>
/// Decides which entry each name means. The places of a report lie near one another and in the lands that it names
/// (Leidner, Toponym Resolution in Text, 2007: spatial minimality), so every entry is supported by the entries of
/// the other names in the measure of their own likelihood; what the text says outright ("Paris, Texas") comes first.
/// </summary>
internal sealed class PlaceResolver(Gazetteer gazetteer)
{
    private const int MostCandidates = 20;
    private const int Rounds = 3;
    private const double SameName = 2;
    private const double Negligible = 0.002;
    private const double Near = 0.99995;
    private const double InReach = 0.99988;
    private const double Around = 0.9995;

    /// <summary>
    /// Groups the toponyms of a report by name and chooses an entry for each group; <paramref name="locales"/> counts the
    /// cues for the writer's own country.
    /// </summary>
    public IReadOnlyList<PlaceGroup> Resolve(IReadOnlyList<Toponym> toponyms, Dictionary<string, int> locales)
    {
        var regions = Regions(toponyms);
        var groups = toponyms.GroupBy(t => (t.Key, t.IsAdjective)).SelectMany(g => Split([.. g], regions)).ToArray();
        foreach (var group in groups)
        {
            foreach (var candidate in group.Candidates)
                candidate.Prior += Home(candidate, locales);
            Share(group);
        }
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var group in groups)
            foreach (var candidate in group.Candidates)
                candidate.Support = SupportOf(candidate, group, groups);
            foreach (var group in groups)
                Share(group);
        }
        foreach (var group in groups)
            group.Chosen = group.Candidates.MaxBy(c => c.Prior + c.Support);
        return groups;
    }

    /// <summary>The regions and counties that the report surely names: entries within them are always considered.</summary>
    private HashSet<int> Regions(IReadOnlyList<Toponym> toponyms)
    {
        var regions = new HashSet<int>();
        foreach (var toponym in toponyms)
        foreach (var id in toponym.Candidates.Take(4))
            if (gazetteer[id].Kind is GazetteerKind.Region or GazetteerKind.County)
                regions.Add(id);
        return regions;
    }

    /// <summary>Mentions with different containers mean different places; those without one follow the first.</summary>
    private IEnumerable<PlaceGroup> Split(List<Toponym> mentions, HashSet<int> regions)
    {
        var containers = mentions.Where(m => m.Container is not null).Select(m => m.Container!).Distinct().ToList();
        if (containers.Count <= 1)
            return [Group(mentions, containers.FirstOrDefault(), regions)];
        return containers.Select(
            (c, i) => Group([.. mentions.Where(m => m.Container is null ? i == 0 : m.Container == c)], c, regions)
        );
    }

    private PlaceGroup Group(List<Toponym> mentions, GazetteerEntry? container, HashSet<int> regions) =>
        new()
        {
            Mentions = mentions,
            Container = container,
            Evidence = mentions.Max(m => m.Evidence),
            Candidates = Candidates(mentions[0], container, regions, mentions.Any(m => m.IsQualifier)),
        };

    private PlaceCandidate[] Candidates(Toponym name, GazetteerEntry? container, HashSet<int> regions, bool qualifies)
    {
        var entries = new List<GazetteerEntry>();
        foreach (var id in name.Candidates)
        {
            var entry = gazetteer[id];
            if (container is not null && !gazetteer.IsIn(entry, container))
                continue;
            if (entries.Count < MostCandidates || regions.Contains(entry.Parent) || regions.Contains(RegionOf(entry)))
                entries.Add(entry);
        }
        return [.. entries.Select(e => Candidate(e, name, qualifies))];
    }

    private PlaceCandidate Candidate(GazetteerEntry entry, Toponym name, bool qualifies)
    {
        var (latitude, longitude) = (double.DegreesToRadians(entry.Latitude), double.DegreesToRadians(entry.Longitude));
        return new PlaceCandidate
        {
            Entry = entry,
            Prior = PlacePrior.Of(entry, name, qualifies, gazetteer.IsOwnName(name.Key, entry.Id)),
            Region = RegionOf(entry),
            Direction = (
                Math.Cos(latitude) * Math.Cos(longitude),
                Math.Cos(latitude) * Math.Sin(longitude),
                Math.Sin(latitude)
            ),
        };
    }

    private int RegionOf(GazetteerEntry entry)
    {
        if (entry.Kind == GazetteerKind.Region)
            return entry.Id;
        if (entry.Parent < 0)
            return -1;
        var parent = gazetteer[entry.Parent];
        return parent.Kind == GazetteerKind.Region ? parent.Id : parent.Parent;
    }

    private static void Share(PlaceGroup group)
    {
        var total = 0.0;
        foreach (var candidate in group.Candidates)
            total += candidate.Share = Math.Exp(1.5 * (candidate.Prior + candidate.Support));
        group.Top = 0;
        foreach (var candidate in group.Candidates)
            group.Top = Math.Max(group.Top, candidate.Share /= total);
    }

    private static double Home(PlaceCandidate candidate, Dictionary<string, int> locales) =>
        candidate.Entry is { Kind: not GazetteerKind.Country, Country: { } country }
            ? Math.Min(2, 0.5 * locales.GetValueOrDefault(country))
            : 0;

    private static double SupportOf(PlaceCandidate candidate, PlaceGroup own, PlaceGroup[] groups)
    {
        var (support, name) = (0.0, own.Mentions[0].Key);
        foreach (var group in groups)
            if (group != own && group.Mentions[0].Key is var other && other != name)
                support +=
                    group.Weight
                    * SupportOf(candidate, group)
                    * (IsPartOf(name, other) || IsPartOf(other, name) ? SameName : 1);
        return 3 * Math.Log(1 + support);
    }

    // "Decatur" beside "Decatur County", "Avondale" beside "Avondale Estates".
    private static bool IsPartOf(string part, string whole) =>
        whole.Length > part.Length && whole[part.Length] == ' ' && whole.StartsWith(part, StringComparison.Ordinal);

    private static double SupportOf(PlaceCandidate candidate, PlaceGroup group)
    {
        var (mean, best) = (0.0, 0.0);
        foreach (var other in group.Candidates)
            if (other.Share > Negligible)
            {
                var close = Closeness(candidate, other);
                mean += other.Share * close;
                best = Math.Max(best, other.Share / group.Top * close);
            }
        return (mean + best) / 2;
    }

    private static double Closeness(PlaceCandidate a, PlaceCandidate b)
    {
        if (a.Entry.Country is null || a.Entry.Country != b.Entry.Country)
            return IsNear(a, b) ? 0.4 : 0;
        if (b.Entry.Kind == GazetteerKind.Country || a.Entry.Kind == GazetteerKind.Country)
            return a.Entry.Country == "USA" ? 0.15 : 0.35;
        var closeness = a.Entry.Country == "USA" ? 0.06 : 0.15;
        if (a.Region >= 0 && a.Region == b.Region)
            closeness += b.Entry.Kind == GazetteerKind.Region ? 0.9 : 0.5;
        if (a.Entry.Parent == b.Entry.Id || b.Entry.Parent == a.Entry.Id)
            closeness += 1;
        return closeness + Distance(a, b);
    }

    private static bool IsNear(PlaceCandidate a, PlaceCandidate b) =>
        a.Entry.Kind > GazetteerKind.Country && b.Entry.Kind > GazetteerKind.Country && Cosine(a, b) > InReach;

    private static double Distance(PlaceCandidate a, PlaceCandidate b) =>
        Cosine(a, b) switch
        {
            > Near => 0.8,
            > InReach => 0.5,
            > Around => 0.25,
            _ => 0,
        };

    private static double Cosine(PlaceCandidate a, PlaceCandidate b) =>
        a.Direction.X * b.Direction.X + a.Direction.Y * b.Direction.Y + a.Direction.Z * b.Direction.Z;
}
