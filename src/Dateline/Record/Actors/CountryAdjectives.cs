using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>Finds adjectives that name who does something: "Israeli raids", "la mediación noruega".</summary>
internal sealed class CountryAdjectives(ActorLexicon lexicon)
{
    /// <summary>Adds a phrase for each adjective of a country beside a noun for what states do.</summary>
    public void Read(SentenceView view)
    {
        for (var i = 0; i < view.Count; i++)
            if (view.OwnerOf(i) is null && view.WorldBegins(i) && IsDoer(view, i))
                Add(view, i, view.WorldEnd(i), view.WorldAt(i)!);
    }

    private bool IsDoer(SentenceView view, int index) =>
        view.WorldAt(index) is { Kind: WorldNameKind.Adjective, Country: not null }
        && (lexicon.Language == "en" ? ActionAfter(view, view.WorldEnd(index) + 1) : ActionBefore(view, index - 1));

    private bool ActionAfter(SentenceView view, int index)
    {
        while (view.Holds(index) && view[index].Upos is Upos.Adj or Upos.Noun && !lexicon.IsAction(view.Lower[index]))
            index++;
        return view.Holds(index) && lexicon.IsAction(view.Lower[index]);
    }

    private bool ActionBefore(SentenceView view, int index)
    {
        while (view.Holds(index) && view[index].Upos == Upos.Adj)
            index--;
        return view.Holds(index) && lexicon.IsAction(view.Lower[index]);
    }

    private static void Add(SentenceView view, int first, int last, WorldName name) =>
        view.Add(
            new Phrase
            {
                Sentence = view.Sentence,
                First = first,
                Last = last,
                Head = view.HeadOf(first, last),
                Kind = ActorKind.Country,
                Form = MentionForm.Nominal,
                Name = name.Canonical,
                Country = name.Country,
                Sector = "GOV",
                Use = NounUse.State,
                IsDefinite = true,
            },
            first,
            last
        );
}
