using System.Globalization;
using Dateline.Tables;

namespace Dateline.World;

/// <summary>The layer of the project's own tables: countries, features, further names of regions.</summary>
internal sealed class OwnPlaces
{
    private readonly Func<string, GazetteerKind, string, GazetteerEntry?> find;

    /// <summary>Reads the tables; <paramref name="find"/> finds a region or city by country, kind and name.</summary>
    public OwnPlaces(int firstId, Func<string, GazetteerKind, string, GazetteerEntry?> find)
    {
        (Layer, this.find) = (new GazetteerLayer(firstId), find);
        foreach (var country in World.Countries.Default.All)
            Countries.Add(country.Alpha3, Layer.Add(EntryOf(country), [country.SpanishName]));
        foreach (var row in Table.Load("World/features.tsv").Rows)
            Layer.Add(EntryOf(row), row.List("forms").Prepend(row["name_es"]));
        foreach (var row in Table.Load("World/region-names.tsv").Rows)
            AddAbbreviations(row, AddNames(row, GazetteerKind.Region, "region"));
        foreach (var row in Table.Load("World/city-names.tsv").Rows)
            AddNames(row, GazetteerKind.City, "city");
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

    private GazetteerEntry AddNames(Table.Row row, GazetteerKind kind, string column)
    {
        if (find(row["alpha3"], kind, row[column]) is not { } entry)
            throw new InvalidOperationException($"{row.Where}: no {column} {row[column]} in the gazetteer");
        foreach (var form in row.List("forms"))
            Layer.AddName(NameFold.Fold(form), entry);
        return entry;
    }

    private void AddAbbreviations(Table.Row row, GazetteerEntry entry)
    {
        foreach (var form in row.List("after_comma"))
        {
            Abbreviations.TryAdd(form, entry);
            Abbreviations.TryAdd(form.TrimEnd('.'), entry);
        }
    }
}
