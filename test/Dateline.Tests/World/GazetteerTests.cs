using System.Security.Cryptography;
using Dateline.Tables;
using Dateline.World;

namespace Dateline.Tests.World;

public sealed class GazetteerTests
{
    private static readonly Gazetteer World = Gazetteer.Default;

    [Fact]
    public void The_table_is_the_one_that_its_manifest_describes()
    {
        var manifest = Table.Load("World/gazetteer.tsv").Rows.ToDictionary(r => r["key"], r => r["value"]);
        var packed = PackedGazetteer.Load();
        Assert.Equal(manifest["sha256"], Convert.ToHexStringLower(SHA256.HashData(packed.Table)));
        Assert.Equal(manifest["entries"], $"{packed.Count}");
        Assert.Equal(manifest["names"], $"{packed.NameCount}");
    }

    [Theory]
    [InlineData("Bejucal", "Bejucal", "CUB", 22.929, -82.389)]
    [InlineData("Bruselas", "Brussels", "BEL", 50.85, 4.349)]
    [InlineData("TROMSØ", "Tromsø", "NOR", 69.649, 18.955)]
    [InlineData("Tex.", "Texas", "USA", 31.49, -99.36)]
    [InlineData("Mar de China Meridional", "South China Sea", null, 12, 113)]
    public void A_name_leads_to_its_entry(string name, string main, string? country, double latitude, double longitude)
    {
        var entry = World[World.Find(name)[0]];
        Assert.Equal((main, country), (entry.Name, entry.Country));
        Assert.True(entry.KilometresTo(latitude, longitude) < 20);
    }

    [Fact]
    public void A_part_of_a_town_s_name_is_no_name_of_it() => Assert.Empty(World.Find("Calabazar"));

    [Fact]
    public void A_town_lies_in_its_county_and_state()
    {
        var town = World.Find("Paris").Select(id => World[id]).First(e => e.Country == "USA");
        var county = World[town.Parent];
        Assert.Equal(("Lamar County", "Texas"), (county.Name, World[county.Parent].Name));
    }

    [Theory]
    [InlineData("New York City police", "New York City")]
    [InlineData("St. Louis police", "St. Louis")]
    [InlineData("Ft. Lauderdale police", "Ft. Lauderdale")]
    public void The_longest_name_is_found(string text, string expected)
    {
        var match = World.LongestAt(text, Tokens(text));
        Assert.Equal(expected, match?.Span.Of(text));
    }

    [Theory]
    [InlineData(
        "name\tnames\tcountry\tlatitude\tlongitude\nEl Ejemplo\tEjemplo Viejo\tCU\t23.05\t-82.35\n",
        "Ejemplo Viejo"
    )]
    [InlineData(
        "1\tEl Ejemplo\tEl Ejemplo\tEjemplito\t23.05\t-82.35\tP\tPPL\tCU\t\t02\t\t\t\t900\t\t60\tAmerica/Havana\t2020-01-01\n",
        "Ejemplito"
    )]
    public void The_user_s_file_is_found_first(string file, string name)
    {
        var read = GazetteerFile.Read("mine.tsv", new StringReader(file), World);
        Assert.True(read.IsOk);
        var entry = read.Value[read.Value.Find(name)[0]];
        Assert.Equal(("El Ejemplo", "CUB", 23.05), (entry.Name, entry.Country, entry.Latitude));
        Assert.Equal("Brussels", read.Value[read.Value.Find("Bruselas")[0]].Name);
    }

    [Fact]
    public void A_crooked_file_says_where()
    {
        var read = GazetteerFile.Read("mine.tsv", new StringReader("name\tlatitude\tlongitude\nX\tnorth\t1\n"), World);
        Assert.Equal("mine.tsv:2", read.Error?.Source);
    }

    [Fact]
    public void Every_feature_is_found_by_every_name()
    {
        foreach (var row in Table.Load("World/features.tsv").Rows)
        foreach (var form in row.List("forms").Prepend(row["name_es"]).Prepend(row["name_en"]))
            Assert.True(World.Find(form).Any(id => World[id].Name == row["name_en"]), $"{row.Where} {form}");
    }

    private static TextSpan[] Tokens(string text)
    {
        var tokens = new List<TextSpan>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf(' ', start) is var space and > 0 ? space : text.Length;
            tokens.Add(new TextSpan(start, end));
            start = end + 1;
        }
        return [.. tokens];
    }
}
