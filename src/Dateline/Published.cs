namespace Dateline;

/// <summary>What a publication date rests on.</summary>
public enum PublishedBasis
{
    /// <summary>Nothing is known.</summary>
    None,

    /// <summary>Bounded by what the text itself says.</summary>
    Text,

    /// <summary>Read from the address of the page.</summary>
    Address,

    /// <summary>Stated by the page's metadata, a visible date line or the feed.</summary>
    Metadata,

    /// <summary>Given by the user or by the article line.</summary>
    Given,
}

/// <summary>When a report appeared: an interval of days, never a guess presented as a date.</summary>
/// <param name="Days">The days on which it can have appeared.</param>
/// <param name="Basis">What that rests on.</param>
public sealed record Published(DayRange Days, PublishedBasis Basis)
{
    /// <summary>Nothing is known of the publication date.</summary>
    public static Published Unknown { get; } = new(DayRange.Unknown, PublishedBasis.None);
}
