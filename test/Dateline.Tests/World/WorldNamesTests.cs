using Dateline.Tables;
using Dateline.World;

namespace Dateline.Tests.World;

public sealed class WorldNamesTests
{
    [Theory]
    [InlineData("en", "Cuban officials met", "CUB", "Cuban")]
    [InlineData("es", "las autoridades cubanas", "CUB", "cubanas")]
    [InlineData("es", "Cubanos detenidos", "CUB", "Cubanos")]
    [InlineData("en", "the U.S. envoy", "USA", "U.S.")]
    [InlineData("es", "un acuerdo con EE. UU. ayer", "USA", "EE. UU.")]
    [InlineData("en", "MEXICO CITY (Wire)", "MEX", "MEXICO CITY")]
    [InlineData("en", "the Democratic Republic of the Congo said", "COD", "Democratic Republic of the Congo")]
    [InlineData("en", "the Kremlin’s envoy", "RUS", "Kremlin")]
    [InlineData("en", "South Korea's envoy", "KOR", "South Korea")]
    [InlineData("es", "el primer ministro francés", "FRA", "francés")]
    [InlineData("es", "dos francesas y un saharaui", "FRA", "francesas")]
    public void The_longest_form_is_found(string language, string text, string country, string form)
    {
        var match = Countries.Default.Names(new LanguageTag(language)).In(text, new TextSpan(0, text.Length)).First();
        Assert.Equal((country, form), (match.Best.Country, match.Span.Of(text)));
    }

    [Theory]
    [InlineData("en", "let us go")]
    [InlineData("en", "roast turkey")]
    [InlineData("en", "the Cubanist school")]
    [InlineData("es", "la reunión de ayer")]
    public void Common_words_are_no_names(string language, string text) =>
        Assert.Empty(Countries.Default.Names(new LanguageTag(language)).In(text, new TextSpan(0, text.Length)));

    [Fact]
    public void A_body_has_a_sector_and_no_country()
    {
        var reading = Countries.Default.Names(LanguageTag.Spanish).Find("OTAN")[0];
        Assert.Equal((WorldNameKind.Body, null, "IGO"), (reading.Kind, reading.Country, reading.Sector));
    }

    [Fact]
    public void Every_ambiguous_form_is_a_form()
    {
        foreach (var row in Table.Load("World/ambiguous-names.tsv").Rows)
        foreach (var language in row["lang"] == "*" ? ["en", "es"] : new[] { row["lang"] })
        {
            var readings = Countries.Default.Names(new LanguageTag(language)).Find(row["form"]);
            Assert.True(row["lang"] == "*" || readings.Any(r => r.IsAmbiguous), row.Where);
        }
    }

    public static TheoryData<string, string> Tables =>
        new()
        {
            { "World/country-names.tsv", "alpha3" },
            { "World/capital-names.tsv", "alpha3" },
            { "World/demonyms.tsv", "alpha3" },
            { "World/seats.tsv", "country" },
            { "World/peoples.tsv", "alpha3" },
            { "World/bodies.tsv", "" },
        };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_example_is_read_as_its_row_says(string table, string column)
    {
        foreach (var row in Table.Load(table).Rows)
        {
            var country = column.Length == 0 || row[column].Length == 0 ? null : row[column];
            var readings = LanguagesOf(row)
                .SelectMany(l => Countries.Default.Names(l).In(row["example"], new TextSpan(0, row["example"].Length)))
                .SelectMany(m => m.Readings);
            Assert.True(readings.Any(r => r.Country == country), $"{row.Where}: {row["example"]}");
        }
    }

    private static LanguageTag[] LanguagesOf(Table.Row row) =>
        row.Where.StartsWith("World/demonyms", StringComparison.Ordinal) || row["lang"] == "*"
            ? [LanguageTag.English, LanguageTag.Spanish]
            : [new LanguageTag(row["lang"])];
}
