using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>
/// Gives quotations without a cue to whom they belong: "…," he said. "…" is one statement; a quotation that stands
/// alone belongs to whoever spoke last.
/// </summary>
internal static class Continuations
{
    /// <summary>The attributions with what continues them, and those of quotations without a cue, in the order of the text.</summary>
    public static List<Attribution> Join(StatementContext context, List<Attribution> found)
    {
        found.Sort(ByText);
        foreach (var quote in context.Quotations)
            if (Sentence(context, quote) is { } sentence && !found.Any(f => f.Content.Overlaps(quote.Span)))
                Place(context, found, quote, sentence);
        return found;
    }

    // A quotation that begins a sentence and ends one: said, not borrowed.
    private static Sentence? Sentence(StatementContext context, Quotation quote)
    {
        if (
            context.Annotated.SentenceAt(quote.Span.Start) is not { } sentence
            || !QuotationAttribution.IsUtterance(context.Text, quote)
        )
            return null;
        return context.IsBare(sentence.Span.Start, quote.Span.Start) && IsSentenceEnd(context, quote) ? sentence : null;
    }

    private static bool IsSentenceEnd(StatementContext context, Quotation quote)
    {
        var last = context.Annotated.SentenceAt(quote.Span.End - 1);
        return last is null || context.IsBare(quote.Span.End, last.Span.End);
    }

    private static void Place(StatementContext context, List<Attribution> found, Quotation quote, Sentence sentence)
    {
        var at = found.FindLastIndex(f => f.Content.Start < quote.Span.Start);
        if (
            at < 0
            || LastSentence(context, found[at]) is not { } last
            || sentence.Index - last > 1
            || found[at].Speaker is null && !found[at].IsQuotation
        )
            return;
        if (found[at].IsQuotation)
            found[at] = found[at] with { Parts = [.. found[at].Parts, quote.Span] };
        else
            found.Insert(at + 1, Alone(found[at], sentence, quote));
    }

    private static int? LastSentence(StatementContext context, Attribution attribution)
    {
        var content = context
            .Annotated.SentenceAt(Math.Max(attribution.Content.Start, attribution.Content.End - 1))
            ?.Index;
        return content is { } index ? Math.Max(index, attribution.Sentence.Index) : null;
    }

    private static Attribution Alone(Attribution before, Sentence sentence, Quotation quote) =>
        new()
        {
            Rule = "quotation-alone",
            Sentence = sentence,
            Speaker = before.Speaker is null ? null : before.Speaker with { },
            Parts = [quote.Span],
            IsQuotation = true,
        };

    private static int ByText(Attribution a, Attribution b)
    {
        var order = (a.CueSpan ?? a.Content).Start.CompareTo((b.CueSpan ?? b.Content).Start);
        return order != 0 ? order : a.Content.CompareTo(b.Content);
    }
}
