using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Who fills a slot.</summary>
/// <param name="Head">The head of the phrase that fills it.</param>
/// <param name="Actors">The identifiers of the parties that the phrase names; none where it names no party.</param>
internal sealed record Filler(Word Head, IReadOnlyList<string> Actors);

/// <summary>Reads the parties of a trigger from the slots of its frame.</summary>
internal sealed class Parties(ActorIndex actors, LexicalClasses classes)
{
    private const int FarthestPreposition = 22;
    private static readonly string[] Holders =
    [
        "nmod:poss",
        "compound",
        "amod",
        "nmod",
        "det",
        "appos",
        "flat",
        "conj",
    ];

    /// <summary>The parties of the first slot of a side that names one who does not stand on the other side.</summary>
    public IReadOnlyList<string> Side(Trigger trigger, IReadOnlyList<string> slots, IReadOnlyList<string> other)
    {
        foreach (var slot in slots)
            if (
                !(slot is "by" or "por" && other.Count > 0 && Grammar.IsPassive(trigger.Sentence, trigger.Head))
                && Fill(trigger, slot) is { } filler
                && !IsOwn(trigger.Sentence, filler.Head, other)
                && filler.Actors.Except(other).ToList() is { Count: > 0 } found
            )
                return found;
        return [];
    }

    /// <summary>
    /// A country or organization named later in the same clause, where no slot names a party: "agreed to withdraw
    /// its troops from Lebanon".
    /// </summary>
    public IReadOnlyList<string> Remote(Trigger trigger, IReadOnlyList<string> other)
    {
        var clause = Clauses.Span(trigger);
        var start = trigger.Words.Max(w => w.Span.End);
        foreach (var mention in actors.Mentions)
            if (
                mention.Sentence == trigger.Sentence.Index
                && mention.Span.Start >= start
                && clause.Contains(mention.Span)
                && !other.Contains(mention.Actor)
                && actors[mention.Actor].Kind is ActorKind.Country or ActorKind.Organization
            )
                return [mention.Actor];
        return [];
    }

    /// <summary>Of unnamed diplomats, embassies and goods the state they belong to, where the report names it.</summary>
    public string StateOf(string id)
    {
        var actor = actors[id];
        if (actor.Country is null || actor.Kind is ActorKind.Person or ActorKind.Country)
            return id;
        return actors.Actors.FirstOrDefault(a => a.Kind == ActorKind.Country && a.Country == actor.Country)?.Id ?? id;
    }

    /// <summary>"Its troops" belong to the one who acts.</summary>
    private bool IsOwn(Sentence sentence, Word head, IReadOnlyList<string> other) =>
        sentence.Child(head, "nmod:poss") is { Upos: Upos.Pron } pronoun
        && actors.HeadedBy(sentence, pronoun) is { } mention
        && other.Contains(mention.Actor);

    /// <summary>Who fills a slot, or <c>null</c>.</summary>
    public Filler? Fill(Trigger trigger, string slot)
    {
        var (sentence, head) = (trigger.Sentence, trigger.Head);
        return slot switch
        {
            "subj" => Subject(trigger),
            "obj" => Headlines.IsVerb(trigger) ? NextParty(trigger) : Of(sentence, ObjectHead(trigger)),
            "iobj" => Of(sentence, sentence.Child(head, "iobj")),
            "poss" => Possessor(trigger),
            "by" => Of(sentence, Grammar.ByPhrase(sentence, head)) ?? After(trigger, "by") ?? After(trigger, "por"),
            "comp" => Complement(trigger),
            "speaker" => Speaker(trigger),
            "holder" => Holder(trigger),
            _ => Prepositional(trigger, slot),
        };
    }

    /// <summary>The parties that a noun phrase names itself, or that stand inside it.</summary>
    public IReadOnlyList<string> Within(Sentence sentence, Word head) => Within(sentence, head, 0);

    private IReadOnlyList<string> Within(Sentence sentence, Word head, int depth)
    {
        var own = actors.Parties(sentence, head);
        if (own.Count > 0 || depth > 3)
            return own;
        if (Grammar.ByPhrase(sentence, head) is { } by && Within(sentence, by, depth + 1) is { Count: > 0 } agents)
            return agents;
        foreach (var child in sentence.Children(head))
            if (
                child.Relation == "acl"
                && Grammar.ByPhrase(sentence, child) is { } doer
                && Within(sentence, doer, depth + 1) is { Count: > 0 } named
            )
                return named;
        foreach (var relation in Holders)
        foreach (var child in sentence.Children(head))
            if (
                (child.Deprel == relation || child.Relation == relation)
                && IsHolder(sentence, child)
                && Within(sentence, child, depth + 1) is { Count: > 0 } found
            )
                return found;
        return [];
    }

    /// <summary>"The attack of the rebels", "a group from Peru"; not "the attack on the rebels".</summary>
    private static bool IsHolder(Sentence sentence, Word child) =>
        child.Relation != "nmod"
        || Grammar.CaseOf(sentence, child)
            is null
                or "of"
                or "de"
                or "from"
                or "in"
                or "en"
                or "'s"
                or "between"
                or "entre";

