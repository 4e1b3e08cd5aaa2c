using Dateline.Language;

namespace Dateline.Record.Actors;

/// <summary>Finds whom a title stands beside in the sentence.</summary>
internal sealed class OfficeHolders(ActorLexicon lexicon)
{
    /// <summary>The names that the title belongs to, by word order; empty where it stands alone.</summary>
    public IReadOnlyList<Phrase> Of(SentenceView view, Phrase title, Noun noun, List<OfficePhrase> before)
    {
        if (PersonAt(view, title.Last + 1) is { } next)
            return noun.IsPlural ? WithConjunct(view, next) : [next];
        if (Apposed(view, title, before) is { } holder)
            return [holder];
        return AfterComma(view, title) is { } later && !noun.IsPlural ? [later] : [];
    }

    /// <summary>"the trade representative and deputy minister Ana Rojas": both titles are hers.</summary>
    public static void ShareForward(SentenceView view, List<OfficePhrase> offices)
    {
        for (var i = offices.Count - 2; i >= 0; i--)
            if (offices[i] is { Holders: [], Noun.IsPlural: false } alone && offices[i + 1].Holders is [var holder])
                if (
                    view.IsAny(alone.Phrase.Last + 1, "and", "y", "e")
                    && offices[i + 1].Phrase.First == alone.Phrase.Last + 2
                    && holder.First > alone.Phrase.Last
                )
                    offices[i] = alone with { Holders = [holder] };
    }

    private static Phrase? PersonAt(SentenceView view, int index) =>
        view.OwnerOf(index) is { Kind: ActorKind.Person, Form: MentionForm.Name } person ? person : null;

    private static List<Phrase> WithConjunct(SentenceView view, Phrase first)
    {
        var found = new List<Phrase> { first };
        while (view.IsAny(found[^1].Last + 1, "and", "y", ",") && PersonAt(view, found[^1].Last + 2) is { } next)
            found.Add(next);
        return found;
    }

    /// <summary>"Rojas, head of …"; "Rojas — also a member of … —"; "Rojas, head of … and director of …".</summary>
    private static Phrase? Apposed(SentenceView view, Phrase title, List<OfficePhrase> before)
    {
        var index = title.First - 1;
        while (
            view.Holds(index)
            && (
                view[index].Upos is Upos.Adv or Upos.Det or Upos.Adj
                || view[index].Upos == Upos.Cconj && view[index - 1 < 0 ? 0 : index - 1].Upos == Upos.Adj
            )
        )
            index--;
        if (view.IsAny(index, "and", "y", "e") && before.LastOrDefault() is { Holders: [var shared] } earlier)
            if (earlier.Phrase.Last >= index - 1)
                return shared;
        if (!view.IsAny(index, ",", "—", "–", "-", "(") || !view.Holds(index - 1))
            return null;
        if (PersonAt(view, index - 1) is { } person && person.Last == index - 1)
            return person;
        return before.LastOrDefault() is { Holders: [var same] } office && office.Phrase.Last == index - 1
            ? same
            : null;
    }

    /// <summary>"the Minister of the Interior, Ana Rojas,"; "el primer ministro francés, el socialista Juan Rojas".</summary>
    private Phrase? AfterComma(SentenceView view, Phrase title)
    {
        var index = title.Last + 1;
        while (view.Holds(index) && view.AdjectiveCountry(index) is not null)
            index++;
        if (PersonAt(view, index) is { } adjacent)
            return adjacent;
        if (!view.IsAny(index, ",", "—", "–", "(") && !view.Is(index, "("))
            return null;
        var name = index + 1;
        while (view.Holds(name) && lexicon.Titles.Longest(view.Lower, name) is { } title2)
            name += title2.Length;
        if (PersonAt(view, name) is { } person)
            return person;
        return
            view.Holds(index + 3)
            && view[index + 1].Upos == Upos.Det
            && view[index + 2].Upos is Upos.Noun or Upos.Adj
            && lexicon.Language == "es"
            ? PersonAt(view, index + 3)
            : null;
    }
}
