namespace Dateline.Record.Statements;

/// <summary>Tells direct from mixed and indirect speech.</summary>
internal static class Forms
{
    /// <summary>Direct where all of the content is quoted, mixed where some of it is.</summary>
    public static StatementForm Of(StatementContext context, Attribution attribution)
    {
        var isQuoted = false;
        var isWhole = true;
        foreach (var part in attribution.Parts)
        {
            var quotes = context.QuotationsIn(part).ToArray();
            isQuoted |= quotes.Length > 0;
            isWhole &= quotes.Length > 0 && IsCovered(context, part, quotes);
        }
        return !isQuoted ? StatementForm.Indirect
            : isWhole ? StatementForm.Direct
            : StatementForm.Mixed;
    }

    private static bool IsCovered(StatementContext context, TextSpan part, Quotation[] quotes)
    {
        var at = part.Start;
        foreach (var quote in quotes)
        {
            if (!context.IsBare(at, Math.Max(at, quote.Span.Start)))
                return false;
            at = quote.Span.End;
        }
        return at >= part.End || context.IsBare(at, part.End);
    }
}
