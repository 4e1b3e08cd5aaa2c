using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>How the words around a trigger present the event.</summary>
internal enum Outlook
{
    /// <summary>As a fact of the past or present.</summary>
    Fact,

    /// <summary>As something to come: "will", "plans to", a purpose.</summary>
    Future,

    /// <summary>As something that was not, or is not.</summary>
    Negated,

    /// <summary>As something that will not be.</summary>
    Refused,

    /// <summary>As something said without a named claimant.</summary>
    Alleged,

    /// <summary>As something that somebody denies.</summary>
    Denied,

    /// <summary>As a condition, a question, a wish: no event at all.</summary>
    Unreal,

    /// <summary>As part of another event: what is demanded, promised, refused or threatened there.</summary>
    Absorbed,
}
