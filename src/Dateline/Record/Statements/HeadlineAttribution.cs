using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>Minister: the border is closed. A party, a colon, and what it says, as headlines have it.</summary>
internal static class HeadlineAttribution
{
    /// <summary>What a sentence attributes with a colon, or <c>null</c>.</summary>
    public static Attribution? Read(StatementContext context, Sentence sentence)
    {
        var colon = sentence.Words.FirstOrDefault(w => w.Form == ":");
        if (colon is null || colon.Index is 0 or > 8 || colon.Index + 2 >= sentence.Words.Count)
            return null;
        if (PartyBefore(context, sentence, colon) is not { } speaker)
            return null;
        var content = ContentSpans.Tidy(
            context,
            StatementContext.Span(sentence, colon.Index + 1, sentence.Words.Count - 1)
        );
        if (content.Length < 2)
            return null;
        return new Attribution
        {
            Rule = "headline",
            Sentence = sentence,
            CueWord = colon,
            CueSpan = colon.Span,
            Speaker = speaker,
            Parts = [content],
            IsQuotation = context.QuotationAt(content.Start) is { } quote && quote.Span.Contains(content),
        };
    }

    // All that stands before the colon is one party: no verb, no number, nothing else.
    private static SpeakerPhrase? PartyBefore(StatementContext context, Sentence sentence, Word colon)
    {
        for (var i = 0; i < colon.Index; i++)
            if (sentence.Words[i].Upos is Upos.Verb or Upos.Aux or Upos.Num or Upos.Punct)
                return null;
        var before = new TextSpan(sentence.Span.Start, colon.Span.Start);
        var mentions = context.MentionsIn(sentence).Where(m => before.Contains(m.Span)).ToArray();
        return mentions.Length == 0
            ? null
            : new SpeakerPhrase(
                sentence,
                sentence.Words[mentions[0].Head],
                StatementContext.Span(sentence, 0, colon.Index - 1)
            );
    }
}
