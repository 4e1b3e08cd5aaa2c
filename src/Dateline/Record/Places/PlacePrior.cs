using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>How likely a name means an entry before the rest of the report is seen: by kind, size and name.</summary>
internal static class PlacePrior
{
    private const double OtherName = -0.6;
    private const double Division = 2;
    private const long LargeCity = 1_000_000;

    /// <summary>The prior of an entry for a name; <paramref name="qualifies"/> where the name follows
    /// a place and a comma, <paramref name="isOwnName"/> where the project's or the user's tables give it to the entry.</summary>
    public static double Of(GazetteerEntry entry, Toponym name, bool qualifies, bool isOwnName)
    {
        var isMainName = isOwnName || IsMainName(NameFold.Fold(entry.Name), name.Key, entry);
        var prior = OfKind(entry, isMainName) + (isMainName ? 0.3 : OtherName);
        if (qualifies && entry.Kind is GazetteerKind.Region or GazetteerKind.Country)
            prior += 3;
        if (entry.Kind == GazetteerKind.Region && (name.IsRegion || name.ListedIn == entry.Country))
            prior += Division;
        return prior;
    }

    // "New York" is New York City's as well; "Philadelphia" was Amman's.
    private static bool IsMainName(string main, string key, GazetteerEntry entry) =>
        main == key
        || entry.Kind is GazetteerKind.Country or GazetteerKind.Land or GazetteerKind.Feature
        || (entry.Population > LargeCity && main.Length > key.Length && main.StartsWith(key, StringComparison.Ordinal));

    private static double OfKind(GazetteerEntry entry, bool isMainName) =>
        entry.Kind switch
        {
            GazetteerKind.Country => 3.5,
            GazetteerKind.Region => isMainName ? 3.3 + OfPeople(entry) : 1.6,
            GazetteerKind.County => isMainName ? 1.8 : 0.4 * Size(entry) - 0.8,
            GazetteerKind.Capital => 0.5 * Size(entry) + 1.4,
            GazetteerKind.City => 0.5 * Size(entry),
            _ => 2.8,
        };

    // A region of many millions is meant before a town that bears its name.
    private static double OfPeople(GazetteerEntry entry) => Math.Clamp(0.6 * (Size(entry) - 6.5), 0, 0.6);

    private static double Size(GazetteerEntry entry) => Math.Log10(entry.Population + 10);
}
