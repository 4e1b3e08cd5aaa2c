namespace Dateline.Archive.Folding;

/// <summary>Puts together what was logged of one appearance at several times.</summary>
internal static class Appearances
{
    /// <summary>One of each identifier, with its first source and all its payloads, in the order of time.</summary>
    public static IReadOnlyList<Appearance> Merge(IEnumerable<Appearance> logged) =>
        CurrentReading.Order(
            logged
                .GroupBy(a => a.Id)
                .Select(same =>
                    same.First() with
                    {
                        Source = same.Select(a => a.Source).Order(StringComparer.Ordinal).First(),
                        Bytes = [.. same.SelectMany(a => a.Bytes).Distinct().Order(StringComparer.Ordinal)],
                    }
                )
        );
}
