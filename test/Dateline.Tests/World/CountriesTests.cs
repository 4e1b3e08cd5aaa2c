using Dateline.World;

namespace Dateline.Tests.World;

public sealed class CountriesTests
{
    [Fact]
    public void A_country_has_names_and_a_capital_in_both_languages()
    {
        var cuba = Countries.Default.Find("CUB")!;
        Assert.Equal("La Habana", cuba.CapitalIn(LanguageTag.Spanish));
        Assert.Equal("Havana", cuba.CapitalIn(LanguageTag.English));
        Assert.Equal("Caribbean", cuba.Subregion);
    }

    [Fact]
    public void Borders_go_both_ways()
    {
        foreach (var country in Countries.Default.All)
        foreach (var neighbour in country.Borders)
            Assert.True(
                Countries.Default.Find(neighbour)?.Borders.Contains(country.Alpha3) == true,
                $"{country.Alpha3} {neighbour}"
            );
    }

    [Fact]
    public void Every_state_has_an_adjective_in_Spanish_and_in_English()
    {
        var adjectives = Dateline.Tables.Table.Load("World/demonyms.tsv").Rows.ToDictionary(r => r["alpha3"]);
        foreach (var country in Countries.Default.All.Where(c => c.IsSovereign))
            Assert.True(adjectives.ContainsKey(country.Alpha3), country.Alpha3);
    }
}
