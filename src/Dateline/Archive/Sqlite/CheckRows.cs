namespace Dateline.Archive.Sqlite;

/// <summary>Looks at feeds.</summary>
internal static class CheckRows
{
    public static IReadOnlyList<FeedCheck> Between(
        Database database,
        string? outlet,
        DateTimeOffset from,
        DateTimeOffset to,
        long sequence
    ) =>
        database.All(
            $"""
            SELECT address, outlet, at, outcome, detail, items, first, last FROM feed_check
            WHERE at BETWEEN $1 AND $2 AND seq <= $3 {(outlet is null ? "" : "AND outlet = $4")} ORDER BY at, seq
            """,
            r => new FeedCheck(
                r.GetString(0),
                r.GetString(1),
                new DateTimeOffset(r.GetInt64(2), TimeSpan.Zero),
                (FeedOutcome)r.GetInt32(3),
                r.IsDBNull(4) ? null : r.GetString(4),
                r.IsDBNull(5) ? null : r.GetInt32(5),
                new DayRange(Day(r.GetValue(6)), Day(r.GetValue(7)))
            ),
            outlet is null ? [from.UtcTicks, to.UtcTicks, sequence] : [from.UtcTicks, to.UtcTicks, sequence, outlet]
        );

    public static bool Add(Database database, FeedCheck check, long sequence) =>
        database.Run(
            """
            INSERT INTO feed_check (seq, address, outlet, at, outcome, detail, items, first, last)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING
            """,
            sequence,
            check.Address,
            check.Outlet,
            check.When.UtcTicks,
            (long)check.Outcome,
            check.Detail,
            (long?)check.Items,
            (long?)check.Covers.From?.DayNumber,
            (long?)check.Covers.To?.DayNumber
        ) > 0;

    private static DateOnly? Day(object value) => value is long number ? DateOnly.FromDayNumber((int)number) : null;
}
