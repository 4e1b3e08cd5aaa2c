using Dateline.Tables;
using Dateline.World;

namespace Dateline.Tests.World;

public sealed class OutletsTests
{
    [Fact]
    public void Every_outlet_is_found_by_its_example_address_its_names_and_its_domains()
    {
        foreach (var row in Table.Load("World/outlets.tsv").Rows)
        {
            Assert.Equal(row["name"], Outlets.Default.OfAddress(row["example"])?.Name);
            Assert.Equal(row["name"], Outlets.Default.Find(row["name"].ToUpperInvariant())?.Name);
            Assert.All(row.List("aliases"), a => Assert.NotNull(Outlets.Default.Find(a)));
        }
    }

    [Fact]
    public void Every_outlet_has_a_country_that_is_in_the_table_of_countries() =>
        Assert.All(Outlets.Default.All, o => Assert.NotNull(Countries.Default.Find(o.Country)));

    [Theory]
    [InlineData("https://english.news.cn/a", "Xinhua")]
    [InlineData("https://notxinhuanet.com/a", null)]
    [InlineData("no address", null)]
    public void An_address_belongs_to_the_outlet_of_its_domain(string url, string? name) =>
        Assert.Equal(name, Outlets.Default.OfAddress(url)?.Name);

    [Fact]
    public void An_agency_of_a_state_speaks_for_it_and_media_in_exile_do_not()
    {
        Assert.True(Outlets.Default.Find("Prensa Latina")!.IsOfficial);
        Assert.False(Outlets.Default.Find("CubaNet")!.IsOfficial);
    }
}
