using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>Gives content its exact ends: whole quotations, no stray punctuation, a leading "that" kept.</summary>
internal static class ContentSpans
{
    private const string Loose = " \t\n\r\u00A0,;:.—–-";

    /// <summary>The span with its ends put right; empty where nothing is left.</summary>
    public static TextSpan Tidy(StatementContext context, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        var text = context.Text;
        while (start < end && Loose.Contains(text[start]))
            start++;
        if (start < end && context.QuotationAt(end - 1) is { } last && last.Span.End > end && last.Span.Start >= start)
            end = last.Span.End;
        while (end > start && Loose.Contains(text[end - 1]) && !IsDottedWord(text, end))
            end--;
        end = TakeClosingMark(context, start, end);
        start = TakeOpeningMark(context, start, end);
        return new TextSpan(start, Math.Max(start, end));
    }

    /// <summary>The words of a subtree as content.</summary>
    public static TextSpan OfSubtree(StatementContext context, Sentence sentence, Word head) =>
        Tidy(context, sentence.SubtreeSpan(head));

    // "U.S." keeps its period, a sentence does not.
    private static bool IsDottedWord(string text, int end) =>
        text[end - 1] == '.' && end >= 4 && text[end - 3] == '.' && char.IsUpper(text[end - 2]);

    // What ends inside a quotation with only punctuation left takes the mark that closes it.
    private static int TakeClosingMark(StatementContext context, int start, int end)
    {
        if (end == start || context.QuotationAt(end - 1) is not { } quote || quote.Span.End <= end)
            return end;
        return context.IsBare(end, quote.Span.End) ? quote.Span.End : end;
    }

    private static int TakeOpeningMark(StatementContext context, int start, int end) =>
        start < end
        && context.QuotationAt(start) is { } quote
        && quote.Span.Start < start
        && quote.Span.End <= end
        && context.IsBare(quote.Span.Start, start)
            ? quote.Span.Start
            : start;
}
