using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Who fills a slot.</summary>
/// <param name="Head">The head of the phrase that fills it.</param>
/// <param name="Actors">The identifiers of the parties that the phrase names; none where it names no party.</param>
internal sealed record Filler(Word Head, IReadOnlyList<string> Actors);

/// <summary>Fills the slots of a frame: by the tree, and by the order of the words where the tree tells nobody.</summary>
internal sealed class Slots
{
    private readonly ActorIndex actors;
    private readonly LexicalClasses classes;
    private readonly PhraseParties phrases;
    private readonly WordOrder order;
    private readonly Subjects subjects;
    private readonly Func<Trigger, IReadOnlyList<string>> speakers;

    /// <summary>
    /// Fills the slots of the triggers of a text; <paramref name="isDeed"/> tells nouns of violence,
    /// <paramref name="speakers"/> on whose word a trigger rests.
    /// </summary>
    public Slots(
        AnnotatedText text,
        ActorIndex actors,
        LexicalClasses classes,
        Func<Word, bool> isDeed,
        Func<Trigger, IReadOnlyList<string>> speakers
    )
    {
        (this.actors, this.classes, this.speakers) = (actors, classes, speakers);
        phrases = new PhraseParties(actors, isDeed);
        order = new WordOrder(actors, phrases);
        subjects = new Subjects(phrases, order, new ElidedSubjects(text, actors, phrases), speakers);
    }

    /// <summary>Who fills a slot, or <c>null</c>.</summary>
    public Filler? Fill(Trigger trigger, string slot)
    {
        var (sentence, head) = (trigger.Sentence, trigger.Head);
        return slot switch
        {
            "subj" => Subject(trigger),
            "obj" => Headlines.IsVerb(trigger) ? order.Next(trigger) : phrases.Filler(sentence, ObjectHead(trigger)),
            "iobj" => phrases.Filler(sentence, sentence.Child(head, "iobj")),
            "poss" => Possessor(trigger),
            "by" => phrases.Filler(sentence, Grammar.ByPhrase(sentence, head))
                ?? order.After(trigger, "by")
                ?? order.After(trigger, "por"),
            "comp" => Complement(trigger),
            "speaker" => Speaker(trigger),
            "holder" => Holder(trigger),
            "aim" => Aim(trigger),
            _ => Prepositional(trigger, slot),
        };
    }

    private Filler? Subject(Trigger trigger)
    {
        var (sentence, head) = (trigger.Sentence, trigger.Head);
        if (trigger.Rule.Kind == TriggerKind.Phrase && head.Upos is Upos.Verb or Upos.Adj)
            return phrases.Filler(sentence, Grammar.Subject(sentence, head)) is { Actors.Count: > 0 } named
                ? named
                : subjects.Of(trigger);
        if (head.Upos is Upos.Verb or Upos.Aux || trigger.Rule.Kind == TriggerKind.Verb)
            return subjects.Of(trigger);
        return CarriedBy(sentence, head, trigger.Rule.Language) is { } verb
            ? phrases.Filler(
                sentence,
                verb.Upos == Upos.Verb ? Grammar.Agent(sentence, verb) : Grammar.Subject(sentence, verb)
            )
            : null;
    }

    /// <summary>The light verb that an event noun is the object of: "launched an attack"; or the noun as a predicate.</summary>
    private Word? CarriedBy(Sentence sentence, Word noun, string language)
    {
        if (sentence.Child(noun, "cop") is not null)
            return noun;
        if (IsManner(sentence, noun))
            return sentence.HeadOf(noun);
        if (sentence.HeadOf(noun) is not { } over)
            return null;
        if (over.Upos == Upos.Verb)
            return
                classes.Holds(language, "LIGHT", over.Lemma.ToLowerInvariant())
                && noun.Relation is "obj" or "nsubj" or "obl" or "xcomp"
                && (noun.Relation != "nsubj" || Grammar.IsPassive(sentence, over))
                ? over
                : null;
        return noun.Relation is "nmod" or "conj" && over.Upos == Upos.Noun ? CarriedBy(sentence, over, language) : null;
    }

    /// <summary>"In collaboration with the ministry, the embassy receives": how the subject of the verb acts.</summary>
    private static bool IsManner(Sentence sentence, Word noun) =>
        noun.Relation == "obl"
        && sentence.HeadOf(noun) is { Upos: Upos.Verb }
        && Grammar.CaseOf(sentence, noun) is "in" or "en"
        && noun.Index + 1 < sentence.Words.Count
        && sentence.Words[noun.Index + 1].Lemma is "with" or "con"
        && sentence.Child(noun, "det") is null;

