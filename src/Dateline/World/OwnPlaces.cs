using System.Globalization;
using Dateline.Tables;

namespace Dateline.World;

/// <summary>The layer of the project's own tables: countries, features, further names of regions.</summary>
internal sealed class OwnPlaces
{
    private readonly Func<string, string, GazetteerEntry?> region;

    /// <summary>Reads the tables; <paramref name="region"/> finds a region by country and name.</summary>
    public OwnPlaces(int firstId, Func<string, string, GazetteerEntry?> region)
    {
        (Layer, this.region) = (new GazetteerLayer(firstId), region);
        foreach (var country in World.Countries.Default.All)
            Countries.Add(country.Alpha3, Layer.Add(EntryOf(country), [country.SpanishName]));
        foreach (var row in Table.Load("World/features.tsv").Rows)
            Layer.Add(EntryOf(row), row.List("forms").Prepend(row["name_es"]));
        foreach (var row in Table.Load("World/region-names.tsv").Rows)
            AddNames(row);
    }

    /// <summary>The layer.</summary>
    public GazetteerLayer Layer { get; }

    /// <summary>The entries of the countries, by alpha-3.</summary>
    public Dictionary<string, GazetteerEntry> Countries { get; } = [];

    /// <summary>The regions by the abbreviations that are read only after a comma.</summary>
    public Dictionary<string, GazetteerEntry> Abbreviations { get; } = new(StringComparer.Ordinal);

    private static GazetteerEntry EntryOf(Country country) =>
        new()
        {
            Id = 0,
            Name = country.Name,
            Kind = GazetteerKind.Country,
            Country = country.Alpha3,
            Latitude = country.Latitude,
            Longitude = country.Longitude,
        };

    private static GazetteerEntry EntryOf(Table.Row row) =>
        new()
        {
            Id = 0,
            Name = row["name_en"],
            Kind = Enum.Parse<GazetteerKind>(row["kind"], ignoreCase: true),
            Country = row["alpha3"].Length > 0 ? row["alpha3"] : null,
            Latitude = double.Parse(row["latitude"], CultureInfo.InvariantCulture),
            Longitude = double.Parse(row["longitude"], CultureInfo.InvariantCulture),
        };

    private void AddNames(Table.Row row)
    {
        if (region(row["alpha3"], row["region"]) is not { } entry)
            throw new InvalidOperationException($"{row.Where}: no region {row["region"]} in the gazetteer");
        foreach (var form in row.List("forms"))
            Layer.AddName(NameFold.Fold(form), entry);
        foreach (var form in row.List("after_comma"))
        {
            Abbreviations.TryAdd(form, entry);
            Abbreviations.TryAdd(form.TrimEnd('.'), entry);
        }
    }
}