    private Filler? Of(Sentence sentence, Word? head) => head is null ? null : new Filler(head, Within(sentence, head));

    private Filler? Subject(Trigger trigger)
    {
        var (sentence, head) = (trigger.Sentence, trigger.Head);
        if (Headlines.IsVerb(trigger))
            return Before(trigger);
        if (head.Upos is Upos.Verb or Upos.Aux || trigger.Rule.Kind == TriggerKind.Verb)
            return Of(sentence, Grammar.Agent(sentence, head)) is { Actors.Count: > 0 } agent ? agent
                : Grammar.IsPassive(sentence, head) ? After(trigger, "by") ?? After(trigger, "por")
                : Before(trigger);
        return CarriedBy(sentence, head, trigger.Rule.Language) is { } verb
            ? Of(sentence, Grammar.Agent(sentence, verb))
            : null;
    }

    /// <summary>The light verb that an event noun is the object of: "launched an attack"; or the noun as a predicate.</summary>
    private Word? CarriedBy(Sentence sentence, Word noun, string language)
    {
        if (sentence.Child(noun, "cop") is not null)
            return noun;
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
                && Within(sentence, child) is { Count: > 0 } found
            )
                return new Filler(child, found);
        return null;
    }

    private Filler? Complement(Trigger trigger)
    {
        var sentence = trigger.Sentence;
        foreach (var child in sentence.Children(trigger.Head))
            if (child.Relation is "ccomp" or "xcomp" or "advcl")
            {
                var subject = sentence.Child(child, "nsubj") ?? Grammar.Patient(sentence, child);
                if (Of(sentence, subject) is { Actors.Count: > 0 } found)
                    return found;
            }
        return null;
    }

    private Filler? Prepositional(Trigger trigger, string preposition)
    {
        var sentence = trigger.Sentence;
        Filler? bare = null;
        foreach (var word in trigger.Words)
        foreach (var child in sentence.Children(word))
            if (
                child.Relation is "obl" or "nmod" or "obj" or "iobj" or "advmod"
                && Grammar.CaseOf(sentence, child) == preposition
            )
            {
                var filler = Of(sentence, child)!;
                if (filler.Actors.Count > 0)
                    return filler;
                bare ??= filler;
            }
        return After(trigger, preposition) ?? bare;
    }

    /// <summary>The noun phrase after the first such preposition behind the trigger, whatever it is attached to.</summary>
    private Filler? After(Trigger trigger, string preposition)
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
            return Of(sentence, sentence.Words[preposition.Head]);
        for (var i = preposition.Index + 1; i < sentence.Words.Count && i <= preposition.Index + 4; i++)
            if (actors.HeadedBy(sentence, sentence.Words[i]) is { } mention)
                return new Filler(sentence.Words[i], [mention.Actor]);
        return null;
    }

    /// <summary>
    /// Where the tree gives a verb no subject that names a party: the nearest party before it in its clause, one
    /// without a preposition first.
    /// </summary>
    private Filler? Before(Trigger trigger)
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

    private static bool IsInfinitive(Sentence sentence, Word verb) =>
        sentence.Child(verb, "mark") is { Lemma: "to" } || verb.Has("VerbForm", "Inf") || verb.Has("VerbForm", "Ger");

    /// <summary>Who says it: the subject of the verb over the clause of the trigger.</summary>
    private Filler? Speaker(Trigger trigger)
    {
        var sentence = trigger.Sentence;
        var word = trigger.Head;
        for (var i = 0; i < 4 && sentence.HeadOf(word) is { } over; i++)
        {
            if (word.Relation is "ccomp" or "parataxis")
                return Of(sentence, Grammar.Agent(sentence, over));
            word = over;
        }
        foreach (var child in sentence.Children(word))
            if (
                child.Relation is "parataxis" or "ccomp"
                && Of(sentence, Grammar.Agent(sentence, child)) is { Actors.Count: > 0 } found
            )
                return found;
        return null;
    }

    /// <summary>The subject of the verb that an auxiliary stands at: "Morocco must release the boat".</summary>
    private Filler? Holder(Trigger trigger) =>
        trigger.Head.Relation is "aux" or "cop" && trigger.Sentence.HeadOf(trigger.Head) is { } verb
            ? Of(trigger.Sentence, Grammar.Subject(trigger.Sentence, verb))
            : Of(trigger.Sentence, Grammar.Subject(trigger.Sentence, trigger.Head));

    private Filler? NextParty(Trigger trigger)
    {
        var sentence = trigger.Sentence;
        for (var i = trigger.Words.Max(w => w.Index) + 1; i < sentence.Words.Count; i++)
            if (actors.HeadedBy(sentence, sentence.Words[i]) is { } mention)
                return new Filler(sentence.Words[i], [mention.Actor]);
        return null;
    }
}
