using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>
/// Fills in the countries that phrases leave open: from the owner, the body of an office, the minister of a ministry,
/// the country that the sentence tells, the country that the article is about.
/// </summary>
internal static class CountryInference
{
    /// <summary>Fills in what can be told.</summary>
    public static void Fill(EntityTable table, string? home)
    {
        foreach (var entity in table.All)
            entity.Country ??= entity.Owner?.Country ?? FromOffices(table, entity);
        foreach (var entity in table.All.Where(e => e.Kind == ActorKind.Organization && BelongsToState(e)))
            entity.Country ??= FromMinister(table, entity);
        foreach (var entity in table.All.Where(e => e.Country is null && BelongsToState(e)))
            entity.Country = FromSentence(table, entity) ?? home;
    }

    private static string? FromOffices(EntityTable table, Entity entity) =>
        entity.Offices.Select(o => o.Phrase.Country ?? table.Of(o.Body)?.Country).FirstOrDefault(c => c is not null);

    /// <summary>"the Ministry of Public Security" belongs to the state whose "Minister of Public Security" was named.</summary>
    private static string? FromMinister(EntityTable table, Entity body)
    {
        var key = Portfolio(body.Name);
        if (key.Length == 0)
            return null;
        return table
            .All.Where(e => e.Kind == ActorKind.Person)
            .SelectMany(e =>
                e.Offices.Where(o =>
                        o.Noun.Entry is "minister" or "ministro" or "ministra" && Portfolio(o.Title) == key
                    )
                    .Select(_ => e.Country)
            )
            .FirstOrDefault(c => c is not null);
    }

    private static string Portfolio(string name) =>
        Folding.Of(name) is var words && words.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of
            ? words[(of + 4)..]
        : words.IndexOf(" de ", StringComparison.Ordinal) is > 0 and var de ? words[(de + 4)..]
        : "";

    /// <summary>For a body, the country told last before it in its first sentence; for others, the only one told there.</summary>
    private static string? FromSentence(EntityTable table, Entity entity)
    {
        var first = entity.Phrases[0];
        var view = table.ViewOf(first);
        string? found = null;
        for (var i = 0; i < view.Count; i++)
        {
            if (!view.WorldBegins(i) || view.WorldAt(i) is not { Country: { } country, Kind: not WorldNameKind.People })
                continue;
            if (entity.Kind == ActorKind.Organization && i > first.First && found is not null)
                break;
            if (entity.Kind != ActorKind.Organization && found is not null && found != country)
                return null;
            found = country;
        }
        return found;
    }

    private static bool BelongsToState(Entity entity) =>
        entity.Kind switch
        {
            ActorKind.Country => false,
            ActorKind.Organization => entity.Sector is not ("IGO" or "NGO" or "JRN" or "BUS" or "REL" or null)
                || !entity.IsNamed,
            ActorKind.Group => entity.Nouns.FirstOrDefault()
                is not ("country" or "país" or "nation" or "state" or "estado"),
            _ => true,
        };
}
