namespace Dateline.Archive;

/// <summary>How much an archive holds.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Appearances">Appearances of articles.</param>
/// <param name="Readings">Readings of articles.</param>
/// <param name="Claims">Claims of all readings: an entry read by two versions counts twice.</param>
/// <param name="Judgements">Judgements, those that no longer hold among them.</param>
/// <param name="Bytes">Distinct payloads kept.</param>
/// <param name="Checks">Looks at feeds.</param>
public sealed record Counts(
    long Articles,
    long Appearances,
    long Readings,
    long Claims,
    long Judgements,
    long Bytes,
    long Checks
);

/// <summary>A consistent view of one state of an archive. Not thread-safe: one for each thread.</summary>
public interface ISnapshot : IDisposable
{
    /// <summary>The last entry of the log that counts in this state; 0 for an empty archive.</summary>
    long Sequence { get; }

    /// <summary>How much there is.</summary>
    Counts Count();

    /// <summary>The report of an article's address, or of an entry's; <c>null</c> where nothing is kept under it.</summary>
    Report? Report(Permalink id);

    /// <summary>The entry of an address; <c>null</c> where this state has none.</summary>
    Entry? Entry(Permalink id);

    /// <summary>Entries that meet conditions.</summary>
    Page<Entry> Entries(EntryQuery query);

    /// <summary>Articles that meet conditions.</summary>
    Page<Report> Reports(ReportQuery query);

    /// <summary>The group that a member belongs to; a group of one where nothing was joined to it.</summary>
    Group Group(JoinKind kind, Permalink member);

    /// <summary>The groups of two or more members, in the order of their addresses.</summary>
    IEnumerable<Group> Groups(JoinKind kind);

    /// <summary>Every judgement whose subject or other this is, in the order of the log.</summary>
    IReadOnlyList<LoggedJudgement> JudgementsOf(Permalink subject);

    /// <summary>The judgement of an address; <c>null</c> where there is none.</summary>
    LoggedJudgement? Judgement(Permalink id);

    /// <summary>Judgements that meet conditions.</summary>
    Page<LoggedJudgement> Judgements(JudgementQuery query);

    /// <summary>All readings of an article, the current one first.</summary>
    IReadOnlyList<ArticleReading> Readings(Permalink article);

    /// <summary>Kept bytes by their SHA-256, lower-case hexadecimal; <c>null</c> where they are not kept.</summary>
    KeptBytes? Bytes(string sha256);

    /// <summary>Looks at feeds in the order of time; of one outlet, or of all.</summary>
    IReadOnlyList<FeedCheck> Checks(string? outlet, DateTimeOffset from, DateTimeOffset to);

    /// <summary>
    /// Articles that hold all the words, best match first. Case and accents do not matter; a part in quotation marks is
    /// a phrase; scripts without spaces are found by their signs. Everything else in the query is plain text.
    /// </summary>
    Page<Report> Search(string words, int limit = 50, string? cursor = null);
}
