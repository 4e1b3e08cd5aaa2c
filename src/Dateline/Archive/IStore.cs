namespace Dateline.Archive;

/// <summary>
/// Keeps every article, every entry and every judgement about them. Claims and judgements are appended to one log and
/// never overwritten; the state is a pure function of the log up to the entry that is asked for. Thread-safe: writers
/// wait for each other, readers wait for nobody.
/// </summary>
public interface IStore : IDisposable
{
    /// <summary>
    /// Keeps reports: all of them or, on an error, none. What is known already is not added again, so the same reports
    /// in another order, in parallel or again after a crash give the same record. What was returned outlives a crash of
    /// the program.
    /// </summary>
    StoreOutcome<IReadOnlyList<Added>> Add(IReadOnlyList<Addition> additions);

    /// <summary>
    /// Appends judgements: all of them or, on an error, none. An automatic judgement that is known already is not appended
    /// again. Decisions of persons are on the disk when this returns.
    /// </summary>
    StoreOutcome<IReadOnlyList<LoggedJudgement>> Judge(IReadOnlyList<Judgement> judgements);

    /// <summary>Appends looks at feeds; one that is known already is not appended again.</summary>
    StoreOutcome<IReadOnlyList<FeedCheck>> Check(IReadOnlyList<FeedCheck> checks);

    /// <summary>Opens a consistent view of a state; the caller disposes of it.</summary>
    ISnapshot Read(AsOf asOf = default);
}
