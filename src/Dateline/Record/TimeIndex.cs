namespace Dateline.Record;

/// <summary>The time expressions of a report, found by the words that name them.</summary>
/// <param name="Times">The time expressions in the order of the text.</param>
public sealed record TimeIndex(IReadOnlyList<Timex3> Times)
{
    /// <summary>The first time expression that overlaps a span, or <c>null</c>.</summary>
    public Timex3? At(TextSpan span) => Times.FirstOrDefault(t => t.Span.Overlaps(span));

    /// <summary>The time expressions that lie inside a span, in the order of the text.</summary>
    public IEnumerable<Timex3> Inside(TextSpan span) => Times.Where(t => span.Contains(t.Span));
}
