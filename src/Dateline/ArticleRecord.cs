namespace Dateline;

/// <summary>The line at the head of a report that says where and when it was written: "MIAMI, United States".</summary>
/// <param name="Span">The words, without the dash.</param>
/// <param name="Place">The identifier of the place.</param>
/// <param name="Date">The identifier of the time, where the line has one.</param>
public sealed record DatelineMark(TextSpan Span, string? Place, string? Date);

/// <summary>The record of one report, as <c>docs/record-format.md</c> defines it. Every entry carries its span.</summary>
public sealed record ArticleRecord
{
    /// <summary>The report.</summary>
    public required Article Article { get; init; }

    /// <summary>Its dateline, where it has one.</summary>
    public DatelineMark? Dateline { get; init; }

    /// <summary>Who acts, speaks or is named.</summary>
    public IReadOnlyList<Actor> Actors { get; init; } = [];

    /// <summary>Where.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>When.</summary>
    public IReadOnlyList<Timex3> Times { get; init; } = [];

    /// <summary>Who did what with whom.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>Who says so.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Who carried it and who stayed silent.</summary>
    public IReadOnlyList<Coverage> Coverage { get; init; } = [];

    /// <summary>What was shown.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
