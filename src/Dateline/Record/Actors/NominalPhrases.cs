using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>Finds descriptions of parties by the noun that heads them: "military officers", "the Cuban regime", "sus seguidores".</summary>
internal sealed class NominalPhrases(ActorLexicon lexicon)
{
    /// <summary>Words for a day that stand right behind who does something then: "the government today welcomed".</summary>
    private static readonly string[] Days =
    [
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    /// <summary>
    /// Adds a phrase for each description, the last first, so that a phrase finds whom its complement names ("members of
    /// the security forces"); names and offices must have been found before.
    /// </summary>
    public void Read(SentenceView view)
    {
        var found = new Stack<(int Start, int Length, Noun Noun)>();
        for (var i = 0; i < view.Count; i++)
            if (
                view.OwnerOf(i) is null
                && (view.WorldAt(i) is null || view.WorldAt(i)!.Kind == WorldNameKind.Adjective)
                && NounAt(view, i) is { } noun
                && IsHead(view, i, noun.Length, noun.Noun)
            )
            {
                found.Push((i, noun.Length, noun.Noun));
                i += noun.Length - 1;
            }
        foreach (var (start, length, noun) in found)
            if (view.OwnerOf(start) is null)
                Add(view, start, length, noun);
    }

    private (Noun Noun, int Length)? NounAt(SentenceView view, int index)
    {
        var person = lexicon.People.Longest(view.Lower, index);
        var body = lexicon.Bodies.Longest(view.Lower, index);
        if (body is { Entry.Use: not NounUse.Anchor } b && (person is null || b.Length > person.Value.Length))
            return (b.Entry, b.Length);
        if (
            lexicon.Titles.Longest(view.Lower, index) is { Entry: { IsPlural: true, IsTitle: true } } title
            && !(person?.Length >= title.Length)
        )
            return (title.Entry, title.Length);
        return person is { } p ? (p.Entry, p.Length) : null;
    }

    private bool IsHead(SentenceView view, int start, int length, Noun noun)
    {
        var index = start + length - 1;
        if (
            noun.Entry == "medio"
            && (
                view.IsAny(index + 1, "de", "del")
                || view[start].Upos != Upos.Noun
                || !view.Holds(index - 1)
                || view[index - 1].Upos is not (Upos.Det or Upos.Adj)
            )
        )
            return false;
        if (view.IsAny(start - 1, "more", "less", "most", "más", "menos"))
            return false;
        var word = view[index];
        if (
            !(length > 1 && Enumerable.Range(start, length).Any(i => view[i].Upos is Upos.Noun or Upos.Propn))
            && word.Upos is not (Upos.Noun or Upos.Propn)
            && !(word.Upos == Upos.Adj && IsNounByPlace(view, index))
        )
            return false;
        var next = index + 1;
        if (lexicon.Language == "es" || !view.Holds(next) || view.IsAny(next, Days))
            return true;
        if (view.Is(next, "-") || view.Is(index - 1, "-") && view.Holds(index - 2))
            return false;
        if (view[next].Upos is Upos.Noun or Upos.Propn && view.OwnerOf(next) is not { Kind: ActorKind.Person })
            return noun.Use == NounUse.State && lexicon.IsAction(view.Lower[next])
                || word.Relation is not ("compound" or "flat" or "nmod" or "amod")
                    && word.Head != next
                    && noun.IsPlural;
        return true;
    }

    private static bool IsNounByPlace(SentenceView view, int index) =>
        view.Holds(index - 1)
        && (view[index - 1].Upos is Upos.Det or Upos.Num || view.WorldAt(index - 1) is { Country: not null })
        && (!view.Holds(index + 1) || view[index + 1].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj));

    private void Add(SentenceView view, int start, int length, Noun noun)
    {
        var core = start + length - 1;
        var first = LeftEnd(view, start);
        var last = lexicon.Language == "es" ? NominalParts.RightAdjectives(view, core) : core;
        var (end, governed) = NominalParts.Complement(view, last, noun);
        var determiner = BodyNames.WithDeterminer(view, first);
        var outer = NominalParts.WithPossessor(view, determiner);
        var possessor = NominalParts.Possessor(view, first);
        var countries = NominalParts.Countries(view, first, last);
        if (
            view.IsAny(first - 1, "and", "y", "e")
            && view.WorldAt(first - 2) is { Country: { } other }
            && countries is [var own]
            && other != own
            && view.WorldAt(first) is not null
        )
            countries = [other, own];
        if (countries.Count > 1 && (noun.Use == NounUse.State || noun.IsPlural && lexicon.Language == "en"))
        {
            foreach (var each in countries)
                view.Add(Make(view, start, noun, determiner, end, core, each, possessor, governed), first, end);
            return;
        }
        var country =
            countries.Count > 0
                ? countries[0]
                : governed?.Country
                    ?? (end > last ? view.WorldAt(end)?.Country : null)
                    ?? PhraseCountries.Possessor(view, first)
                    ?? (view.OwnerOf(start - 1) is { Kind: ActorKind.Organization } owning ? owning.Country : null)
                    ?? PhraseCountries.Origin(view, end);
        var phrase = Make(view, start, noun, outer, end, core, country, possessor, governed);
        if (
            governed is null
            && noun.IsPlural
            && view.OwnerOf(start - 1) is { Kind: ActorKind.Organization } body
            && StandsFor(noun, body)
        )
            phrase = phrase with { Use = NounUse.Member, Possessor = body.Head };
        view.Add(
            phrase with
            {
                Name = view.TextOf(NominalParts.NameFirst(view, outer, first), end),
                IsBare = first == start && end == core && possessor < 0,
            },
            first,
            end
        );
    }

