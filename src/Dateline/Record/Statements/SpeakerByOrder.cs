using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>Who speaks, by the order of the words, where the tree names nobody: what stands beside the cue.</summary>
internal static class SpeakerByOrder
{
    /// <summary>The phrase right after the cue ("said Ms. Cole") or right before it ("the mayor said").</summary>
    public static SpeakerPhrase? Near(StatementContext context, Cue cue, IReadOnlyList<TextSpan> parts) =>
        IsGerund(cue) ? null : Party(context, cue, parts) ?? BeforeAside(context, cue) ?? Phrase(cue, parts);

    // ", adding that": what stands before the comma is no subject of it.
    private static bool IsGerund(Cue cue) =>
        cue.Head.Index > 0
        && cue.Sentence.Words[cue.Head.Index - 1].Upos == Upos.Punct
        && (cue.Head.Has("VerbForm", "Ger") || cue.Head.Form.EndsWith("ing", StringComparison.Ordinal));

    // "Cole — also a member of the board — said": the party before the dashes that close right before the cue.
    private static SpeakerPhrase? BeforeAside(StatementContext context, Cue cue)
    {
        var start = CueSpans.Of(cue).Start;
        if (start == 0)
            return null;
        var close = context.Text.LastIndexOfAny(['—', '–'], start - 1, Math.Min(start, 4));
        if (close <= cue.Sentence.Span.Start)
            return null;
        var open = context.Text.LastIndexOfAny(['—', '–'], close - 1, close - cue.Sentence.Span.Start);
        foreach (var mention in context.MentionsIn(cue.Sentence))
            if (open > 0 && IsBeside(context, mention.Span.End, open))
                return new SpeakerPhrase(cue.Sentence, cue.Sentence.Words[mention.Head], mention.Span);
        return null;
    }

    /// <summary>The party that is named right beside the cue, with what stands in apposition to it.</summary>
    public static SpeakerPhrase? Party(StatementContext context, Cue cue, IReadOnlyList<TextSpan> parts)
    {
        var group = CueSpans.Of(cue);
        var isInverted = parts.Count > 0 && parts[0].End <= group.Start;
        ActorMention? best = null;
        foreach (var mention in context.MentionsIn(cue.Sentence))
        {
            var isBeside =
                IsBeside(context, mention.Span.End, group.Start)
                || isInverted && IsBeside(context, group.End, mention.Span.Start);
            if (
                isBeside
                && !IsBehindPreposition(cue.Sentence, mention)
                && !parts.Any(p => p.Overlaps(mention.Span))
                && mention.Span.Length > (best?.Span.Length ?? 0)
            )
                best = mention;
        }
        return best is null ? null : WithApposition(context, cue.Sentence, best, parts);
    }

    // "Cole of the board said": the board only tells who Cole is.
    private static bool IsBehindPreposition(Sentence sentence, ActorMention mention)
    {
        var first = sentence.Words.FirstOrDefault(w => w.Span.Start >= mention.Span.Start);
        return first is { Index: > 0 }
            && sentence.Words[first.Index - 1].Upos == Upos.Adp
            && sentence.Words[first.Index - 1].Form.ToLowerInvariant() is not ("by" or "por");
    }

    // "Admiral Cole, head of the fleet, warned": all that names the same party in one chain of commas.
    private static SpeakerPhrase WithApposition(
        StatementContext context,
        Sentence sentence,
        ActorMention mention,
        IReadOnlyList<TextSpan> parts
    )
    {
        var span = mention.Span;
        foreach (var other in context.MentionsIn(sentence).Reverse())
            if (
                other.Actor == mention.Actor
                && other.Span.End <= span.Start
                && IsBeside(context, other.Span.End, span.Start)
                && !parts.Any(p => p.Overlaps(other.Span))
            )
                span = span.Cover(other.Span);
        foreach (var other in context.MentionsIn(sentence))
            if (
                other.Actor == mention.Actor
                && other.Span.Start >= span.End
                && IsBeside(context, span.End, other.Span.Start)
                && !parts.Any(p => p.Overlaps(other.Span))
            )
                span = span.Cover(other.Span);
        return new SpeakerPhrase(sentence, sentence.Words[mention.Head], span);
    }

