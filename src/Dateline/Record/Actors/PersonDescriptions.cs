namespace Dateline.Record.Actors;

/// <summary>Finds the person that a description means: by the noun, what narrows it, country, and nearness.</summary>
internal sealed class PersonDescriptions(EntityTable table, ActorLexicon lexicon)
{
    private const int Near = 3;

    /// <summary>The person meant, or <c>null</c> where the description brings in somebody new.</summary>
    public Entity? Find(int position, Phrase phrase, Entity? owner)
    {
        if (phrase.Use == NounUse.Kin || phrase.Possessor >= 0)
            return SameWords(phrase, owner) ?? (phrase.Use == NounUse.Office ? Holder(position, phrase) : null);
        if (!phrase.IsDefinite)
            return SameTitle(phrase);
        return Holder(position, phrase) ?? Likely(position, phrase);
    }

    /// <summary>A title with the same words beside it is the same person's: "a Muslim leader".</summary>
    private Entity? SameTitle(Phrase phrase)
    {
        var words = Narrowing(phrase);
        return words.Length == 0
            ? null
            : table.All.FirstOrDefault(e =>
                e.Kind == ActorKind.Person
                && e.IsNamed
                && e.Phrases.Any(p =>
                    p.Noun == phrase.Noun && p.Form == MentionForm.Nominal && words.All(Narrowing(p).Contains)
                )
            );
    }

    private Entity? SameWords(Phrase phrase, Entity? owner) =>
        table.All.FirstOrDefault(e =>
            e.Kind == ActorKind.Person
            && !e.IsNamed
            && e.Owner == owner
            && Folding.Of(e.Name) == Folding.Of(phrase.Name)
        );

    /// <summary>Who was called by the same noun before, or else later.</summary>
    private Entity? Holder(int position, Phrase phrase)
    {
        var narrowing = Narrowing(phrase);
        bool Fits(Entity e) =>
            e.Kind == ActorKind.Person
            && Agreement.InCountry(e, phrase)
            && Agreement.InGender(e, phrase)
            && IsCalled(e, phrase)
            && (narrowing.Length == 0 || SharesNarrowing(e, narrowing));
        return MostPresent(position, Fits) ?? table.All.FirstOrDefault(e => e.IsNamed && Fits(e));
    }

    /// <summary>By the same noun, or by another for the same standing; "president of the senate" is no head of state.</summary>
    private bool IsCalled(Entity entity, Phrase phrase) =>
        entity.Nouns.Contains(phrase.Noun)
        || entity.Nouns.Any(n =>
            lexicon.AreSynonyms(n, phrase.Noun)
            && entity.Offices.All(o => o.Noun.Entry != n || Folding.Words(o.Title).Length == Folding.Words(n).Length)
        );

    private Entity? MostPresent(int position, Func<Entity, bool> fits)
    {
        var here = table.Order[position].Sentence.Index;
        return table
            .Before(position)
            .Where(m => fits(m.Entity))
            .OrderByDescending(m => Presence.Of(m.Phrase, here))
            .Select(m => m.Entity)
            .FirstOrDefault();
    }

    private bool IsDescribed(Entity entity, string[] words) =>
        entity.Phrases.Any(p => p.Form == MentionForm.Nominal && words.All(Narrowing(p).Contains));

    private bool SharesNarrowing(Entity entity, string[] words)
    {
        var descriptions = entity.Phrases.Where(p => p.Form == MentionForm.Nominal).Select(Narrowing).ToArray();
        return descriptions.Any(d => d.Intersect(words).Any()) || descriptions.All(d => d.Length == 0);
    }

    /// <summary>The words of a description beside its noun, its country and small words: "labour" in "the Labour leader".</summary>
    private string[] Narrowing(Phrase phrase)
    {
        var view = table.ViewOf(phrase);
        var noun = Folding.Words(phrase.Noun);
        return
        [
            .. Enumerable
                .Range(phrase.First, phrase.Last - phrase.First + 1)
                .Where(i =>
                    view.WorldAt(i) is null
                    && view[i].Upos is Language.Upos.Adj or Language.Upos.Noun or Language.Upos.Propn
                )
                .SelectMany(i => Folding.Words(view[i].Form))
                .Where(w => !noun.Contains(w) && !noun.Contains(w.TrimEnd('s'))),
        ];
    }

    /// <summary>Who fits by country and standing and was just spoken of: "the Cuban ruler", "the gunman", "the senator".</summary>
    private Entity? Likely(int position, Phrase phrase)
    {
        if (phrase.Country is not null && phrase.Use is NounUse.Office or NounUse.Role)
            return Recent(
                position,
                e =>
                    e.IsNamed
                    && (e.Country == phrase.Country || e.Country is null && e.Sector == phrase.Sector)
                    && Agreement.InSector(e, phrase)
                    && Agreement.InGender(e, phrase)
            );
        var view = table.ViewOf(phrase);
        if (view.IsAny(phrase.First, "this", "este", "esta", "ese", "esa") && phrase.Use == NounUse.Role)
            return MostPresent(position, e => e.Kind == ActorKind.Person && e.IsNamed && Agreement.InGender(e, phrase));
        if (
            Narrowing(phrase) is { Length: > 0 } words
            && table.All.FirstOrDefault(e =>
                e.IsNamed && e.Kind == ActorKind.Person && Agreement.InCountry(e, phrase) && IsDescribed(e, words)
            )
                is { } described
        )
            return described;
        var tells = phrase.Sector is not null && (phrase.Use is NounUse.Role or NounUse.Rank || phrase.Sector != "GOV");
        return tells ? Recent(position, e => e.Sector == phrase.Sector && Agreement.InGender(e, phrase)) : null;
    }

    private Entity? Recent(int position, Func<Entity, bool> fits) =>
        table.Before(position, Near).Select(m => m.Entity).FirstOrDefault(e => e.Kind == ActorKind.Person && fits(e));
}
