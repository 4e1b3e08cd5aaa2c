namespace Dateline.Archive.Joining;

/// <summary>Days between two intervals of days.</summary>
internal static class DayGaps
{
    /// <summary>
    /// The least number of days between both, 0 where they overlap; <c>null</c> where an open end leaves it unknown.
    /// </summary>
    public static int? Between(DayRange one, DayRange other)
    {
        if (!one.IsBounded || !other.IsBounded)
            return null;
        var (a, b) = one.From <= other.From ? (one, other) : (other, one);
        return Math.Max(0, b.From!.Value.DayNumber - a.To!.Value.DayNumber);
    }

    /// <summary>"published on the same day", "published 3 days apart", "published at times that are not known".</summary>
    public static string Said(int? gap) =>
        gap switch
        {
            null => "published at times that are not both known",
            0 => "published on the same day",
            1 => "published a day apart",
            _ => $"published {gap} days apart",
        };
}
