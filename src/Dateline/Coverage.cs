namespace Dateline;

/// <summary>What the report says of other reporting: that an outlet carried something, or kept silent.</summary>
public sealed record Coverage
{
    /// <summary>The identifier of the outlet.</summary>
    public required string Outlet { get; init; }

    /// <summary>Carried it, or stayed silent.</summary>
    public required bool Reported { get; init; }

    /// <summary>The identifier of the event that was or was not covered, where it can be told.</summary>
    public string? About { get; init; }

    /// <summary>The identifier of a time; <c>null</c> for the time of the report.</summary>
    public string? AsOf { get; init; }

    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }
}
