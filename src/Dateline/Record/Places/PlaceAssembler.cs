using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>Makes the places of the record out of groups of mentions: one for each entry, and one for each unknown name.</summary>
internal sealed class PlaceAssembler(PlaceTables tables, LanguageTag language)
{
    private readonly List<Draft> drafts = [];
    private readonly HashSet<TextSpan> adjectives = [];

    /// <summary>Adds a mention of an entry.</summary>
    public void Add(GazetteerEntry entry, TextSpan span, string? name, bool isAdjective)
    {
        var draft = drafts.Find(d => d.Entry == entry);
        if (draft is null)
            drafts.Add(draft = new Draft(entry, entry.Country));
        draft.Add(span, name, language);
        if (isAdjective)
            adjectives.Add(span);
    }

    /// <summary>Adds a mention of a place that no gazetteer holds; <paramref name="within"/> is the place it lies in, where known.</summary>
    public void AddUnknown(string key, TextSpan span, string name, string? country, GazetteerEntry? within)
    {
        var draft = drafts.Find(d => d.Entry is null && d.Key == key);
        if (draft is null)
            drafts.Add(draft = new Draft(null, country) { Key = key, Within = within });
        draft.Add(span, name, language);
    }

    /// <summary>The index of all that was added.</summary>
    public PlaceIndex Assemble()
    {
        drafts.Sort((a, b) => a.First.CompareTo(b.First));
        return new PlaceIndex([.. drafts.Select((d, i) => PlaceOf(d, $"p{i + 1}"))], adjectives);
    }

    private Place PlaceOf(Draft draft, string id)
    {
        var name = draft.Name is null || IsInCapitals(draft.Name) ? NameOf(draft) : draft.Name;
        return new Place
        {
            Id = id,
            Name = name,
            Country = draft.Country,
            Latitude = (draft.Entry ?? draft.Within)?.Latitude,
            Longitude = (draft.Entry ?? draft.Within)?.Longitude,
            Kind = draft.Entry is { } entry ? KindOf(entry) : tables.KindOf(name) ?? PlaceKind.City,
            Mentions = [.. draft.Mentions],
        };
    }

    private string NameOf(Draft draft) =>
        draft.Entry is { } entry && (draft.Name is null || NameFold.Fold(entry.Name) == NameFold.Fold(draft.Name))
            ? NameOf(entry)
            : Lowered(draft.Name!);

    private static bool IsInCapitals(string name) => name.Length > 3 && !name.Any(char.IsLower) && !name.Contains('.');

    private static string Lowered(string name) =>
        string.Create(
            name.Length,
            name,
            (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = i > 0 && char.IsLetter(from[i - 1]) ? char.ToLowerInvariant(from[i]) : from[i];
            }
        );

    private string NameOf(GazetteerEntry entry) =>
        entry.Kind switch
        {
            GazetteerKind.Country => Countries.Default.Find(entry.Country)?.NameIn(language) ?? entry.Name,
            GazetteerKind.Capital => Countries.Default.Find(entry.Country)?.CapitalIn(language) ?? entry.Name,
            _ => entry.Name,
        };

    private static PlaceKind KindOf(GazetteerEntry entry) =>
        entry.Kind switch
        {
            GazetteerKind.Country => PlaceKind.Country,
            GazetteerKind.Region or GazetteerKind.County or GazetteerKind.Land => PlaceKind.Region,
            GazetteerKind.City or GazetteerKind.Capital => PlaceKind.City,
            GazetteerKind.Facility => PlaceKind.Facility,
            _ => PlaceKind.Feature,
        };

    private sealed class Draft(GazetteerEntry? entry, string? country)
    {
        public GazetteerEntry? Entry => entry;
        public string? Country => country;
        public string? Key { get; init; }
        public GazetteerEntry? Within { get; init; }
        public string? Name { get; private set; }
        public SortedSet<TextSpan> Mentions { get; } = [];
        public TextSpan First => Mentions.Min;

        public void Add(TextSpan span, string? name, LanguageTag language)
        {
            Mentions.Add(span);
            var common =
                entry?.Kind == GazetteerKind.Country ? Countries.Default.Find(country)?.NameIn(language) : null;
            if (name is not null && (Name is null || name == common || (Name != common && name.Length > Name.Length)))
                Name = name;
        }
    }
}
