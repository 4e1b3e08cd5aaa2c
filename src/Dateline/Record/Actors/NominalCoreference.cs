using Dateline.Language;

namespace Dateline.Record.Actors;

/// <summary>Binds descriptions: to whom they stand beside, to whom they were said of before, or to somebody new.</summary>
internal sealed class NominalCoreference(EntityTable table, ActorLexicon lexicon, string? home)
{
    private const int CopulaReach = 7;
    private const int PairReach = 4;
    private readonly PersonDescriptions persons = new(table, lexicon);
    private readonly BodyDescriptions bodies = new(table, home);

    /// <summary>Binds the description at a position of the text, where it names a party.</summary>
    public void Resolve(int position)
    {
        var phrase = table.Order[position];
        LearnParty(phrase);
        if (Beside(phrase) is { } same)
            table.Bind(phrase, same);
        else
            ResolveAlone(position, phrase);
    }

    private void ResolveAlone(int position, Phrase phrase)
    {
        switch (phrase)
        {
            case { Kind: ActorKind.Country, Use: NounUse.Country }:
                BindCountryNoun(position, phrase);
                break;
            case { Kind: ActorKind.Country }:
                table.State(phrase);
                break;
            case { Kind: ActorKind.Organization, Use: NounUse.State }:
                BindOr(phrase, bodies.Government(position, phrase, Owner(phrase)));
                break;
            case { Kind: ActorKind.Organization }:
                BindOr(phrase, bodies.Body(position, phrase));
                break;
            case { Kind: ActorKind.Person }:
                BindOr(phrase, persons.Find(position, phrase, Owner(phrase)));
                break;
            case { Use: NounUse.Country, IsPlural: true } when Pair(position, phrase) is [var one, var other]:
                table.BindPair(phrase, one, other);
                break;
            default:
                BindOr(phrase, Group(position, phrase));
                break;
        }
    }

    private void BindOr(Phrase phrase, Entity? known)
    {
        if (known is not null)
            table.Bind(phrase, known);
        else
            table.New(phrase, phrase.Kind).Owner = IsAdverse(phrase.Noun) ? null : Owner(phrase);
    }

    /// <summary>A body that has deputies or ministers of its own is a party.</summary>
    private void LearnParty(Phrase phrase)
    {
        if (
            phrase.Sector is "LEG" or "GOV"
            && phrase.IsPlural
            && Owner(phrase) is { Kind: ActorKind.Organization, Sector: null } party
        )
            party.Sector = "PTY";
    }

    /// <summary>Whose enemy somebody is tells nothing of his country.</summary>
    private static bool IsAdverse(string noun) =>
        noun
            is "victim"
                or "opponent"
                or "enemy"
                or "rival"
                or "critic"
                or "adversary"
                or "ally"
                or "accuser"
                or "víctima"
                or "enemigo"
                or "rival"
                or "adversario"
                or "crítico"
                or "aliado"
                or "detractor";

    private Entity? Owner(Phrase phrase) => phrase.Possessor < 0 ? null : table.At(phrase.Sentence, phrase.Possessor);

    /// <summary>A name right after or before the description, the body it stands for, or the subject of which it is said.</summary>
    private Entity? Beside(Phrase phrase)
    {
        if (
            Owner(phrase) is { Kind: ActorKind.Organization } body
            && (
                phrase.Use == NounUse.Member
                || phrase is { Use: NounUse.Country, IsPlural: true } && body.Sector == "IGO"
            )
        )
            return body;
        if (phrase.Kind is ActorKind.Country or ActorKind.Group || phrase.IsPlural && phrase.Kind == ActorKind.Person)
            return null;
        var view = table.ViewOf(phrase);
        return Adjacent(view, phrase) ?? (phrase.Kind == ActorKind.Person ? Subject(view, phrase) : null);
    }

    private Entity? Adjacent(SentenceView view, Phrase phrase)
    {
        var next = phrase.Last + 1;
        if (Named(view, next, phrase.Kind) is { } following && view.OwnerOf(next)!.First == next)
            return following;
        var before = phrase.First - 1;
        return view.IsAny(before, ",", "—", "–", "(") && phrase.CanStandBeside(view)
            ? Named(view, before - 1, phrase.Kind)
                ?? (
                    phrase.Kind == ActorKind.Person && phrase.StartsIndefinite(view)
                        ? Named(view, before - 1, ActorKind.Country)
                        : null
                )
            : null;
    }

