using Dateline.Tables;

namespace Dateline.World;

/// <summary>Reads the tables of names for one language; readings that come first are likelier.</summary>
internal sealed class WorldNameTables(Countries countries, string language)
{
    private readonly HashSet<string> ambiguous = new(
        Rows("World/ambiguous-names.tsv", language).Select(r => r["form"]),
        StringComparer.Ordinal
    );

    /// <summary>All readings of all forms.</summary>
    public IEnumerable<WorldName> Read() =>
        [.. States(), .. Capitals(), .. Adjectives(), .. Lands(), .. Seats(), .. Bodies()];

    private static IEnumerable<Table.Row> Rows(string table, string language) =>
        Table.Load(table).Rows.Where(r => r["lang"] == language || r["lang"] == "*");

    private IEnumerable<WorldName> States()
    {
        foreach (var row in Table.Load("World/countries.tsv").Rows)
        foreach (var form in new[] { row["name_" + language], row["official_" + language] })
            yield return Of(form, WorldNameKind.Name, row["alpha3"]);
        foreach (var row in Rows("World/country-names.tsv", language))
            yield return Of(
                row["form"],
                row["kind"] == "acronym" ? WorldNameKind.Acronym : WorldNameKind.Name,
                row["alpha3"]
            );
    }

    private IEnumerable<WorldName> Capitals()
    {
        foreach (var row in Table.Load("World/countries.tsv").Rows)
        foreach (var form in row.List("capital_" + language))
            yield return City(form, row["alpha3"]);
        foreach (var row in Rows("World/capital-names.tsv", language))
            yield return City(row["form"], row["alpha3"]);
    }

    private IEnumerable<WorldName> Adjectives() =>
        Table
            .Load("World/demonyms.tsv")
            .Rows.SelectMany(row => language == "es" ? SpanishAdjectives(row) : EnglishAdjectives(row));

    private IEnumerable<WorldName> SpanishAdjectives(Table.Row row) =>
        row.List("es").SelectMany(a => Spanish(a, WorldNameKind.Adjective, Of("", default, row["alpha3"])));

    private IEnumerable<WorldName> EnglishAdjectives(Table.Row row)
    {
        foreach (var form in row.List("en"))
        {
            yield return Of(form, WorldNameKind.Adjective, row["alpha3"]);
            if (Inflection.EnglishPlural(form) is { } plural)
                yield return Of(plural, WorldNameKind.Inhabitants, row["alpha3"]) with
                {
                    IsPlural = true,
                };
        }
        foreach (var form in row.List("en_people"))
        {
            yield return Of(form, WorldNameKind.Inhabitants, row["alpha3"]) with
            {
                IsPlural = form.EndsWith("men", StringComparison.Ordinal),
            };
            if (Inflection.EnglishPlural(form) is { } plural)
                yield return Of(plural, WorldNameKind.Inhabitants, row["alpha3"]) with
                {
                    IsPlural = true,
                };
        }
    }

    private static IEnumerable<WorldName> Spanish(string masculine, WorldNameKind kind, WorldName pattern)
    {
        var (singular, plural) = Inflection.Spanish(masculine);
        return
        [
            .. singular.Select(form => pattern with { Form = form, Kind = kind }),
            .. plural.Select(form => pattern with { Form = form, Kind = kind, IsPlural = true }),
        ];
    }

    private IEnumerable<WorldName> Lands()
    {
        foreach (var row in Rows("World/peoples.tsv", language))
        {
            var kind = row["kind"] switch
            {
                "former" => WorldNameKind.Former,
                "people" => WorldNameKind.People,
                _ => WorldNameKind.Territory,
            };
            var country = row["alpha3"].Length == 0 ? null : row["alpha3"];
            var name = new WorldName("", kind, row["name"], country);
            foreach (var form in row.List("forms"))
                yield return name with
                {
                    Form = form,
                    Kind = kind == WorldNameKind.People ? WorldNameKind.Territory : kind,
                };
            foreach (var form in row.List("adjectives"))
            foreach (var adjective in Inflected(form, name))
                yield return adjective;
        }
    }

    private IEnumerable<WorldName> Inflected(string form, WorldName name)
    {
        var kind = name.Kind == WorldNameKind.People ? WorldNameKind.People : WorldNameKind.Adjective;
        return char.IsLower(form[0]) && language == "es"
            ? Spanish(form, kind, name)
            : [name with { Form = form, Kind = kind, IsPlural = form.EndsWith('s') }];
    }

    private IEnumerable<WorldName> Seats() =>
        Rows("World/seats.tsv", language)
            .Select(row => new WorldName(
                row["form"],
                WorldNameKind.Seat,
                row["organization"].Length > 0 ? row["organization"] : NameOf(row["country"]),
                row["country"],
                row["sector"],
                IsAmbiguous: ambiguous.Contains(row["form"])
            ));

    private IEnumerable<WorldName> Bodies() =>
        Rows("World/bodies.tsv", language)
            .SelectMany(row =>
                row.List("forms")
                    .Prepend(row["name"])
                    .Distinct()
                    .Select(form => new WorldName(form, WorldNameKind.Body, row["name"], null, "IGO"))
            );

    private WorldName Of(string form, WorldNameKind kind, string alpha3) =>
        new(form, kind, NameOf(alpha3), alpha3, IsAmbiguous: ambiguous.Contains(form));

    private WorldName City(string form, string alpha3) =>
        new(form, WorldNameKind.Capital, form, alpha3, IsAmbiguous: ambiguous.Contains(form));

    private string NameOf(string alpha3) =>
        countries.Find(alpha3)?.NameIn(new LanguageTag(language))
        ?? throw new InvalidOperationException($"no country {alpha3}");
}