    /// <summary>The object of the verb, but not the noun of a light verb, unless that names a party itself.</summary>
    private Word? ObjectHead(Trigger trigger)
    {
        var patient = Grammar.Patient(trigger.Sentence, trigger.Head);
        return patient is not null && trigger.Uses(patient) && actors.HeadedBy(trigger.Sentence, patient) is null
            ? null
            : patient;
    }

    private Filler? Possessor(Trigger trigger)
    {
        var sentence = trigger.Sentence;
        foreach (var word in trigger.Words)
        foreach (var child in sentence.Children(word))
            if (
                (
                    child.Deprel == "nmod:poss"
                    || child.Relation is "amod" or "compound" or "det"
                    || child.Relation == "nmod" && child.Index < word.Index
                )
                && !trigger.Uses(child)
                && phrases.Of(sentence, child) is { Count: > 0 } found
            )
                return new Filler(child, found);
        return null;
    }

    /// <summary>The first party that a clause of purpose names: "to protest against the decision of the minister".</summary>
    private Filler? Aim(Trigger trigger)
    {
        var sentence = trigger.Sentence;
        foreach (var word in trigger.Words)
        foreach (var child in sentence.Children(word))
            if (child.Relation is "advcl" or "xcomp" or "acl" && Grammar.IsPurpose(sentence, child))
                return new Filler(child, Inside(sentence.SubtreeSpan(child)));
        return null;
    }

    private List<string> Inside(TextSpan span) => [.. actors.Inside(span).Select(m => m.Actor).Distinct()];

    private Filler? Complement(Trigger trigger)
    {
        var sentence = trigger.Sentence;
        foreach (var child in sentence.Children(trigger.Head))
            if (child.Relation is "ccomp" or "xcomp" or "advcl")
            {
                var subject = sentence.Child(child, "nsubj") ?? Grammar.Patient(sentence, child);
                if (phrases.Filler(sentence, subject) is { Actors.Count: > 0 } found)
                    return found;
            }
        return null;
    }

    private Filler? Prepositional(Trigger trigger, string preposition)
    {
        var sentence = trigger.Sentence;
        if (trigger.Words.FirstOrDefault(w => IsPreposition(w, preposition)) is { } own && own.Head > own.Index)
            return phrases.Filler(
                sentence,
                order.Crossed(sentence, sentence.Words[own.Head]) ?? sentence.Words[own.Head]
            );
        Filler? bare = null;
        foreach (var word in trigger.Words)
        foreach (var child in sentence.Children(word))
            if (
                child.Relation is "obl" or "nmod" or "obj" or "iobj" or "advmod"
                && Grammar.CaseOf(sentence, child) == preposition
            )
            {
                var filler = phrases.Filler(sentence, order.Crossed(sentence, child) ?? child)!;
                if (filler.Actors.Count > 0)
                    return filler;
                bare ??= filler;
            }
        return order.After(trigger, preposition) ?? bare;
    }

    private static bool IsPreposition(Word word, string preposition) =>
        word.Upos is Upos.Adp && word.Form.Equals(preposition, StringComparison.OrdinalIgnoreCase);

    /// <summary>Who says it: the subject of the verb over the clause of the trigger.</summary>
    private Filler? Speaker(Trigger trigger) =>
        SpeakerByTree(trigger) is { Actors.Count: > 0 } found ? found : new Filler(trigger.Head, speakers(trigger));

    private Filler? SpeakerByTree(Trigger trigger)
    {
        var sentence = trigger.Sentence;
        var word = trigger.Head;
        for (var i = 0; i < 4 && sentence.HeadOf(word) is { } over; i++)
        {
            if (word.Relation is "ccomp" or "parataxis")
                return phrases.Filler(sentence, Grammar.Agent(sentence, over));
            word = over;
        }
        foreach (var child in sentence.Children(word))
            if (
                child.Relation is "parataxis" or "ccomp"
                && phrases.Filler(sentence, Grammar.Agent(sentence, child)) is { Actors.Count: > 0 } found
            )
                return found;
        return null;
    }

    /// <summary>The subject of the verb that an auxiliary stands at: "Morocco must release the boat".</summary>
    private Filler? Holder(Trigger trigger) =>
        trigger.Head.Relation is "aux" or "cop" && trigger.Sentence.HeadOf(trigger.Head) is { } verb
            ? phrases.Filler(
                trigger.Sentence,
                Grammar.Subject(trigger.Sentence, verb) ?? trigger.Sentence.Child(trigger.Head, "nsubj")
            )
            : phrases.Filler(trigger.Sentence, Grammar.Subject(trigger.Sentence, trigger.Head));
}
