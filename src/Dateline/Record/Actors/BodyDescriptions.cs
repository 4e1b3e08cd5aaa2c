namespace Dateline.Record.Actors;

/// <summary>Finds the body, government or state that a description means.</summary>
internal sealed class BodyDescriptions(EntityTable table, string? home)
{
    private const int Near = 3;

    /// <summary>The body meant by "the ministry", "the committee", "the group"; <c>null</c> where it is a new one.</summary>
    public Entity? Body(int position, Phrase phrase)
    {
        if (!phrase.IsDefinite && !(phrase.IsBare && !phrase.StartsIndefinite(table.ViewOf(phrase))))
            return SameWords(phrase);
        bool Fits(Entity e) =>
            e.Kind == ActorKind.Organization
            && Agreement.InCountry(e, phrase)
            && (phrase.IsBare ? IsCalled(e, phrase) : SharesWords(e, phrase));
        return table.Before(position).Select(m => m.Entity).FirstOrDefault(Fits)
            ?? table.All.FirstOrDefault(e => e.IsNamed && Fits(e))
            ?? (phrase.IsBare && IsGeneric(phrase.Noun) ? LastNamed(position) : null);
    }

    /// <summary>"the government" is the state where the article names it as a party, else a body of its own.</summary>
    public Entity? Government(int position, Phrase phrase, Entity? owner)
    {
        if (
            phrase.IsBare
            && table.Before(position).Select(m => m.Entity).FirstOrDefault(e => e.Nouns.Contains(phrase.Noun))
                is { } called
        )
            return called;
        var country = owner?.Country ?? home;
        return table.All.FirstOrDefault(e => e.Kind == ActorKind.Country && e.Country == country && country is not null)
            ?? table.All.FirstOrDefault(e => e.Kind == ActorKind.Organization && e.Phrases[0].Use == NounUse.State);
    }

    /// <summary>The state last spoken of: "the country", "the island".</summary>
    public Entity? State(int position) =>
        table.All.FirstOrDefault(e => e.Kind == ActorKind.Country && e.Country == home && home is not null)
        ?? table.Before(position, Near).Select(m => m.Entity).FirstOrDefault(e => e.Kind == ActorKind.Country);

    private Entity? SameWords(Phrase phrase) =>
        phrase.StartsIndefinite(table.ViewOf(phrase))
            ? null
            : table.All.FirstOrDefault(e =>
                e.Kind == ActorKind.Organization
                && Agreement.InCountry(e, phrase)
                && Folding.Of(e.Name) == Folding.Of(phrase.Name)
            );

    private static bool IsCalled(Entity entity, Phrase phrase) =>
        entity.Nouns.Contains(phrase.Noun)
        || Folding.Words(entity.Name).Contains(phrase.Noun[(phrase.Noun.LastIndexOf(' ') + 1)..]);

    private static bool SharesWords(Entity entity, Phrase phrase)
    {
        var (known, told) = (Content(entity.Name), Content(phrase.Name));
        return entity.Nouns.Contains(phrase.Noun)
            && (told.All(known.Contains) || known.Length > 1 && known.All(told.Contains));
    }

    private static string[] Content(string name) =>
        [
            .. Folding
                .Words(name)
                .Where(w =>
                    w
                        is not (
                            "of"
                            or "the"
                            or "country"
                            or "nation"
                            or "de"
                            or "del"
                            or "la"
                            or "el"
                            or "pais"
                            or "its"
                            or "his"
                            or "our"
                            or "su"
                        )
                ),
        ];

    private Entity? LastNamed(int position) =>
        table
            .Before(position, Near)
            .Select(m => m.Entity)
            .FirstOrDefault(e => e.Kind == ActorKind.Organization && e.IsNamed);

    private static bool IsGeneric(string noun) =>
        noun
            is "group"
                or "organization"
                or "organisation"
                or "movement"
                or "agency"
                or "company"
                or "firm"
                or "alliance"
                or "bloc"
                or "grupo"
                or "organización"
                or "agencia"
                or "empresa"
                or "compañía"
                or "movimiento"
                or "entidad"
                or "organismo"
                or "alianza";
}
