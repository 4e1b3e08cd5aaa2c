namespace Dateline.Archive.Sqlite;

/// <summary>Gives out the places in the log within one transaction.</summary>
internal sealed class LogWriter
{
    private readonly Database database;
    private readonly Dictionary<string, long> names = new(StringComparer.Ordinal);
    private long at;
    private readonly long first;

    public LogWriter(Database database)
    {
        this.database = database;
        first = Last = Sequence(database);
        at = database.Number("SELECT at FROM moment ORDER BY seq DESC LIMIT 1") ?? long.MinValue;
    }

    /// <summary>The last place given out.</summary>
    public long Last { get; private set; }

    /// <summary>The last place in the log of a file.</summary>
    public static long Sequence(Database database) =>
        database.Number("SELECT value FROM counter WHERE name = 'sequence'") ?? 0;

    /// <summary>
    /// The last entry of the log that counts in a state, and whether that is the last there is. A time means everything
    /// before the first entry that is later.
    /// </summary>
    public static (long Sequence, bool IsPresent) Resolve(Database database, AsOf asOf)
    {
        var last = Sequence(database);
        var sequence = asOf switch
        {
            { Sequence: { } given } => Math.Clamp(given, 0, last),
            { Time: { } time } => database.Number("SELECT min(seq) FROM moment WHERE at > $1", time.UtcTicks) - 1
                ?? last,
            _ => last,
        };
        return (sequence, sequence == last);
    }

    /// <summary>The next place.</summary>
    public long Next(DateTimeOffset when)
    {
        Last++;
        if (when.UtcTicks != at)
        {
            at = when.UtcTicks;
            database.Run("INSERT INTO moment (seq, at) VALUES ($1, $2)", Last, at);
        }
        return Last;
    }

    /// <summary>Keeps how far the log has come.</summary>
    public void Close()
    {
        if (Last != first)
        {
            SetAtLeast(database, "sequence", Last);
        }
    }

    /// <summary>Keeps the greatest number seen under a name.</summary>
    public static void SetAtLeast(Database database, string name, long value) =>
        database.Run(
            "INSERT INTO counter (name, value) VALUES ($1, $2) ON CONFLICT DO UPDATE SET value = max(value, excluded.value)",
            name,
            value
        );

    /// <summary>The number of a word that is used often.</summary>
    public long NameNumber(string text)
    {
        if (!names.TryGetValue(text, out var number))
        {
            database.Run("INSERT INTO name (text) VALUES ($1) ON CONFLICT DO NOTHING", text);
            number = database.Number("SELECT no FROM name WHERE text = $1", text)!.Value;
            names.Add(text, number);
        }
        return number;
    }
}
