using Dateline.Language;

namespace Dateline.Record.Actors;

/// <summary>Finds pronouns of the third person that may stand for a party.</summary>
internal sealed class Pronouns(ActorLexicon lexicon)
{
    /// <summary>Adds a phrase for each pronoun.</summary>
    public void Read(SentenceView view)
    {
        for (var i = 0; i < view.Count; i++)
            if (view.OwnerOf(i) is null && IsPronoun(view, i) && lexicon.PronounOf(view.Lower[i]) is { } pronoun)
                view.Add(Make(view, i, pronoun), i, i);
    }

    private static bool IsPronoun(SentenceView view, int index) =>
        view[index].Upos == Upos.Pron
        || view[index].Upos == Upos.Det && view.IsAny(index, "su", "sus", "his", "her", "its", "their");

    private static Phrase Make(SentenceView view, int index, Pronoun pronoun) =>
        new()
        {
            Sentence = view.Sentence,
            First = index,
            Last = index,
            Head = index,
            Kind = KindOf(pronoun),
            Form = MentionForm.Pronoun,
            Name = view.TextOf(index, index),
            Noun = pronoun.Use,
            Gender = pronoun.Gender,
            IsPlural = pronoun.Number == 'p',
            IsDefinite = true,
        };

    private static ActorKind KindOf(Pronoun pronoun) =>
        pronoun.Use.StartsWith("neuter", StringComparison.Ordinal) ? ActorKind.Country
        : pronoun.Number == 'p' ? ActorKind.Group
        : ActorKind.Person;
}
