namespace Dateline;

/// <summary>Why a report could not be read. The written form (<c>not-found</c> …) is stable; see <c>docs/errors.md</c>.</summary>
public enum ReadErrorCode
{
    /// <summary>No such file, folder or address.</summary>
    NotFound,

    /// <summary>There, but it may not be opened.</summary>
    Unreadable,

    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>Bytes of a kind that is not read.</summary>
    UnsupportedType,

    /// <summary>A language that no analysis exists for.</summary>
    UnsupportedLanguage,

    /// <summary>More than the stated limit.</summary>
    TooLarge,

    /// <summary>Nested deeper than the stated limit.</summary>
    TooDeep,

    /// <summary>A page or text without a report in it.</summary>
    NoArticle,

    /// <summary>Not what it claims to be: broken JSON, broken encoding, a cut-off file.</summary>
    Malformed,

    /// <summary>Forbidden: by robots.txt, by an address rule, by the server.</summary>
    Refused,

    /// <summary>It took longer than the stated limit.</summary>
    TimedOut,

    /// <summary>The other side could not be reached or failed.</summary>
    Unreachable,
}

/// <summary>A report that could not be read: a value, never an exception.</summary>
/// <param name="Source">The path or address, with the line where that helps: "articles.jsonl:12".</param>
/// <param name="Code">Why.</param>
/// <param name="Message">For a person: what is wrong, where, and what to do.</param>
public sealed record ReadError(string Source, ReadErrorCode Code, string Message);
