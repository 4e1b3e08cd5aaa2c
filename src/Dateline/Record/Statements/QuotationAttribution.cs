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
        var speaker = Subjects.Of(cue.Sentence, cue.Head) ?? SpeakerByOrder.Near(context, cue);
        var clause = ClauseOf(cue, speaker);
        var before = Before(context, cue, clause.Start);
        var after = After(context, cue, clause.End, before is not null);
        if (before is null && after is null)
            return null;
        return new Attribution
        {
            Rule = "quotation",
            Sentence = cue.Sentence,
            CueWord = cue.Head,
            CueSpan = CueSpans.Of(cue),
            Entry = cue.Entry,
            Speaker = speaker,
            Parts = [.. new[] { before, after }.OfType<TextSpan>()],
            IsQuotation = true,
        };
    }

    private static TextSpan ClauseOf(Cue cue, SpeakerPhrase? speaker)
    {
        var span = CueSpans.Of(cue);
        var isOwn = speaker is not null && speaker.Sentence == cue.Sentence && speaker.Head.Head == cue.Head.Index;
        return isOwn ? span.Cover(speaker!.Span) : span;
    }

    private static TextSpan? Before(StatementContext context, Cue cue, int clauseStart)
    {
        var at = clauseStart - 1;
        while (at >= 0 && !char.IsLetterOrDigit(context.Text[at]) && context.QuotationAt(at) is null)
            at--;
        if (at < 0 || context.QuotationAt(at) is not { } quote || !IsUtterance(context.Text, quote))
            return null;
        return StartsSentence(context, cue.Sentence, quote) ? quote.Span : null;
    }

    private static bool StartsSentence(StatementContext context, Sentence sentence, Quotation quote)
    {
        if (quote.Span.Start <= sentence.Span.Start)
            return true;
        var lead = context.Text.AsSpan(sentence.Span.Start, quote.Span.Start - sentence.Span.Start).Trim();
        return lead.Length == 0 || context.IsBare(sentence.Span.Start, quote.Span.Start) || lead is "But" or "And" or "Pero" or "Y";
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
        var first = context.Text.AsSpan(quote.Span.Start + 1).TrimStart("“\"'‘«¿¡ …")[0];
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
                && (word.Upos == Upos.Verb && !word.Has("VerbForm", "Part") && !word.Has("VerbForm", "Ger") || word.Form is "that" or "que")
            )
                return true;
        return false;
    }
}
