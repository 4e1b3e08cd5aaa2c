using Dateline.Archive.Asking;

namespace Dateline.Archive.Sqlite;

/// <summary>The stretch of a list that an answer is read from, and in which direction.</summary>
internal sealed record Walk(DayRange Days, bool Descending, PageKey? After)
{
    /// <summary>$1 and $2: the place after which; $3: the last day; $4: the first; $5: from where it can reach there.</summary>
    public string Where() =>
        (After, Descending) switch
        {
            (null, _) => "1",
            (_, true) => "(d.day < $1 OR (d.day = $1 AND d.link < $2)) AND d.day <= $1",
            _ => "(d.day > $1 OR (d.day = $1 AND d.link > $2)) AND d.day >= $1",
        }
        + (Days.To is null ? "" : " AND d.day <= $3")
        + (Days.From is null ? "" : " AND d.day >= $5 AND d.day + (d.value >> 8) >= $4")
        + (Days == DayRange.Unknown ? "" : " AND d.day >= 0");

    public string Order() => Descending ? " ORDER BY d.day DESC, d.link DESC" : " ORDER BY d.day, d.link";

    public object?[] Values(long longest) =>
        [
            (long?)After?.Day,
            After is { } after ? Links.Of(after.Id) : null,
            (long?)Days.To?.DayNumber,
            (long?)Days.From?.DayNumber,
            Days.From?.DayNumber - longest,
        ];
}