    private static bool IsBeside(StatementContext context, int left, int right) =>
        left <= right && right - left <= 3 && context.IsBare(left, right);

    private static SpeakerPhrase? Phrase(Cue cue, IReadOnlyList<TextSpan> parts)
    {
        if (parts.Count > 0 && parts[0].End <= cue.Head.Span.Start && After(cue, parts) is { } behind)
            return behind;
        return Before(cue.Sentence, CueSpans.First(cue.Sentence, cue.Head), parts);
    }

    private static SpeakerPhrase? After(Cue cue, IReadOnlyList<TextSpan> parts)
    {
        var words = cue.Sentence.Words;
        for (var i = cue.Last + 1; i < words.Count && i <= cue.Last + 8; i++)
        {
            if (words[i].Upos is Upos.Noun or Upos.Propn or Upos.Pron && IsTop(cue, words[i]))
                return Fit(Subjects.Phrase(cue.Sentence, words[i]), cue, parts);
            if (words[i].Upos is not (Upos.Det or Upos.Adj or Upos.Num or Upos.Propn or Upos.Noun))
                return null;
        }
        return null;
    }

    // The head of a phrase hangs on something before the phrase; its parts hang on the head.
    private static bool IsTop(Cue cue, Word word) =>
        word.Head <= cue.Last || word.Head < word.Index && word.Relation is not ("flat" or "appos" or "conj" or "nmod");

    private static SpeakerPhrase? Fit(SpeakerPhrase phrase, Cue cue, IReadOnlyList<TextSpan> parts) =>
        phrase.Span.Start < cue.Head.Span.End || parts.Any(p => p.Overlaps(phrase.Span)) ? null : phrase;

    private static SpeakerPhrase? Before(Sentence sentence, int first, IReadOnlyList<TextSpan> parts)
    {
        if (first == 0)
            return null;
        if (Nominal(sentence, first - 1) is not { } word)
            return Run(sentence, first, parts);
        while (
            sentence.HeadOf(word) is { } head && IsNominal(head) && head.Index < first && word.Relation != "parataxis"
        )
            word = head;
        var phrase = Subjects.Phrase(sentence, word);
        if (phrase.Span.End > sentence.Words[first].Span.Start)
            phrase = phrase with { Span = new TextSpan(phrase.Span.Start, sentence.Words[first - 1].Span.End) };
        return parts.Any(p => p.Overlaps(phrase.Span)) ? Run(sentence, first, parts) : phrase;
    }

    // The words of one phrase that stand unbroken before the cue, whatever the tree makes of them.
    private static SpeakerPhrase? Run(Sentence sentence, int first, IReadOnlyList<TextSpan> parts)
    {
        var start = first;
        while (
            start > 0
            && IsInPhrase(sentence.Words[start - 1])
            && !parts.Any(p => p.Overlaps(sentence.Words[start - 1].Span))
        )
            start--;
        if (start == first || first - start == 1 && sentence.Words[start].Upos is Upos.Det or Upos.Adj)
            return null;
        return new SpeakerPhrase(
            sentence,
            sentence.Words[first - 1],
            StatementContext.Span(sentence, start, first - 1)
        );
    }

    private static bool IsInPhrase(Word word) =>
        IsNominal(word) || word.Upos is Upos.Det or Upos.Adj || word.Form is "'s" or "’s";

    // The word that ends the phrase: right before the cue, or before the comma that closes an apposition.
    private static Word? Nominal(Sentence sentence, int index)
    {
        var word = sentence.Words[index];
        if (word.Form == "," && index > 0)
            word = sentence.Words[index - 1];
        return IsNominal(word) ? word : null;
    }

    private static bool IsNominal(Word word) => word.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num;
}
