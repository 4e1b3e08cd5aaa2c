using Dateline.Language;

namespace Dateline.Record.Actors;

/// <summary>Binds descriptions: to whom they stand beside, to whom they were said of before, or to somebody new.</summary>
internal sealed class NominalCoreference(EntityTable table, string? home)
{
    private const int Near = 3;

    /// <summary>Binds the description at a position of the text, where it names a party.</summary>
    public void Resolve(int position)
    {
        var phrase = table.Order[position];
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
            case { Use: NounUse.State }:
                BindGovernment(position, phrase);
                break;
            case { Kind: ActorKind.Organization }:
                BindOr(phrase, Body(position, phrase));
                break;
            case { Kind: ActorKind.Person }:
                BindOr(phrase, Person(position, phrase));
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
            table.New(phrase, phrase.Kind).Owner = Owner(phrase);
    }

    private Entity? Owner(Phrase phrase) => phrase.Possessor < 0 ? null : table.At(phrase.Sentence, phrase.Possessor);

    /// <summary>A name right after or before the description, or the subject of which it is said.</summary>
    private Entity? Beside(Phrase phrase)
    {
        if (phrase.Kind == ActorKind.Country || phrase.IsPlural && phrase.Use != NounUse.Member)
            return null;
        var view = table.ViewOf(phrase);
        if (phrase.Use == NounUse.Member && Owner(phrase) is { Kind: ActorKind.Organization } body)
            return body;
        if (phrase.Kind == ActorKind.Organization)
            return Adjacent(view, phrase, ActorKind.Organization);
        return phrase.Kind == ActorKind.Person
            ? Adjacent(view, phrase, ActorKind.Person) ?? Subject(view, phrase)
            : null;
    }

    private Entity? Adjacent(SentenceView view, Phrase phrase, ActorKind kind)
    {
        if (Named(view, phrase.Last + 1, kind) is { } next && view.OwnerOf(phrase.Last + 1)!.First == phrase.Last + 1)
            return next;
        var before = phrase.First - 1;
        if (
            view.IsAny(before, ",", "—", "–", "(")
            && view.Holds(before - 1)
            && Named(view, before - 1, kind) is { } prior
            && phrase.IsBareOrIndefinite(view)
        )
            return prior;
        return null;
    }

    private Entity? Named(SentenceView view, int index, ActorKind kind) =>
        view.OwnerOf(index) is { Form: MentionForm.Name } owner && owner.Kind == kind ? table.Of(owner) : null;

    /// <summary>"Rojas was the spiritual guide of …".</summary>
    private Entity? Subject(SentenceView view, Phrase phrase)
    {
        var head = view[phrase.Head];
        if (
            head.Relation == "nsubj"
            && view.Sentence.HeadOf(head) is { } predicate
            && view.Sentence.Child(predicate, "cop") is not null
        )
            return view.OwnerOf(predicate.Index) is { Kind: ActorKind.Person, Form: MentionForm.Name } named
                ? table.Of(named)
                : null;
        if (view.Sentence.Child(head, "cop") is null || view.Sentence.Child(head, "nsubj") is not { } subject)
            return null;
        return view.OwnerOf(subject.Index) is { Kind: ActorKind.Person } owner ? table.Of(owner) : null;
    }

    private void BindCountryNoun(int position, Phrase phrase)
    {
        if (!phrase.IsDefinite)
            return;
        if (phrase.Country is not null)
            table.State(phrase);
        else if (phrase.IsBare && Salient(position, ActorKind.Country) is { } state)
            table.Bind(phrase, state);
    }

    private Entity? Salient(int position, ActorKind kind) =>
        table.Before(position, Near).Where(m => m.Entity.Kind == kind).Select(m => m.Entity).FirstOrDefault()
        ?? table.All.FirstOrDefault(e => e.Kind == kind && e.Country == home);

    /// <summary>"the government" is the state where the article names it as a party, else a body of its own.</summary>
    private void BindGovernment(int position, Phrase phrase)
    {
        var called = phrase.IsBare
            ? table.Before(position).Select(m => m.Entity).FirstOrDefault(e => e.Nouns.Contains(phrase.Noun))
            : null;
        if (called is not null)
        {
            table.Bind(phrase, called);
            return;
        }
        var country = Owner(phrase)?.Country ?? home;
        var state = table.All.FirstOrDefault(e =>
            e.Kind == ActorKind.Country && e.Country == country && country is not null
        );
        var earlier = table.All.FirstOrDefault(e =>
            e.Kind == ActorKind.Organization && e.Phrases[0].Use == NounUse.State
        );
        if ((state ?? earlier) is { } known)
            table.Bind(phrase, known);
        else
            table.New(phrase, ActorKind.Organization).Country = country;
    }

