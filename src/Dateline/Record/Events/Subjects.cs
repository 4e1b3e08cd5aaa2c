using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Finds who does what a verb tells: by the tree, by the order of the words, by what was told before.</summary>
internal sealed class Subjects(
    PhraseParties phrases,
    WordOrder order,
    ElidedSubjects elided,
    Func<Trigger, IReadOnlyList<string>> speakers
)
{
    /// <summary>Who does it, or <c>null</c>.</summary>
    public Filler? Of(Trigger trigger)
    {
        if (Headlines.IsVerb(trigger))
            return order.Before(trigger);
        var (sentence, verb) = (trigger.Sentence, trigger.Head);
        if (Grammar.IsPassive(sentence, verb))
            return Named(sentence, Grammar.ByPhrase(sentence, verb))
                ?? order.After(trigger, "by")
                ?? order.After(trigger, "por");
        return Active(trigger);
    }

    private Filler? Active(Trigger trigger)
    {
        var (sentence, verb) = (trigger.Sentence, trigger.Head);
        var subject = Grammar.Subject(sentence, verb);
        if (Named(sentence, subject) is { } named)
            return named;
        if (IsFirstPerson(subject ?? verb))
            return new Filler(subject ?? verb, order.Spoken(trigger, speakers(trigger)));
        if (subject is not null && Author(sentence, verb, subject) is { } author)
            return author;
        if (subject is { Upos: Upos.Noun or Upos.Propn })
            return order.Beside(trigger) ?? new Filler(subject, []);
        return subject is null && elided.IsElided(sentence, verb)
            ? new Filler(verb, elided.Of(sentence, verb))
            : order.Before(trigger);
    }

    /// <summary>"We reject the plan", the minister said: who says "we" does it.</summary>
    private static bool IsFirstPerson(Word word) =>
        word.Upos is Upos.Pron or Upos.Verb or Upos.Aux && word.Has("Person", "1");

    /// <summary>"Issued a statement condemning the coup": who issued the statement condemns.</summary>
    private Filler? Author(Sentence sentence, Word verb, Word noun) =>
        verb.Relation == "acl"
        && noun.Index == verb.Head
        && noun.Relation is "obj" or "obl"
        && sentence.HeadOf(noun) is { Upos: Upos.Verb } over
            ? Named(sentence, Grammar.Agent(sentence, over))
            : null;

    private Filler? Named(Sentence sentence, Word? head) =>
        phrases.Filler(sentence, head) is { Actors.Count: > 0 } filler ? filler : null;
}
