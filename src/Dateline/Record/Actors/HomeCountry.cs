using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>The country that an article is about, where one outweighs the others.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, or <c>null</c> where none outweighs the others.</param>
/// <param name="IsSure">Whether the words that tell it are enough to give it also to strangers with a name.</param>
internal readonly record struct HomeCountry(string? Country, bool IsSure)
{
    private const double Share = 0.5;
    private const int Least = 3;

    /// <summary>The country told by at least half of all words that tell one, or <c>null</c>.</summary>
    public static HomeCountry Of(IReadOnlyList<SentenceView> views, PlaceIndex places)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in views)
            for (var i = 0; i < view.Count; i++)
                if (view.WorldBegins(i) && view.WorldAt(i) is { Country: { } country, Kind: not WorldNameKind.People })
                    counts[country] = counts.GetValueOrDefault(country) + 1;
        foreach (var (_, place) in places.Mentions)
            if (place is { Country: { } country, Kind: not PlaceKind.Country })
                counts[country] = counts.GetValueOrDefault(country) + 1;
        var total = counts.Values.Sum();
        var top = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault();
        return total > 0 && top.Value >= Share * total ? new HomeCountry(top.Key, total >= Least) : default;
    }
}
