namespace Dateline.Archive.Folding;

/// <summary>The other entries of the same article that an entry refers to.</summary>
internal static class References
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Permalink> Of(object entry) =>
        Written(entry).OfType<string>().Where(r => Permalink.TryParse(r, out _)).Select(Permalink.Parse);

    /// <summary>All of them as they are written, those that are no permalinks among them.</summary>
    public static IEnumerable<string?> Written(object entry) =>
        entry switch
        {
            Actor a => a.Offices.Select(o => o.Organization),
            Event e => [.. e.Actors, .. e.Recipients, e.Place, e.Time, .. e.AssertedBy],
            Statement s => [.. s.Speakers, .. s.Via, .. s.Audience, s.Place, s.Time, .. s.Replies],
            Coverage c => [c.Outlet, c.About, c.AsOf],
            Evidence v => [.. v.By, .. v.About, .. v.Place, v.Time],
            _ => [],
        };

    /// <summary>The time that dates an entry.</summary>
    public static Permalink? TimeOf(object entry) =>
        Parse(
            entry switch
            {
                Event e => e.Time,
                Statement s => s.Time,
                Coverage c => c.AsOf,
                Evidence v => v.Time,
                _ => null,
            }
        );

    /// <summary>The places of an entry.</summary>
    public static IEnumerable<Permalink> PlacesOf(object entry) =>
        PlacesWritten(entry).Select(Parse).OfType<Permalink>();

    private static IReadOnlyList<string?> PlacesWritten(object entry) =>
        entry switch
        {
            Event e => [e.Place],
            Statement s => [s.Place],
            Evidence v => [.. v.Place],
            _ => [],
        };

    private static Permalink? Parse(string? id) => Permalink.TryParse(id, out var permalink) ? permalink : null;
}
