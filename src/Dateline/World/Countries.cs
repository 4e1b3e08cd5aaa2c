using Dateline.Tables;

namespace Dateline.World;

/// <summary>
/// The countries of the world and the names by which English and Spanish news knows them: names, acronyms,
/// adjectives, capitals, seats of government, bodies of states, lands and peoples.
/// </summary>
internal sealed class Countries
{
    private static readonly Lazy<Countries> Shared = new(() => new Countries());
    private readonly Dictionary<string, Country> byAlpha3 = [];
    private readonly Dictionary<string, Country> byAlpha2 = [];
    private readonly WorldNames english;
    private readonly WorldNames spanish;

    private Countries()
    {
        var table = Table.Load("World/countries.tsv");
        All = [.. table.Rows.Select(Read)];
        foreach (var country in All)
        {
            byAlpha3.Add(country.Alpha3, country);
            byAlpha2.Add(country.Alpha2, country);
        }
        english = new WorldNames(new WorldNameTables(this, "en").Read());
        spanish = new WorldNames(new WorldNameTables(this, "es").Read());
    }

    /// <summary>The countries of the embedded tables, loaded at the first use.</summary>
    public static Countries Default => Shared.Value;

    /// <summary>Every country and territory, by alpha-3.</summary>
    public IReadOnlyList<Country> All { get; }

    /// <summary>The country with this ISO 3166-1 alpha-3 code, or <c>null</c>.</summary>
    public Country? Find(string? alpha3) => alpha3 is null ? null : byAlpha3.GetValueOrDefault(alpha3);

    /// <summary>The country with this ISO 3166-1 alpha-2 code, or <c>null</c>.</summary>
    public Country? FindAlpha2(string alpha2) => byAlpha2.GetValueOrDefault(alpha2);

    /// <summary>The names in a language; English where the tables do not have the language.</summary>
    public WorldNames Names(LanguageTag language) => language.Primary == "es" ? spanish : english;

    private static Country Read(Table.Row row) =>
        new()
        {
            Alpha3 = row["alpha3"],
            Alpha2 = row["alpha2"],
            IsSovereign = row["sovereign"] == "yes",
            Name = row["name_en"],
            SpanishName = row["name_es"],
            Capitals = row.List("capital_en"),
            SpanishCapitals = row.List("capital_es"),
            Region = row["region"],
            Subregion = row["subregion"],
            Borders = row.List("borders"),
            Languages = row.List("languages"),
            Latitude = Degrees(row["latitude"]),
            Longitude = Degrees(row["longitude"]),
        };

    private static double Degrees(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
