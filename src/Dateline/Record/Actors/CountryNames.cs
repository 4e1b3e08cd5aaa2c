using Dateline.Language;
using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>Finds states that act: by name, by a seat of government, by a capital that speaks or is possessed of a will, by their people.</summary>
internal sealed class CountryNames(ActorLexicon lexicon)
{
    /// <summary>Adds a phrase for each state and each people that the sentence names as a party.</summary>
    public void Read(SentenceView view)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (!view.WorldBegins(i) || view.OwnerOf(i) is not null || view.WorldAt(i) is not { } name)
                continue;
            ReadName(view, i, view.WorldEnd(i), name);
            i = view.WorldEnd(i);
        }
    }

    private void ReadName(SentenceView view, int first, int last, WorldName name)
    {
        switch (name.Kind)
        {
            case WorldNameKind.Name
            or WorldNameKind.Acronym
            or WorldNameKind.Former when IsParty(view, first, last, name):
                AddState(view, first, last, name);
                break;
            case WorldNameKind.Seat:
                AddSeat(view, first, last, name);
                break;
            case WorldNameKind.Capital when IsSeatOfState(view, first, last, name) && ActsAsState(view, first, last):
                AddState(view, first, last, name);
                break;
            case WorldNameKind.Inhabitants
            or WorldNameKind.Adjective
            or WorldNameKind.People when IsPeople(view, first, last, name):
                AddPeople(view, first, last, name);
                break;
        }
    }

    private bool IsParty(SentenceView view, int first, int last, WorldName name) =>
        !IsLocative(view, first)
        && !FollowsItsCity(view, first)
        && !IsDatelinePlace(view, first, last)
        && !(name.IsAmbiguous && view.NameKindAt(first) == NameKind.Person)
        && !IsAttribute(view, last);

    /// <summary>"US officials", "Ukraine ambassador": the country only says whose.</summary>
    private bool IsAttribute(SentenceView view, int last) =>
        lexicon.Language == "en"
        && (
            StartsNoun(view, last + 1)
            || view.Holds(last + 2) && view[last + 1].Upos == Upos.Adj && StartsNoun(view, last + 2)
        );

    private bool StartsNoun(SentenceView view, int index) =>
        view.Holds(index)
        && view[index].Upos is Upos.Noun or Upos.Propn or Upos.Adj
        && (
            Titles.At(lexicon, view, index)
            ?? Plain(lexicon.People.Longest(view.Lower, index))
            ?? Plain(lexicon.Bodies.Longest(view.Lower, index))
        )
            is not null;

    private static (Noun, int, OfficeTenure?)? Plain((Noun Entry, int Length)? found) =>
        found is { } some ? (some.Entry, some.Length, null) : null;

    private static bool IsLocative(SentenceView view, int first)
    {
        var before = view.Holds(first - 1) && view[first - 1].Upos == Upos.Det ? first - 2 : first - 1;
        return view.IsAny(before, "in", "inside", "across", "throughout", "near", "within", "around", "outside", "en");
    }

    /// <summary>"Irbid, Jordan": the state only says where the town is.</summary>
    private static bool FollowsItsCity(SentenceView view, int first) =>
        view.Is(first - 1, ",")
        && view.IsCapital(first - 2)
        && view.WorldAt(first - 2) is null or { Kind: WorldNameKind.Capital }
        && view.Is(first - 1, ",")
        && view.NameKindAt(first - 2) is NameKind.Location;

    private static bool IsDatelinePlace(SentenceView view, int first, int last) =>
        view.Sentence.Index == 0 && first < 6 && view.IsAny(last + 1, "—", "–", "-", "(");

    /// <summary>"Moscow, Idaho" and a Paris who is a person are no seats of a state.</summary>
    private static bool IsSeatOfState(SentenceView view, int first, int last, WorldName name) =>
        !name.IsAmbiguous
        || !(view.Is(last + 1, ",") && view.NameKindAt(last + 2) == NameKind.Location)
            && !(view.IsCapital(first - 1) && view.NameKindAt(first - 1) == NameKind.Person)
            && !(view.IsCapital(last + 1) && view.NameKindAt(last + 1) == NameKind.Person);

    /// <summary>A capital stands for the state where it does something, is addressed, or has a will of its own.</summary>
    private static bool ActsAsState(SentenceView view, int first, int last)
    {
        var head = view[view.HeadOf(first, last)];
        if (view.Is(last + 1, "'s"))
            return !IsLocative(view, first);
        if (StandsBeforeVerb(view, first, last))
            return true;
        if (view.Sentence.HeadOf(head) is not { } governor)
            return false;
        return head.Relation switch
        {
            "nsubj" when head.Deprel != "nsubj:pass" => governor.Upos is Upos.Verb or Upos.Adj or Upos.Aux,
            "obj" or "iobj" => governor.Upos == Upos.Verb && !view.IsAny(first - 1, "in", "en"),
            "conj" => governor.Upos == Upos.Propn && view.OwnerOf(governor.Index)?.Kind == ActorKind.Country,
            "nmod" when view.IsAny(first - 1, "to") => !view.IsAny(
                governor.Index,
                "visit",
                "trip",
                "flight",
                "journey",
                "tour",
                "return",
                "travel",
                "road",
                "way"
            ),
            "obl" or "nmod" => IsBetween(view, first)
                || view.IsAny(first - 1, "with", "con", "against", "contra", "by", "por"),
            _ => false,
        };
    }

    /// <summary>"Beijing intends", where the tree may not know its subject.</summary>
    private static bool StandsBeforeVerb(SentenceView view, int first, int last) =>
        view.Holds(last + 1)
        && view[last + 1].Upos == Upos.Verb
        && view[last + 1].Has("VerbForm", "Fin")
        && !(view.Holds(first - 1) && view[first - 1].Upos is Upos.Adp or Upos.Propn or Upos.Punct && first > 1);

    private static bool IsBetween(SentenceView view, int first) => view.IsAny(first - 1, "between", "entre");

    private bool IsPeople(SentenceView view, int first, int last, WorldName name)
    {
        if (lexicon.Language == "en")
            return name.IsPlural && view[last].Upos is Upos.Noun or Upos.Propn && !IsModifier(view, last);
        return name.IsPlural
            && view.Holds(first - 1)
            && view[first - 1].Upos is Upos.Det or Upos.Num or Upos.Adp
            && (!view.Holds(last + 1) || view[last + 1].Upos is not (Upos.Noun or Upos.Propn));
    }

    private static bool IsModifier(SentenceView view, int index) =>
        view.Holds(index + 1) && view[index + 1].Upos is Upos.Noun or Upos.Propn;

    private static void AddState(SentenceView view, int first, int last, WorldName name) =>
        view.Add(
            new Phrase
            {
                Sentence = view.Sentence,
                First = BodyNames.WithDeterminer(view, first),
                Last = last,
                Head = view.HeadOf(first, last),
                Kind = ActorKind.Country,
                Form = MentionForm.Name,
                Name = view.TextOf(first, last),
                Country = name.Country,
                Sector = "GOV",
                Use = name.Kind is WorldNameKind.Capital ? NounUse.State : NounUse.None,
                IsDefinite = true,
            },
            first,
            last
        );

    private static void AddSeat(SentenceView view, int first, int last, WorldName name)
    {
        var state = name.Sector is null or "GOV";
        view.Add(
            new Phrase
            {
                Sentence = view.Sentence,
                First = BodyNames.WithDeterminer(view, first),
                Last = last,
                Head = view.HeadOf(first, last),
                Kind = state ? ActorKind.Country : ActorKind.Organization,
                Form = MentionForm.Name,
                Name = view.TextOf(first, last),
                Country = name.Country,
                Sector = name.Sector ?? "GOV",
                Use = state ? NounUse.State : NounUse.None,
                IsDefinite = true,
            },
            first,
            last
        );
    }

    /// <summary>"Ethnic Turks in northern Greece", "the Serbs of Bosnia": a people belongs to the state where it lives.</summary>
    private static string? LivingIn(SentenceView view, int index)
    {
        if (!view.IsAny(index, "in", "of", "en", "de"))
            return null;
        for (var i = index + 1; i <= index + 3 && view.Holds(i); i++)
            if (view.WorldAt(i) is { Country: { } country, Kind: WorldNameKind.Name or WorldNameKind.Territory })
                return country;
            else if (view[i].Upos is not (Upos.Det or Upos.Adj or Upos.Noun))
                return null;
        return null;
    }

    private static void AddPeople(SentenceView view, int first, int last, WorldName name)
    {
        var start = first;
        while (view.Holds(start - 1) && view.OwnerOf(start - 1) is null && view[start - 1].Upos is Upos.Adj or Upos.Num)
            start--;
        view.Add(
            new Phrase
            {
                Sentence = view.Sentence,
                First = BodyNames.WithDeterminer(view, start),
                Last = last,
                Head = view.HeadOf(start, last),
                Kind = ActorKind.Group,
                Form = MentionForm.Nominal,
                Name = view.TextOf(start, last),
                Noun = "people",
                Use = NounUse.Group,
                Country =
                    view.Is(first - 1, "ethnic") || view.IsAny(last + 1, "of", "de")
                        ? LivingIn(view, last + 1) ?? (view.Is(first - 1, "ethnic") ? null : name.Country)
                        : name.Country,
                Sector = "CVL",
                IsPlural = true,
                IsBare = start == first,
            },
            start,
            last
        );
    }
}
