using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Finds parties by the order of the words, where the tree gives a slot none.</summary>
internal sealed class WordOrder(ActorIndex actors, PhraseParties phrases)
{
    private const int FarthestPreposition = 22;
    private const int FarthestNoun = 4;

    /// <summary>The noun phrase after the first such preposition behind the trigger, whatever it is attached to.</summary>
    public Filler? After(Trigger trigger, string preposition)
    {
        var sentence = trigger.Sentence;
        var start = trigger.Words.Max(w => w.Index) + 1;
        for (var i = start; i < sentence.Words.Count && i < start + FarthestPreposition; i++)
        {
            var word = sentence.Words[i];
            if (
                word.Form is ";" or ":"
                || word.Upos == Upos.Verb && (trigger.Rule.Kind == TriggerKind.Noun || Grammar.IsFinite(sentence, word))
            )
                return null;
            if (preposition is "of" or "de" && word.Form == ",")
                return null;
            if (
                word.Upos is Upos.Adp or Upos.Part or Upos.Sconj
                && word.Form.Equals(preposition, StringComparison.OrdinalIgnoreCase)
                && Governed(sentence, word) is { Actors.Count: > 0 } filler
            )
                return filler;
        }
        return null;
    }

    /// <summary>The noun phrase of a preposition: its head in the tree, else the first party among the next words.</summary>
    private Filler? Governed(Sentence sentence, Word preposition)
    {
        if (preposition.Head > preposition.Index)
            return phrases.Filler(sentence, sentence.Words[preposition.Head]);
        for (var i = preposition.Index + 1; i < sentence.Words.Count && i <= preposition.Index + FarthestNoun; i++)
            if (actors.HeadedBy(sentence, sentence.Words[i]) is { } mention)
                return new Filler(sentence.Words[i], [mention.Actor]);
        return null;
    }

    /// <summary>The nearest party before a verb in its clause, one without a preposition first.</summary>
    public Filler? Before(Trigger trigger)
    {
        var (sentence, head) = (trigger.Sentence, trigger.Head);
        if (Grammar.IsPassive(sentence, head) || IsInfinitive(sentence, head))
            return null;
        ActorMention? nearest = null;
        for (var i = head.Index - 1; i >= 0; i--)
        {
            var word = sentence.Words[i];
            if (word.Form is ";" or ":" || word.Upos == Upos.Verb && Grammar.IsFinite(sentence, word))
                break;
            if (actors.HeadedBy(sentence, word) is not { } mention)
                continue;
            nearest ??= mention;
            if (Grammar.CaseOf(sentence, word) is null)
                return new Filler(word, [mention.Actor]);
        }
        return nearest is null ? null : new Filler(sentence.Words[nearest.Head], [nearest.Actor]);
    }

    /// <summary>
    /// A party right before a verb whose subject names none ("the watchdog Amnesty accused"): without a preposition, and
    /// no argument of another verb.
    /// </summary>
    public Filler? Beside(Trigger trigger) =>
        Before(trigger) is { } found
        && Grammar.CaseOf(trigger.Sentence, found.Head) is null
        && !IsArgumentOfAnother(trigger, found.Head)
            ? found
            : null;

    /// <summary>
    /// "Shared evidence with Chile about contacts": the tree may give a preposition to a later noun; the party that stands
    /// between them apart is meant.
    /// </summary>
    public Word? Crossed(Sentence sentence, Word noun)
    {
        if (Grammar.CaseWordOf(sentence, noun) is not { } preposition)
            return null;
        for (var i = preposition.Index + 1; i < noun.Index; i++)
            if (
                actors.HeadedBy(sentence, sentence.Words[i]) is { } mention
                && mention.Head == i
                && sentence.Words[i].Head != noun.Index
                && sentence.Words[i].Head < preposition.Index
            )
                return sentence.Words[i];
        return null;
    }

    /// <summary>
    /// Who is meant by "we": who says it where the event is said, the state for which an official speaks where it is done.
    /// </summary>
    public IReadOnlyList<string> Spoken(Trigger trigger, IReadOnlyList<string> speakers) =>
        trigger.Rule.Type
            is EventType.Mobilize
                or EventType.Assault
                or EventType.Aid
                or EventType.Retreat
                or EventType.Sanction
                or EventType.Coerce
        && speakers is [var only]
        && actors[only] is { Kind: ActorKind.Person, Sector: "GOV" or "MIL", Country: { } country }
        && actors.Actors.FirstOrDefault(a => a.Kind == ActorKind.Country && a.Country == country) is { } state
            ? [state.Id]
            : speakers;

    private static bool IsArgumentOfAnother(Trigger trigger, Word word) =>
        word.Head >= 0
        && word.Head != trigger.Head.Index
        && trigger.Sentence.Words[word.Head].Upos == Upos.Verb
        && word.Relation is "obj" or "iobj" or "obl" or "nsubj";

    private static bool IsInfinitive(Sentence sentence, Word verb) =>
        sentence.Child(verb, "mark") is { Lemma: "to" } || verb.Has("VerbForm", "Inf") || verb.Has("VerbForm", "Ger");

    /// <summary>The first party behind the trigger.</summary>
    public Filler? Next(Trigger trigger)
    {
        var sentence = trigger.Sentence;
        for (var i = trigger.Words.Max(w => w.Index) + 1; i < sentence.Words.Count; i++)
            if (actors.HeadedBy(sentence, sentence.Words[i]) is { } mention)
                return new Filler(sentence.Words[i], [mention.Actor]);
        return null;
    }
}
