using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>"…," said the minister. The minister said: "…". "…," she said, "…".</summary>
internal sealed class QuotationAttribution : ICueRule
{
    /// <summary>How far behind the cue a quotation may open: an addressee and a venue fit in between.</summary>
    private const int Reach = 160;

    /// <inheritdoc/>
    public Attribution? Read(StatementContext context, Cue cue)
    {
        if (!cue.Entry.Takes(CueFrames.Quote) || context.QuotationAt(cue.Head.Span.Start) is not null)
            return null;
        var group = CueSpans.Of(cue);
        var before = Before(context, cue, group.Start);
        var after = After(context, cue, group.End, before is not null);
        if (before is null && after is null)
            return null;
        var parts = new[] { before, after }.OfType<TextSpan>().ToArray();
        return new Attribution
        {
            Rule = "quotation",
            Sentence = cue.Sentence,
            CueWord = cue.Head,
            CueSpan = group,
            Entry = cue.Entry,
            Kind = cue.Entry.Kind,
            Speaker = Speakers.Of(context, cue, parts),
            Parts = parts,
            IsQuotation = true,
        };
    }

    // The last quotation before the cue, where nothing but the speaker stands between them.
    private static TextSpan? Before(StatementContext context, Cue cue, int groupStart)
    {
        if (LastQuotation(context, groupStart) is not { } quote || quote.Span.End <= cue.Sentence.Span.Start)
            return null;
        if (
            groupStart - quote.Span.End > Reach
            || !IsUtterance(context.Text, quote)
            || !IsNominal(context, cue, quote.Span.End, groupStart)
        )
            return null;
        return StartsSentence(context, cue.Sentence, quote) ? quote.Span : null;
    }

    private static bool IsNominal(StatementContext context, Cue cue, int start, int end)
    {
        if (context.IsBare(start, end))
            return true;
        var subject = Subjects.Of(cue.Sentence, cue.Head)?.Head;
        foreach (var word in cue.Sentence.Words)
            if (
                word.Span.Start >= start
                && word.Span.End <= end
                && word.Upos is Upos.Verb or Upos.Aux
                && subject is null
            )
                return false;
        return subject is null || subject.Span.Start >= start || subject.Index > cue.Head.Index;
    }

    private static Quotation? LastQuotation(StatementContext context, int offset)
    {
        Quotation? found = null;
        foreach (var quote in context.Quotations)
            if (quote.Span.End <= offset)
                found = quote;
        return found;
    }

    private static bool StartsSentence(StatementContext context, Sentence sentence, Quotation quote)
    {
        if (quote.Span.Start <= sentence.Span.Start)
            return true;
        var lead = context.Text.AsSpan(sentence.Span.Start, quote.Span.Start - sentence.Span.Start).Trim();
        return lead.Length == 0
            || context.IsBare(sentence.Span.Start, quote.Span.Start)
            || lead is "But" or "And" or "Pero" or "Y";
    }

    /// <summary>Whether a quotation reads as something said and not as a title or a borrowed word.</summary>
    internal static bool IsUtterance(string text, Quotation quote)
    {
        if (!quote.IsClosed)
            return true;
        var inside = text.AsSpan(quote.Span.Start, quote.Span.Length).TrimEnd("”\"»’'");
        var isStopped = inside.Length > 1 && ",.?!…—-;".Contains(inside[^1]);
        return isStopped || quote.Span.End < text.Length && text[quote.Span.End] == ',';
    }

    private static TextSpan? After(StatementContext context, Cue cue, int clauseEnd, bool hasBefore)
    {
        if (NextQuotation(context, clauseEnd) is not { } quote || quote.Span.Start >= cue.Sentence.Span.End)
            return null;
        var between = context.Text.AsSpan(clauseEnd, quote.Span.Start - clauseEnd).TrimEnd();
        if (between.Length > Reach || HasOtherVerb(context, cue, clauseEnd, quote.Span.Start))
            return null;
        return Opens(context, between, quote, hasBefore) ? quote.Span : null;
    }

    private static bool Opens(StatementContext context, ReadOnlySpan<char> between, Quotation quote, bool hasBefore)
    {
        var inside = context.Text.AsSpan(quote.Span.Start + 1).TrimStart("“\"'‘«¿¡ …");
        if (inside.Length == 0)
            return false;
        var first = inside[0];
        var isSentence = char.IsUpper(first) || IsUtterance(context.Text, quote);
        if (between.Length == 0)
            return char.IsUpper(first) && IsUtterance(context.Text, quote);
        return between[^1] == ':' || between[^1] is ',' or '—' or '–' && (hasBefore || isSentence);
    }

    private static Quotation? NextQuotation(StatementContext context, int offset)
    {
        foreach (var quote in context.Quotations)
            if (quote.Span.Start >= offset)
                return quote;
        return null;
    }

    private static bool HasOtherVerb(StatementContext context, Cue cue, int start, int end)
    {
        foreach (var word in cue.Sentence.Words)
            if (
                word.Span.Start >= start
                && word.Span.End <= end
                && (
                    word.Upos == Upos.Verb && !word.Has("VerbForm", "Part") && !word.Has("VerbForm", "Ger")
                    || word.Form is "that" or "que"
                )
            )
                return true;
        return false;
    }
}
