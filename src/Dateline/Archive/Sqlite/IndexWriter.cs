namespace Dateline.Archive.Sqlite;

/// <summary>
/// Keeps what reports are found by. Nothing is ever taken away: what was found once is found in that state for ever, and
/// what is found too much is passed over when the answer is read.
/// </summary>
internal sealed class IndexWriter(Database database)
{
    private const int RoleBits = 8;
    private long longest;

    /// <summary>Makes a report and its entries findable.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isNew">Whether none of its actors can have been joined yet.</param>
    public void Add(Report report, bool isNew)
    {
        foreach (var posting in Postings.Of(report))
        {
            Add(posting);
        }
        var handles = new Dictionary<Permalink, long>();
        foreach (var entry in report.Entries.Where(e => Postings.IsIndexed(e.Kind)))
        {
            foreach (var posting in Postings.Of(entry))
            {
                Add(posting);
            }
            foreach (var part in Postings.PartsOf(entry))
            {
                if (!handles.TryGetValue(part.Actor, out var who))
                {
                    handles[part.Actor] = who = isNew ? Links.Of(part.Actor) : HandleOf(part.Actor);
                }
                Add(part, who);
            }
        }
    }

    /// <summary>Keeps the length of the longest stretch of days.</summary>
    public void Close()
    {
        if (longest > 0)
        {
            LogWriter.SetAtLeast(database, "longest", longest);
        }
    }

    /// <summary>The handle of an actor's group at present; its own link where it is in none.</summary>
    public long HandleOf(Permalink actor) =>
        database.Number(
            "SELECT handle FROM member WHERE kind = $1 AND link = $2",
            (long)JoinKind.Actor,
            Links.Of(actor)
        ) ?? Links.Of(actor);

    private void Add(Posting posting)
    {
        longest = Math.Max(longest, posting.Value >> RoleBits);
        database.Run(
            """
            INSERT INTO posting (key, day, link, value) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO UPDATE SET value = value | excluded.value WHERE value <> value | excluded.value
            """,
            posting.Key,
            (long)posting.Day,
            posting.Link,
            posting.Value
        );
    }

    private void Add(PartPosting part, long who) =>
        database.Run(
            """
            INSERT INTO part (who, kind, day, link, value) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO UPDATE SET value = value | excluded.value WHERE value <> value | excluded.value
            """,
            who,
            (long)part.Kind,
            (long)part.Day,
            part.Link,
            part.Value
        );
}
