using Dateline.Language;

namespace Dateline.Record.Actors;

/// <summary>Binds pronouns to the party that is most present: subjects and speakers first, near before far.</summary>
internal sealed class PronounCoreference(EntityTable table)
{
    private const int Reach = 3;

    /// <summary>Binds the pronoun at a position of the text, where somebody fits.</summary>
    public void Resolve(int position)
    {
        var phrase = table.Order[position];
        var found = phrase.Noun == "relative" ? Antecedent(phrase) : Best(position, phrase);
        if (found is not null)
            table.Bind(phrase, found);
    }

    private Entity? Antecedent(Phrase phrase)
    {
        var view = table.ViewOf(phrase);
        var governor = view.Sentence.HeadOf(view[phrase.Head]);
        if (governor is { Relation: "acl" } && table.At(phrase.Sentence, governor.Head) is { } entity)
            return entity;
        return table.At(phrase.Sentence, phrase.First - 1)
            ?? (view.Is(phrase.First - 1, ",") ? table.At(phrase.Sentence, phrase.First - 2) : null);
    }

    private Entity? Best(int position, Phrase pronoun)
    {
        Entity? best = null;
        var most = int.MinValue;
        var rank = 0;
        foreach (var (phrase, entity) in table.Before(position, Reach))
        {
            if (!Fits(entity, pronoun, phrase) || IsCoargument(pronoun, phrase))
                continue;
            var score = Presence.Of(phrase, pronoun.Sentence.Index) - rank++;
            if (score > most)
                (best, most) = (entity, score);
        }
        return best;
    }

    private static bool Fits(Entity entity, Phrase pronoun, Phrase mention)
    {
        if (pronoun.Noun.StartsWith("neuter", StringComparison.Ordinal))
            return entity.Kind is ActorKind.Country or ActorKind.Organization;
        if (pronoun.IsPlural)
            return entity.Kind == ActorKind.Group
                || entity.Kind == ActorKind.Organization && (IsMany(entity) || SpeaksOfItself(pronoun, mention));
        if (pronoun is { Noun: "possessive", Gender: Gender.Unknown })
            return entity.Kind != ActorKind.Group || mention.Sentence == pronoun.Sentence;
        return entity.Kind == ActorKind.Person
            && (entity.Gender == Gender.Unknown || pronoun.Gender == Gender.Unknown || entity.Gender == pronoun.Gender);
    }

    /// <summary>"The police", "the army", "the rebels of the front": bodies that are many.</summary>
    private static bool IsMany(Entity entity) => entity.Sector is "COP" or "MIL" or "REB";

    /// <summary>"The ministry said they had agreed": the subject of what is said is who says it.</summary>
    private static bool SpeaksOfItself(Phrase pronoun, Phrase mention)
    {
        if (pronoun.Sentence != mention.Sentence || pronoun.Noun != "subject")
            return false;
        var sentence = pronoun.Sentence;
        return sentence.Words[mention.Head].Relation == "nsubj"
            && sentence.HeadOf(sentence.Words[pronoun.Head]) is { Relation: "ccomp" } verb
            && verb.Head == sentence.Words[mention.Head].Head;
    }

    /// <summary>"she told him": two arguments of one verb are two people, unless one is reflexive or possessive.</summary>
    private static bool IsCoargument(Phrase pronoun, Phrase mention) =>
        pronoun.Sentence == mention.Sentence
        && pronoun.Noun is "subject" or "object"
        && pronoun.Sentence == mention.Sentence
        && pronoun.Sentence.Words[pronoun.Head].Head == mention.Sentence.Words[mention.Head].Head;
}