    private Entity? Named(SentenceView view, int index, ActorKind kind) =>
        view.OwnerOf(index) is { Form: MentionForm.Name } owner && owner.Kind == kind ? table.Of(owner) : null;

    /// <summary>"Rojas was the spiritual guide", "The leader of the revolt was Rojas", "Rojas, who was vice president".</summary>
    private Entity? Subject(SentenceView view, Phrase phrase)
    {
        var (sentence, head) = (view.Sentence, view[phrase.Head]);
        if (
            head.Relation == "nsubj"
            && sentence.HeadOf(head) is { } predicate
            && sentence.Child(predicate, "cop") is not null
        )
            return Named(view, predicate.Index, ActorKind.Person) ?? NamedIn(view, predicate);
        if (
            view.IsAny(phrase.First - 1, "as", "como")
            && view[phrase.First].Upos != Upos.Det
            && sentence.HeadOf(head) is { } verb
        )
            return verb.Relation == "acl" ? PersonAt(view, verb.Head)
                : sentence.Child(verb, "nsubj") is { } doer ? PersonAt(view, doer.Index)
                : null;
        if (BeforeCopula(view, phrase) is { } before)
            return before;
        if (sentence.Child(head, "cop") is null)
            return null;
        if (head.Relation == "acl")
            return PersonAt(view, head.Head);
        return sentence.Child(head, "nsubj") is { } subject ? PersonAt(view, subject.Index) : null;
    }

    /// <summary>"Rojas was for ten years the mayor", by the order of the words alone.</summary>
    private Entity? BeforeCopula(SentenceView view, Phrase phrase)
    {
        for (
            var i = phrase.First - 1;
            i > 0 && i > phrase.First - CopulaReach && view[i].Upos is not (Upos.Punct or Upos.Verb);
            i--
        )
            if (view[i].Upos == Upos.Aux && view[i].Lemma is "be" or "ser")
                return PersonAt(view, i - 1);
        return null;
    }

    private Entity? NamedIn(SentenceView view, Word predicate) =>
        view
            .Sentence.Children(predicate)
            .Where(c => c.Relation is "appos" or "flat" or "nmod" && c.Index > predicate.Index)
            .Select(c => Named(view, c.Index, ActorKind.Person))
            .FirstOrDefault(e => e is not null);

    private Entity? PersonAt(SentenceView view, int index) =>
        view.OwnerOf(index) is { Kind: ActorKind.Person } owner ? table.Of(owner) : null;

    private void BindCountryNoun(int position, Phrase phrase)
    {
        if (!phrase.IsDefinite)
            return;
        if (phrase.Country is not null)
            table.State(phrase);
        else if (phrase.IsBare && bodies.State(position) is { } state)
            table.Bind(phrase, state);
    }

    /// <summary>"both countries", "the two countries": the last two states that were named.</summary>
    private Entity[] Pair(int position, Phrase phrase)
    {
        var view = table.ViewOf(phrase);
        if (
            !view.IsAny(phrase.First, "both", "ambos", "ambas")
            && !view.IsAny(phrase.Head - 1, "two", "dos", "their", "our", "sus", "nuestros")
        )
            return [];
        return
        [
            .. table
                .Before(position, PairReach)
                .Select(m => m.Entity)
                .Where(e => e.Kind == ActorKind.Country)
                .Distinct()
                .Take(2)
                .Reverse(),
        ];
    }

    private Entity? Group(int position, Phrase phrase)
    {
        var key = Folding.Of(phrase.Name);
        if (table.All.FirstOrDefault(e => IsGroup(e, phrase) && Folding.Of(e.Name) == key) is { } same)
            return same;
        if (!phrase.IsDefinite || !phrase.IsBare)
            return null;
        return table
            .Before(position)
            .Select(m => m.Entity)
            .FirstOrDefault(e => IsGroup(e, phrase) && e.Nouns.Contains(phrase.Noun));
    }

    private static bool IsGroup(Entity entity, Phrase phrase) =>
        entity.Kind == ActorKind.Group && Agreement.InCountry(entity, phrase);
}
