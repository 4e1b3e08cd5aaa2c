using Dateline.Language;
using Dateline.Record;
using Dateline.Record.Places;

namespace Dateline.Tests.Record.Places;

public sealed class PlaceReaderTests
{
    private static readonly PlaceReader Reader = new();

    [Theory]
    [InlineData("en", "A fire destroyed two homes in Paris, Texas.", "Paris", "USA", 33.661)]
    [InlineData("en", "The minister arrived in Paris from Berlin.", "Paris", "FRA", 48.853)]
    [InlineData("es", "El ministro viajó a Bruselas.", "Bruselas", "BEL", 50.85)]
    [InlineData("en", "Talks on Cuba were held in the Chinese capital.", "Beijing", "CHN", 39.908)]
    [InlineData("es", "La delegación llegó ayer a la capital cubana.", "La Habana", "CUB", 23.133)]
    [InlineData("en", "MIAMI, United States — Two men were arrested.", "Miami", "USA", 25.774)]
    [InlineData("en", "Police closed the roads around Ashford, Ky., on Monday.", "Ky.", "USA", 37.5)]
    [InlineData("en", "The senator lives in Washington state.", "Washington", "USA", 47.5)]
    [InlineData("en", "Cases were found in Georgia, Florida, Oregon and Texas.", "Georgia", "USA", 32.7)]
    [InlineData("en", "The fire in Miami closed Miami Lagoon Road.", "Miami Lagoon Road", "USA", 25.8)]
    public void A_place_has_the_name_of_the_report_and_the_entry_of_the_context(
        string language,
        string text,
        string name,
        string country,
        double latitude
    )
    {
        var place = Assert.Single(Read(language, text).Places, p => p.Name == name);
        Assert.Equal(country, place.Country);
        Assert.Equal(latitude, place.Latitude!.Value, 0.5);
    }

    [Fact]
    public void A_hamlet_that_no_gazetteer_holds_keeps_its_country_and_is_never_pinned_elsewhere()
    {
        var places = Read(
            "en",
            "In Cuba, crews repaired roads in Bejucal, Wajay, Calabazar, and El Salao (Santiago de Cuba)."
        );
        Assert.NotNull(Assert.Single(places.Places, p => p.Name == "Bejucal").Latitude);
        foreach (var name in new[] { "Wajay", "Calabazar", "El Salao" })
            Assert.All(
                places.Places.Where(p => p.Name == name),
                p => Assert.Equal(("CUB", null), (p.Country, p.Latitude))
            );
    }

    [Fact]
    public void Nothing_happens_in_an_adjective()
    {
        var places = Read("en", "The Cuban minister spoke in Madrid.");
        Assert.Contains(places.Places, p => p.Country == "CUB");
        Assert.Equal(["ESP"], places.Mentions.Select(m => m.Place.Country!));
    }

    [Fact]
    public void A_country_of_the_region_is_meant_by_its_description()
    {
        var text = "Cuba cerró sus puertos. Las autoridades de la isla no dieron detalles.";
        var cuba = Assert.Single(Read("es", text).Places, p => p.Name == "Cuba");
        Assert.Equal(["Cuba", "la isla"], cuba.Mentions.Select(m => m.Of(text)));
    }

    [Theory]
    [InlineData("Mr. Houston said the plan was ready.")]
    [InlineData("Some of the men left early.")]
    [InlineData("The United Nations condemned the plan.")]
    public void People_bodies_and_common_words_are_no_places(string text) => Assert.Empty(Read("en", text).Places);

    [Fact]
    public void Every_mention_is_a_span_of_the_text_and_every_place_has_one()
    {
        var text = "Officials from Kenya and Chad met in Nairobi on Monday.";
        var places = Read("en", text).Places;
        Assert.All(
            places,
            p => Assert.All(p.Mentions, m => Assert.Contains(m.Of(text), text, StringComparison.Ordinal))
        );
        Assert.Equal(places.Select((_, i) => $"p{i + 1}"), places.Select(p => p.Id));
    }

    private static PlaceIndex Read(string language, string text)
    {
        var tag = new LanguageTag(language);
        return Reader.Read(
            TextAnalyzers.Default.Annotate(text, tag),
            new Article
            {
                Source = "test",
                Text = text,
                Language = tag,
            }
        );
    }
}
