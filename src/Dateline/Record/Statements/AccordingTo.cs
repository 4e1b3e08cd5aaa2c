using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>The border is closed, according to the ministry. In his view … As the mayor put it, … Según explicó el ministro, …</summary>
internal sealed class AccordingTo
{
    private readonly Phrases phrases = new("Record/Statements/according.tsv");

    /// <summary>The attributions of a sentence that need no verb of their own.</summary>
    public IEnumerable<Attribution> Read(StatementContext context, Sentence sentence, IReadOnlyList<Cue> cues)
    {
        foreach (var match in phrases.In(sentence, context.Language))
            if (context.QuotationAt(sentence.Words[match.First].Span.Start) is null)
                if (Phrase(context, sentence, match, cues) is { } found)
                    yield return found;
        foreach (var cue in cues)
            if (cue.Entry.Pos == "verb" && AsClause(context, cue) is { } found)
                yield return found;
    }

    private static Attribution? Phrase(
        StatementContext context,
        Sentence sentence,
        PhraseMatch match,
        IReadOnlyList<Cue> cues
    )
    {
        var span = StatementContext.Span(sentence, match.First, match.Last);
        if (match.Row["form"] == "own")
            return Make(context, sentence, match.First, match.Last, span, null, null);
        // "según explicó el ministro"
        if (
            cues.FirstOrDefault(c =>
                c.Entry.Pos == "verb" && c.Head.Index > match.Last && c.Head.Index <= match.Last + 3
            )
                is { } verb
            && IsVerbPhrase(sentence, match.Last, verb)
        )
            return WithVerb(context, match, verb);
        if (HeadAfter(sentence, match.Last) is not { } head)
            return null;
        var last = LastOf(sentence, head, match.Last);
        var speaker = Subjects.Bare(sentence, head);
        speaker = speaker with
        {
            Span = new TextSpan(
                speaker.Span.Start,
                Math.Max(head.Span.End, Math.Min(speaker.Span.End, sentence.Words[last].Span.End))
            ),
        };
        return Make(context, sentence, match.First, last, span, speaker, null);
    }

    private static bool IsVerbPhrase(Sentence sentence, int last, Cue verb)
    {
        for (var i = last + 1; i < verb.Head.Index; i++)
            if (sentence.Words[i].Upos is not (Upos.Pron or Upos.Aux or Upos.Adv))
                return false;
        return true;
    }

    private static Attribution WithVerb(StatementContext context, PhraseMatch match, Cue verb)
    {
        var span = StatementContext.Span(verb.Sentence, match.First, verb.Last);
        var speaker =
            Subjects.Of(verb.Sentence, verb.Head) is { } s && s.Head.Head == verb.Head.Index
                ? s
                : SpeakerByOrder.Near(context, verb, [new TextSpan(0, span.Start)]);
        var last = speaker is null ? verb.Last : Math.Max(verb.Last, IndexAt(verb.Sentence, speaker.Span.End));
        return Make(context, verb.Sentence, match.First, last, span, speaker, verb)!;
    }

    // "as the mayor put it", "as experts warned"
    private static Attribution? AsClause(StatementContext context, Cue cue)
    {
        var mark = cue
            .Sentence.Children(cue.Head)
            .FirstOrDefault(c => c.Index < cue.Head.Index && c.Form.ToLowerInvariant() is "as" or "como");
        if (
            mark is null
            || cue.Entry.Kind != CueKind.Speech
            || Clauses.ComplementOf(cue) is not null
            || cue.Sentence.Child(cue.Head, "obj", "xcomp") is { } o && o.Index > cue.Head.Index
        )
            return null;
        if (Subjects.Of(cue.Sentence, cue.Head) is not { } speaker || speaker.Head.Head != cue.Head.Index)
            return null;
        var words = cue.Sentence.Subtree(cue.Head);
        return Make(context, cue.Sentence, mark.Index, words[^1].Index, CueSpans.Of(cue), speaker, cue);
    }

    // The rest of the sentence is what is said; a phrase in its middle parts it.
    private static Attribution? Make(
        StatementContext context,
        Sentence sentence,
        int first,
        int last,
        TextSpan cueSpan,
        SpeakerPhrase? speaker,
        Cue? cue
    )
    {
        var parts = new List<TextSpan>();
        var start = StartOf(sentence, first);
        if (start < first)
            parts.Add(ContentSpans.Tidy(context, StatementContext.Span(sentence, start, first - 1)));
        if (last + 1 < sentence.Words.Count)
            parts.Add(ContentSpans.Tidy(context, StatementContext.Span(sentence, last + 1, sentence.Words.Count - 1)));
        parts.RemoveAll(p => p.Length < 2);
        if (parts.Count == 0)
            return null;
        return new Attribution
        {
            Rule = "according-to",
            Sentence = sentence,
            CueWord = cue?.Head ?? sentence.Words[first],
            CueSpan = cueSpan,
            Entry = cue?.Entry,
            Speaker = speaker,
            Parts = parts,
        };
    }

    // "…, which, in his view, is": only what follows is meant; a semicolon parts clauses.
    private static int StartOf(Sentence sentence, int first)
    {
        for (var i = first - 1; i >= 0; i--)
        {
            if (sentence.Words[i].Form is ";")
                return i + 1;
            if (i >= first - 2 && sentence.Words[i].Form.ToLowerInvariant() is "which" or "who" or "that" or "que")
                return first;
        }
        return 0;
    }

    // The head of the noun phrase that begins after a word.
    private static Word? HeadAfter(Sentence sentence, int last)
    {
        for (var i = last + 1; i < sentence.Words.Count && i <= last + 12; i++)
        {
            var word = sentence.Words[i];
            if (word.Upos is Upos.Punct or Upos.Verb)
                return null;
            if (
                word.Upos is Upos.Noun or Upos.Propn or Upos.Pron
                && (word.Head <= last || word.Head < i || IsOutside(sentence, word, last))
            )
                return word;
        }
        return null;
    }

    private static bool IsOutside(Sentence sentence, Word word, int last) =>
        sentence.HeadOf(word) is not { } head
        || head.Index <= last
        || head.Upos is Upos.Verb or Upos.Aux
        || sentence.Child(head, "cop") is not null
        || word.Relation is "obl" or "nsubj" or "root" or "nmod"
            && !(head.Index > word.Index && head.Upos is Upos.Noun or Upos.Propn);

    private static int LastOf(Sentence sentence, Word head, int after)
    {
        var last = Math.Max(IndexAt(sentence, Subjects.Phrase(sentence, head).Span.End), after);
        for (var i = head.Index + 1; i < last; i++)
            if (sentence.Words[i].Form == "," && HasVerb(sentence, i + 1, last))
                return i - 1;
        return last;
    }

    // A phrase that holds a finite verb has swallowed what is said.
    private static bool HasVerb(Sentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (sentence.Words[i].Upos is Upos.Aux || sentence.Words[i].Has("VerbForm", "Fin"))
                return true;
        return false;
    }

    private static int IndexAt(Sentence sentence, int end)
    {
        for (var i = sentence.Words.Count - 1; i >= 0; i--)
            if (sentence.Words[i].Span.Start < end)
                return i;
        return 0;
    }
}
