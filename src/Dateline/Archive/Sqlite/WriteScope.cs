namespace Dateline.Archive.Sqlite;

/// <summary>What writes within one transaction.</summary>
internal sealed class WriteScope
{
    private readonly Database database;
    private readonly LogWriter log;
    private readonly IndexWriter index;

    public WriteScope(Database database)
    {
        this.database = database;
        log = new LogWriter(database);
        index = new IndexWriter(database);
        Reports = new ReportWriter(database, log, index);
        Judgements = new JudgementWriter(database, log, Reports, new GroupWriter(database));
    }

    public ReportWriter Reports { get; }

    public JudgementWriter Judgements { get; }

    /// <summary>Logs a look at a feed.</summary>
    public void Check(FeedCheck check)
    {
        var known = database.Number(
            "SELECT 1 FROM feed_check WHERE address = $1 AND at = $2",
            check.Address,
            check.When.UtcTicks
        );
        if (known is null)
        {
            CheckRows.Add(database, check, log.Next(check.When));
        }
    }

    /// <summary>Ends the writing, before it is committed.</summary>
    public void Close()
    {
        index.Close();
        log.Close();
    }
}
