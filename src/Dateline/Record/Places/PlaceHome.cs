using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>The country that a report is about, as its places tell.</summary>
internal static class PlaceHome
{
    private const double Share = 0.6;
    private const double Small = 30000;

    /// <summary>The country of most places, or <c>null</c> where none has a clear majority.</summary>
    public static string? Of(IReadOnlyList<PlaceGroup> groups)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var group in groups)
            if (group.Chosen is { Entry.Country: { } country } && group.Evidence > 0)
                weights[country] = weights.GetValueOrDefault(country) + group.Weight;
        var total = weights.Values.Sum();
        return weights.FirstOrDefault(w => w.Value > Share * total).Key;
    }

    /// <summary>
    /// Whether a small town was chosen for a name only because it bears it: nothing else in the report lies in its
    /// country, and the report is about another. Such a name is better left without coordinates.
    /// </summary>
    public static bool IsStray(PlaceGroup group, string? home) =>
        home is not null
        && group.Container is null
        && group.Chosen
            is {
                Support: < 0.2,
                Entry: { Kind: GazetteerKind.City or GazetteerKind.County, Population: < (long)Small } entry
            }
        && entry.Country != home;
}
