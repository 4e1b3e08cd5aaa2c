using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Decides whether the conditions of a rule hold at a trigger.</summary>
internal sealed class ConditionReader(LexicalClasses classes, ActorIndex actors, Parties parties)
{
    /// <summary>Whether all conditions hold.</summary>
    public bool Hold(Trigger trigger) =>
        trigger.Rule.Conditions.All(condition => Holds(trigger, condition) != condition.Negated);

    private bool Holds(Trigger trigger, Condition condition)
    {
        if (condition.Slot == "clause")
            return trigger
                .Sentence.Children(trigger.Head)
                .Any(c =>
                    c.Relation is "ccomp" or "xcomp" || c.Relation == "advcl" && Grammar.IsPurpose(trigger.Sentence, c)
                );
        if (condition.Slot == "infinitive")
            return trigger
                .Sentence.Children(trigger.Head)
                .Any(c => c.Relation is "xcomp" or "ccomp" or "advcl" && Grammar.IsPurpose(trigger.Sentence, c));
        if (condition.Slot == "cop")
            return trigger.Sentence.Child(trigger.Head, "cop") is not null;
        if (parties.Fill(trigger, condition.Slot) is not { } filler)
            return false;
        return condition.Class switch
        {
            "" => true,
            "PARTY" when condition.Slot == "speaker" => filler.Actors.Count > 0,
            "PARTY" => actors.HeadedBy(trigger.Sentence, filler.Head) is not null,
            "STATE" => filler.Actors.Any(id => PoliticalActors.IsPolity(actors[id])),
            "POWER" => filler.Actors.Any(id => actors[id].Kind is ActorKind.Country or ActorKind.Organization),
            var name => IsOfClass(trigger, filler.Head, name),
        };
    }

    private bool IsOfClass(Trigger trigger, Word head, string name)
    {
        if (classes.Holds(trigger.Rule.Language, name, head.Lemma.ToLowerInvariant()))
            return true;
        return trigger
            .Sentence.Children(head)
            .Any(c =>
                c.Relation is "compound" or "conj" or "amod" or "nmod"
                && classes.Holds(trigger.Rule.Language, name, c.Lemma.ToLowerInvariant())
            );
    }
}
