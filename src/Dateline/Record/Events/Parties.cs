using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Reads the parties of a trigger from the slots of its frame.</summary>
internal sealed class Parties
{
    private readonly ActorIndex actors;
    private readonly Slots slots;
    private readonly Func<Word, bool> isDeed;

    /// <summary>Reads the parties of the triggers of a text; <paramref name="speakers"/> says on whose word a trigger rests.</summary>
    public Parties(
        AnnotatedText text,
        ActorIndex actors,
        LexicalClasses classes,
        RuleTable rules,
        Func<Trigger, IReadOnlyList<string>> speakers
    )
    {
        this.actors = actors;
        isDeed = word => rules.IsDeed(text.Language.Primary, word);
        slots = new Slots(text, actors, classes, isDeed, speakers);
    }

    /// <summary>Who fills a slot, or <c>null</c>.</summary>
    public Filler? Fill(Trigger trigger, string slot) => slots.Fill(trigger, slot);

    /// <summary>The parties of the first slot of a side that names one who does not stand on the other side.</summary>
    public (string Slot, IReadOnlyList<string> Parties) Side(
        Trigger trigger,
        IReadOnlyList<string> order,
        IReadOnlyList<string> other
    )
    {
        foreach (var slot in order)
            if (slot == "obj" && IsDeed(trigger))
                return ("obj", [.. (Fill(trigger, slot)?.Actors ?? []).Except(other)]);
            else if (
                !(slot is "by" or "por" && other.Count > 0 && Grammar.IsPassive(trigger.Sentence, trigger.Head))
                && Fill(trigger, slot) is { } filler
                && !IsOwn(trigger.Sentence, filler.Head, other)
                && filler.Actors.Except(other).ToList() is { Count: > 0 } found
            )
                return (slot, slot == "aim" ? [found[0]] : found);
        return ("", []);
    }

    /// <summary>"Condemned the attack on Peru": its object is a deed, and who does it is meant or nobody.</summary>
    private bool IsDeed(Trigger trigger) =>
        Grammar.Patient(trigger.Sentence, trigger.Head) is { } patient && !trigger.Uses(patient) && isDeed(patient);

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

    /// <summary>"Detained in Turkey", "under investigation in Italy": the state that holds power where it happens.</summary>
    public IReadOnlyList<string> Custodian(Trigger trigger) =>
        trigger.Rule.Type is EventType.Coerce or EventType.Accuse
        && Grammar.IsPassive(trigger.Sentence, trigger.Head)
        && (slots.Fill(trigger, "in") ?? slots.Fill(trigger, "en")) is { Actors: [var state] }
        && actors[state].Kind == ActorKind.Country
            ? [state]
            : [];

    /// <summary>Of unnamed diplomats, embassies and goods of another state than the doers' that state, where the report names it.</summary>
    public string StateOf(string id, IReadOnlyList<string> doers)
    {
        var actor = actors[id];
        if (
            actor.Country is null
            || actor.Kind is ActorKind.Person or ActorKind.Country
            || doers.Any(d => actors[d].Country == actor.Country)
        )
            return id;
        return actors.Actors.FirstOrDefault(a => a.Kind == ActorKind.Country && a.Country == actor.Country)?.Id ?? id;
    }

    /// <summary>Whether all of these are countries.</summary>
    public bool AreCountries(IReadOnlyList<string> ids) => ids.All(id => actors[id].Kind == ActorKind.Country);

    /// <summary>"Its troops" belong to the one who acts.</summary>
    private bool IsOwn(Sentence sentence, Word head, IReadOnlyList<string> other) =>
        sentence.Child(head, "nmod:poss") is { Upos: Upos.Pron } pronoun
        && actors.HeadedBy(sentence, pronoun) is { } mention
        && other.Contains(mention.Actor);
}
