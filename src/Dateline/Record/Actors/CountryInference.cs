using Dateline.World;

namespace Dateline.Record.Actors;

/// <summary>
/// Fills in the countries that phrases leave open: from the owner, the body of an office, the minister of a ministry,
/// the leaders that everybody knows, the country that the article is about, the country that the sentence tells.
/// </summary>
internal sealed class CountryInference(EntityTable table, HomeCountry homeland)
{
    private readonly string? home = homeland.Country;

    /// <summary>Gives the leaders that everybody knows their countries, where the article has told none yet.</summary>
    public static void Recognize(EntityTable table, ActorLexicon lexicon)
    {
        foreach (var person in table.All.Where(e => e.Kind == ActorKind.Person))
            person.Country ??= lexicon.CountryOfLeader(person.Name);
    }

    /// <summary>Fills in what can be told.</summary>
    public void Fill()
    {
        foreach (var body in table.All.Where(e => e.Kind == ActorKind.Organization && BelongsToState(e)))
            body.Country ??=
                FromMinister(body) ?? (body.IsNamed ? FromSentence(body) : null) ?? home ?? FromSentence(body);
        foreach (var person in table.All.Where(e => e.Kind == ActorKind.Person))
            person.Country ??= FromOffices(person);
        for (var pass = 0; pass < 2; pass++)
            foreach (var entity in table.All)
                entity.Country ??= entity.Owner?.Country;
        var company = Company();
        foreach (var entity in table.All.Where(BelongsToState))
            entity.Country ??=
                (entity.IsNamed && !homeland.IsSure ? null : home)
                ?? (entity.Kind == ActorKind.Person ? company : null)
                ?? FromSentence(entity)
                ?? (IsOfficial(entity) ? LastTold(entity) : null);
    }

    /// <summary>The country of the officials of an article, where nearly all are of one.</summary>
    private string? Company()
    {
        var countries = table
            .All.Where(e => e.Kind == ActorKind.Person && e.Offices.Count > 0 && e.Country is not null)
            .GroupBy(e => e.Country)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToArray();
        return
            countries.Length > 0
            && countries[0].Count() > 1
            && countries[0].Count() * 3 >= countries.Sum(g => g.Count()) * 2
            ? countries[0].Key
            : null;
    }

    private static bool IsOfficial(Entity entity) =>
        !entity.IsNamed && entity.Sector is "GOV" or "COP" or "MIL" or "LEG" or "JUD";

    /// <summary>The country told last before the party is first spoken of.</summary>
    private string? LastTold(Entity entity)
    {
        var first = entity.Phrases[0];
        for (var s = first.Sentence.Index; s >= 0; s--)
        for (var i = s == first.Sentence.Index ? first.First - 1 : table.Views[s].Count - 1; i >= 0; i--)
            if (table.Views[s].WorldAt(i) is { Country: { } country, Kind: not WorldNameKind.People })
                return country;
        return null;
    }

    private string? FromOffices(Entity entity) =>
        entity.Offices.Select(o => o.Phrase.Country ?? table.Of(o.Body)?.Country).FirstOrDefault(c => c is not null);

    /// <summary>"the Ministry of Public Security" belongs to the state whose "Minister of Public Security" was named.</summary>
    private string? FromMinister(Entity body)
    {
        var key = Portfolio(body.Name);
        if (key.Length == 0)
            return null;
        return table
            .All.Where(e => e.Kind == ActorKind.Person)
            .SelectMany(e => e.Offices.Where(o => IsMinister(o, key)).Select(_ => e.Country))
            .FirstOrDefault(c => c is not null);
    }

    private static bool IsMinister(OfficePhrase office, string portfolio) =>
        office.Noun.Entry is "minister" or "ministro" or "ministra" && Portfolio(office.Title) == portfolio;

    private static string Portfolio(string name) =>
        Folding.Of(name) is var words && words.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of
            ? words[(of + 4)..]
        : words.IndexOf(" de ", StringComparison.Ordinal) is > 0 and var de ? words[(de + 4)..]
        : "";

    /// <summary>For a body, the country told last before it in its first sentence; for others, the only one told there.</summary>
    private string? FromSentence(Entity entity)
    {
        var first = entity.Phrases[0];
        var view = table.ViewOf(first);
        string? found = null;
        for (var i = 0; i < view.Count; i++)
        {
            if (
                !view.WorldBegins(i)
                || view.WorldAt(i) is not { Country: { } country, Kind: not WorldNameKind.People }
                || entity.Kind == ActorKind.Person && IsOfAnother(view, i, entity)
            )
                continue;
            if (entity.Kind == ActorKind.Organization && i > first.First && found is not null)
                break;
            if (entity.Kind != ActorKind.Organization && found is not null && found != country)
                return null;
            found = country;
        }
        return found;
    }

    /// <summary>"Western diplomats", "foreign envoys": of other countries than the one that the article is about.</summary>
    private static bool IsForeign(string name) =>
        Folding
            .Words(name)
            .Any(word =>
                word
                    is "foreign"
                        or "western"
                        or "international"
                        or "other"
                        or "extranjeros"
                        or "extranjeras"
                        or "occidentales"
                        or "internacionales"
                        or "otros"
                        or "otras"
            );

    /// <summary>"The Peruvian minister": the country of somebody else tells nothing of one who stands in the same sentence.</summary>
    private bool IsOfAnother(SentenceView view, int index, Entity entity) =>
        view.AdjectiveCountry(index) is not null
        && view.OwnerOf(index) is { Kind: ActorKind.Person or ActorKind.Group } owner
        && !ReferenceEquals(table.Of(owner), entity);

    private static bool BelongsToState(Entity entity) =>
        entity.Kind switch
        {
            ActorKind.Country => false,
            ActorKind.Organization => entity.Sector is not ("IGO" or "NGO" or "JRN" or "BUS" or "REL")
                || !entity.IsNamed,
            ActorKind.Group => entity.Nouns.FirstOrDefault()
                is not ("country" or "país" or "nation" or "state" or "estado")
                && !IsForeign(entity.Name)
                && entity.Owner is not { Kind: ActorKind.Organization, Country: null, Sector: "IGO" or "NGO" },
            _ => true,
        };
}
