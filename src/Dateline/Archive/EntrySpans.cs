namespace Dateline.Archive;

/// <summary>The words that entries were read from.</summary>
internal static class EntrySpans
{
    /// <summary>The clause of an event, the content of a statement with its speaker and cue, the first mention of an actor …</summary>
    public static TextSpan Of(object entry) =>
        entry switch
        {
            Event e => e.Span,
            Statement s => OfStatement(s),
            Actor a => a.Mentions[0].Span,
            Place p => p.Mentions[0],
            Timex3 t => t.Span,
            Coverage c => c.Span,
            Evidence v => v.Span,
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };

    private static TextSpan OfStatement(Statement statement)
    {
        var span = statement.Content;
        span = statement.Cue is { } cue ? span.Cover(cue) : span;
        return statement.SpeakerSpan is { } speaker ? span.Cover(speaker) : span;
    }
}
