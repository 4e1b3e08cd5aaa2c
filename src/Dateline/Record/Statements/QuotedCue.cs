namespace Dateline.Record.Statements;

/// <summary>The minister “rejected the claim that the talks had failed.” The quotation begins with the cue itself.</summary>
internal sealed class QuotedCue : ICueRule
{
    /// <summary>Whether a quotation begins with this cue and the clause before it.</summary>
    public static bool Opens(StatementContext context, Cue cue) =>
        cue.Entry.Pos == "verb"
        && (cue.Entry.Frames & ~CueFrames.Quote) != CueFrames.None
        && context.QuotationAt(cue.Head.Span.Start) is { } quote
        && quote.Span.Start > cue.Sentence.Span.Start
        && context.IsBare(quote.Span.Start, CueSpans.Of(cue).Start);

    /// <inheritdoc/>
    public Attribution? Read(StatementContext context, Cue cue)
    {
        if (context.QuotationAt(cue.Head.Span.Start) is not { } quote)
            return null;
        var content = ContentSpans.Tidy(context, new TextSpan(CueSpans.Of(cue).End, quote.Span.End));
        if (
            content.Length < 2
            || Speakers.Of(context, cue, [content]) is not { } speaker
            || quote.Span.Overlaps(speaker.Span)
        )
            return null;
        return Attribution.ByCue("quoted-cue", cue, speaker, [content]);
    }
}
