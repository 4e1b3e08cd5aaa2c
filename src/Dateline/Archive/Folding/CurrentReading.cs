namespace Dateline.Archive.Folding;

/// <summary>Which of several readings of an article counts, whatever the order in which they were added.</summary>
internal static class CurrentReading
{
    /// <summary>The readings, the current one first.</summary>
    public static IReadOnlyList<ArticleReading> Order(
        IEnumerable<ArticleReading> readings,
        IReadOnlyList<Appearance> appearances
    )
    {
        var order = appearances.Select((a, i) => (a.Id, i)).ToDictionary(a => a.Id, a => a.i);
        return
        [
            .. readings
                .OrderByDescending(r => r.Version, VersionOrder.Instance)
                .ThenBy(r => order.GetValueOrDefault(r.Appearance, int.MaxValue))
                .ThenBy(r => r.Claims.Count > 0 ? r.Claims[0].Id : default)
                .ThenBy(r => string.Concat(r.Claims.Select(c => c.Data)), StringComparer.Ordinal),
        ];
    }

    /// <summary>Appearances, the earliest first: by the first day known, the last day, then address and identifier.</summary>
    public static IReadOnlyList<Appearance> Order(IEnumerable<Appearance> appearances) =>
        [
            .. appearances
                .OrderBy(a => a.Published.Days.From ?? a.Published.Days.To ?? DateOnly.MaxValue)
                .ThenBy(a => a.Published.Days.To ?? DateOnly.MaxValue)
                .ThenBy(a => a.Id, StringComparer.Ordinal),
        ];
}