    private static Phrase Make(
        SentenceView view,
        int start,
        Noun noun,
        int first,
        int last,
        int core,
        string? country,
        int possessor,
        Phrase? governed
    ) =>
        new()
        {
            Sentence = view.Sentence,
            First = first,
            Last = last,
            Head = core,
            Kind = KindOf(noun, country),
            Form = MentionForm.Nominal,
            Name = view.TextOf(start, core),
            Noun = noun.Entry,
            Use = noun.Use,
            Sector =
                noun.Sector
                ?? governed?.Sector
                ?? (country is not null && noun.Entry is "leader" or "líder" or "dirigente" ? "GOV" : null),
            Country = country,
            Gender = noun.Gender,
            IsPlural = noun.IsPlural,
            IsDefinite = IsDefinite(view, first),
            Possessor = possessor >= 0 ? possessor : governed?.Head ?? -1,
        };

    /// <summary>"EU leaders", "NATO troops" and "PKK rebels" are the body itself.</summary>
    private static bool StandsFor(Noun noun, Phrase body) =>
        noun.Use is NounUse.Member or NounUse.Country
        || noun.Sector is "REB" or "MIL" && body.Sector is "REB" or "IGO" or "MIL";

    private static ActorKind KindOf(Noun noun, string? country) =>
        noun.Use switch
        {
            NounUse.State when country is not null => ActorKind.Country,
            NounUse.State => noun.IsPlural ? ActorKind.Group : ActorKind.Organization,
            NounUse.Body => noun.IsPlural && !IsAlwaysPlural(noun) ? ActorKind.Group : ActorKind.Organization,
            NounUse.Country => noun.IsPlural ? ActorKind.Group : ActorKind.Country,
            NounUse.Group or NounUse.Source or NounUse.Member => ActorKind.Group,
            _ => noun.IsPlural ? ActorKind.Group : ActorKind.Person,
        };

    private static bool IsAlwaysPlural(Noun noun) => noun.Entry is [.., 's'] or "police" or "military";

    private static bool IsDefinite(SentenceView view, int first) =>
        view.IsAny(
            first,
            "the",
            "this",
            "these",
            "that",
            "those",
            "el",
            "la",
            "los",
            "las",
            "este",
            "esta",
            "estos",
            "estas",
            "ese",
            "esa",
            "aquel",
            "his",
            "her",
            "its",
            "their",
            "our",
            "su",
            "sus",
            "nuestro",
            "nuestra",
            "both",
            "ambos",
            "ambas"
        )
        || view.IsCapital(first) && view[first].Upos is Upos.Propn or Upos.Noun && first > 0;

    private int LeftEnd(SentenceView view, int start)
    {
        var first = start;
        while (CanStandLeft(view, first - 1, first == start))
            first = view.OwnerOf(first - 1) is { } body ? BodyNames.CoreStart(view, body) : first - 1;
        while (first < start && view[first].Upos is Upos.Cconj)
            first++;
        return first;
    }

    private bool CanStandLeft(SentenceView view, int index, bool adjacent)
    {
        if (
            !view.Holds(index)
            || view.OwnerOf(index) is { } owner
                && !(owner.Kind == ActorKind.Organization && lexicon.Language == "en" && adjacent)
        )
            return false;
        return view[index].Upos switch
        {
            Upos.Adj or Upos.Num => !view.IsAny(index, "least", "most"),
            Upos.Noun or Upos.Propn => lexicon.Language == "en" && !view.Is(index, "'s"),
            Upos.Verb => view[index].Relation == "amod",
            Upos.Cconj => view.Holds(index - 1)
                && view[index - 1].Upos == Upos.Adj
                && view[index + 1].Upos is Upos.Adj or Upos.Verb
                && view.OwnerOf(index - 1) is null,
            _ => false,
        };
    }
}
