namespace Dateline.Language;

/// <summary>The four kinds of name of CoNLL-2003 and Universal NER.</summary>
public enum NameKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A location.</summary>
    Location,

    /// <summary>Any other name: a law, an event, a work.</summary>
    Other,
}

/// <summary>A name in a sentence.</summary>
/// <param name="First">The index of its first word.</param>
/// <param name="Last">The index of its last word (included).</param>
/// <param name="Kind">What it names.</param>
public readonly record struct NameSpan(int First, int Last, NameKind Kind);
