using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>Who speaks, by the order of the words, where the tree names nobody: the noun phrase that stands beside the cue.</summary>
internal static class SpeakerByOrder
{
    /// <summary>The phrase right after the cue ("said Ms. Cole") or right before it ("the mayor said").</summary>
    public static SpeakerPhrase? Near(Cue cue, IReadOnlyList<TextSpan> parts)
    {
        var first = CueSpans.First(cue.Sentence, cue.Head);
        if (parts.Count > 0 && parts[0].End <= cue.Head.Span.Start && After(cue, parts) is { } behind)
            return behind;
        return Before(cue.Sentence, first, parts);
    }

    private static SpeakerPhrase? After(Cue cue, IReadOnlyList<TextSpan> parts)
    {
        var words = cue.Sentence.Words;
        for (var i = cue.Last + 1; i < words.Count && i <= cue.Last + 8; i++)
        {
            var word = words[i];
            if (word.Upos is Upos.Noun or Upos.Propn or Upos.Pron && IsTop(cue, word))
                return Fit(Subjects.Phrase(cue.Sentence, word), cue, parts);
            if (word.Upos is not (Upos.Det or Upos.Adj or Upos.Num or Upos.Propn or Upos.Noun))
                return null;
        }
        return null;
    }

    // The head of a phrase hangs on something before the phrase; its parts hang on the head.
    private static bool IsTop(Cue cue, Word word) =>
        word.Head <= cue.Last || word.Head < word.Index && word.Relation is not ("flat" or "appos" or "conj" or "nmod");

    private static SpeakerPhrase? Before(Sentence sentence, int first, IReadOnlyList<TextSpan> parts)
    {
        if (first == 0)
            return null;
        if (Nominal(sentence, first - 1) is not { } word)
            return Run(sentence, first, parts);
        while (
            sentence.HeadOf(word) is { } head
            && IsNominal(head)
            && head.Index < first
            && word.Relation is not "parataxis"
        )
            word = head;
        var phrase = Subjects.Phrase(sentence, word);
        var limit = sentence.Words[first].Span.Start;
        if (phrase.Span.End > limit)
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

    private static SpeakerPhrase? Fit(SpeakerPhrase phrase, Cue cue, IReadOnlyList<TextSpan> parts) =>
        phrase.Span.Start < cue.Head.Span.End || parts.Any(p => p.Overlaps(phrase.Span)) ? null : phrase;

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
