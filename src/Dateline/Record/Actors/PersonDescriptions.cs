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
            return null;
        return Holder(position, phrase) ?? Likely(position, phrase);
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
            && e.Nouns.Any(n => lexicon.AreSynonyms(n, phrase.Noun))
            && (narrowing.Length == 0 || SharesNarrowing(e, narrowing));
        return table.Before(position).Select(m => m.Entity).FirstOrDefault(Fits)
            ?? table.All.FirstOrDefault(e => e.IsNamed && Fits(e));
    }

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
                    && Agreement.InCountry(e, phrase)
                    && Agreement.InSector(e, phrase)
                    && Agreement.InGender(e, phrase)
            );
        var tells = phrase.Sector is not null && (phrase.Use is NounUse.Role or NounUse.Rank || phrase.Sector != "GOV");
        return tells ? Recent(position, e => e.Sector == phrase.Sector && Agreement.InGender(e, phrase)) : null;
    }

    private Entity? Recent(int position, Func<Entity, bool> fits) =>
        table.Before(position, Near).Select(m => m.Entity).FirstOrDefault(e => e.Kind == ActorKind.Person && fits(e));
}
