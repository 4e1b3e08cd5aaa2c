using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>
/// Who does what a Spanish verb without a subject tells ("También cedió"): the subject that was told last and agrees in
/// number, in the same sentence first, then in those before it.
/// </summary>
internal sealed class ElidedSubjects(AnnotatedText text, ActorIndex actors, PhraseParties phrases)
{
    private const int Reach = 3;

    /// <summary>Whether the tree leaves the subject of a finite verb of the third person open.</summary>
    public bool IsElided(Sentence sentence, Word verb) =>
        text.Language.Primary == "es"
        && Finite(sentence, verb) is { } finite
        && !finite.Has("Person", "1")
        && !finite.Has("Person", "2")
        && !finite.Has("Mood", "Imp");

    /// <summary>The parties that the verb leaves unsaid; none where nobody fits.</summary>
    public IReadOnlyList<string> Of(Sentence sentence, Word verb)
    {
        var isPlural = Finite(sentence, verb)?.Has("Number", "Plur") == true;
        var others = Arguments(sentence, verb);
        for (var i = sentence.Index; i >= 0 && i > sentence.Index - Reach; i--)
            foreach (var subject in Told(text.Sentences[i], i == sentence.Index ? verb.Index : int.MaxValue))
                if (Fits(text.Sentences[i], subject, isPlural, others) is { Count: > 0 } found)
                    return found;
        return [];
    }

    /// <summary>The subjects of a sentence: of its main verb first, and inside the sentence of the verb the nearest first.</summary>
    private static IEnumerable<Word> Told(Sentence sentence, int before) =>
        sentence
            .Words.Where(w => w.Index < before && w.Relation == "nsubj")
            .OrderByDescending(w => before == int.MaxValue && sentence.HeadOf(w) is { Head: < 0 })
            .ThenByDescending(w => w.Index);

    private IReadOnlyList<string> Fits(Sentence sentence, Word subject, bool isPlural, HashSet<string> others)
    {
        var parties = phrases.Of(sentence, subject);
        return parties.Any(others.Contains) || IsPlural(parties, subject) != isPlural ? [] : parties;
    }

    private bool IsPlural(IReadOnlyList<string> parties, Word subject) =>
        parties.Count > 1
        || subject.Has("Number", "Plur")
        || subject.Upos is Upos.Pron && parties is [var only] && actors[only].Kind == ActorKind.Group;

    /// <summary>Who stands beside the verb in another role: "lo acusan" leaves out somebody else.</summary>
    private HashSet<string> Arguments(Sentence sentence, Word verb) =>
        [
            .. sentence
                .Children(verb)
                .Where(c => c.Relation is "obj" or "iobj" or "obl")
                .SelectMany(c => actors.Parties(sentence, c)),
        ];

    private static Word? Finite(Sentence sentence, Word verb) =>
        verb.Has("VerbForm", "Fin")
            ? verb
            : sentence.Children(verb).FirstOrDefault(c => c.Relation is "aux" or "cop" && c.Has("VerbForm", "Fin"));
}