    private Entity? Body(int position, Phrase phrase)
    {
        if (!phrase.IsDefinite)
            return table.All.FirstOrDefault(e =>
                e.Kind == ActorKind.Organization
                && Folding.Of(e.Name) == Folding.Of(phrase.Name)
                && Agree(e, phrase)
                && !phrase.StartsIndefinite(table.ViewOf(phrase))
            );
        var word = LastWord(phrase.Noun);
        bool Fits(Entity e) =>
            e.Kind == ActorKind.Organization
            && Agree(e, phrase)
            && (e.Nouns.Contains(phrase.Noun) || phrase.IsBare && Folding.Words(e.Name).Contains(word));
        return table.Before(position).Select(m => m.Entity).FirstOrDefault(Fits)
            ?? table.All.FirstOrDefault(e => e.IsNamed && Fits(e))
            ?? (
                phrase.IsBare && IsGeneric(phrase.Noun)
                    ? Recent(position, e => e.Kind == ActorKind.Organization && e.IsNamed)
                    : null
            );
    }

    private static bool IsGeneric(string noun) =>
        noun
            is "group"
                or "organization"
                or "organisation"
                or "movement"
                or "agency"
                or "company"
                or "firm"
                or "grupo"
                or "organización"
                or "agencia"
                or "empresa"
                or "compañía"
                or "movimiento"
                or "entidad"
                or "organismo"
                or "alliance"
                or "alianza";

    private Entity? Person(int position, Phrase phrase)
    {
        if (phrase.Use == NounUse.Kin || phrase.Possessor >= 0)
            return table.All.FirstOrDefault(e =>
                    e.Kind == ActorKind.Person
                    && !e.IsNamed
                    && Folding.Of(e.Name) == Folding.Of(phrase.Name)
                    && e.Owner == Owner(phrase)
                ) ?? (phrase.Use == NounUse.Office ? Holder(position, phrase) : null);
        if (!phrase.IsDefinite)
            return null;
        return Holder(position, phrase) ?? Likely(position, phrase);
    }

    /// <summary>Who was called by the same noun before, or else later.</summary>
    private Entity? Holder(int position, Phrase phrase)
    {
        bool Fits(Entity e) =>
            e.Kind == ActorKind.Person
            && Agree(e, phrase)
            && AgreeGender(e, phrase)
            && e.Nouns.Any(n => SameNoun(n, phrase.Noun));
        return table.Before(position).Select(m => m.Entity).FirstOrDefault(Fits)
            ?? table.All.FirstOrDefault(e => e.IsNamed && Fits(e));
    }

    /// <summary>Who fits by country and standing and was just spoken of: "the Cuban ruler", "the gunman".</summary>
    private Entity? Likely(int position, Phrase phrase)
    {
        if (phrase.Country is not null && phrase.Use is NounUse.Office or NounUse.Role)
            return Recent(
                position,
                e =>
                    e.Kind == ActorKind.Person
                    && e.IsNamed
                    && Agree(e, phrase)
                    && AgreeSector(e, phrase)
                    && AgreeGender(e, phrase)
            );
        return phrase.Use is NounUse.Role or NounUse.Rank && phrase.Sector is not null
            ? Recent(position, e => e.Kind == ActorKind.Person && e.Sector == phrase.Sector && AgreeGender(e, phrase))
            : null;
    }

    private Entity? Group(int position, Phrase phrase)
    {
        var key = Folding.Of(phrase.Name);
        if (
            table.All.FirstOrDefault(e => e.Kind == ActorKind.Group && Folding.Of(e.Name) == key && Agree(e, phrase)) is
            { } same
        )
            return same;
        if (!phrase.IsDefinite || !phrase.IsBare)
            return null;
        return table
            .Before(position)
            .Select(m => m.Entity)
            .FirstOrDefault(e => e.Kind == ActorKind.Group && e.Nouns.Contains(phrase.Noun) && Agree(e, phrase));
    }

    private Entity? Recent(int position, Func<Entity, bool> fits) =>
        table.Before(position, Near).Select(m => m.Entity).FirstOrDefault(fits);

    private static bool SameNoun(string one, string other) =>
        one == other
        || LastWord(one) == LastWord(other)
            && LastWord(one) is not ("general" or "member" or "secretary" or "secretario");

    private static string LastWord(string noun) => noun[(noun.LastIndexOf(' ') + 1)..];

    private static bool Agree(Entity entity, Phrase phrase) =>
        entity.Country is null || phrase.Country is null || entity.Country == phrase.Country;

    private static bool AgreeGender(Entity entity, Phrase phrase) =>
        entity.Gender == Gender.Unknown || phrase.Gender == Gender.Unknown || entity.Gender == phrase.Gender;

    private static bool AgreeSector(Entity entity, Phrase phrase) =>
        entity.Sector is null || phrase.Sector is null || entity.Sector == phrase.Sector;
}
