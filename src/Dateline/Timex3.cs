namespace Dateline;

/// <summary>The four types of time expression of TimeML (TIMEX3, attribute <c>type</c>).</summary>
public enum Timex3Type
{
    /// <summary>A calendar time of a day or coarser.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>An amount of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}

/// <summary>A time expression after TimeML 1.2.1, TIMEX3.</summary>
public sealed record Timex3
{
    /// <summary>Local to the article: "t1", "t2", in the order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words as they stand in the article.</summary>
    public required string Text { get; init; }

    /// <summary>DATE, TIME, DURATION or SET.</summary>
    public required Timex3Type Type { get; init; }

    /// <summary>The TIMEX3 value, as exact as the article allows: "2025-02", "XXXX-WXX-5", "P3D".</summary>
    public required string Value { get; init; }

    /// <summary>The days it covers, where they are known.</summary>
    public DayRange Days { get; init; }
}
