namespace Dateline.Tests.Record.Actors;

public sealed class ActorReaderTests
{
    [Fact]
    public void A_surname_is_its_person_and_a_title_gives_country_sector_and_office()
    {
        const string text = "Russian Foreign Minister Ivan Petrenko spoke on Monday. Petrenko said the talks failed.";
        var (_, actors) = Reports.Read(text);
        var minister = actors.Named("Ivan Petrenko");
        Assert.Equal(
            (ActorKind.Person, "RUS", "GOV", "Foreign Minister"),
            (minister.Kind, minister.Country, minister.Sector, minister.Offices.Single().Title)
        );
        Assert.Equal(minister, actors.Meant(text, "Petrenko said"));
    }

    [Fact]
    public void A_capital_that_intends_is_its_state_and_a_capital_where_something_happens_is_not()
    {
        var (_, actors) = Reports.Read("The report says that Beijing rejected the deal. They met in Paris.");
        Assert.Equal(["CHN"], actors.Actors.Where(a => a.Kind == ActorKind.Country).Select(a => a.Country));
    }

    [Fact]
    public void Two_regimes_under_one_noun_are_two_parties()
    {
        var (text, actors) = Reports.Read("The Cuban and Chinese regimes denied it.");
        var head = text.Sentences[0].Words.First(w => w.Form == "regimes");
        Assert.Equal(["CUB", "CHN"], actors.Parties(text.Sentences[0], head).Select(id => actors[id].Country!));
    }

    [Fact]
    public void A_ministry_belongs_to_the_state_of_its_minister()
    {
        const string text =
            "China's Minister of Public Security, Wang Jun, met Juan Roble. The Ministry of Public Security agreed.";
        var (_, actors) = Reports.Read(text);
        Assert.Equal("CHN", actors.Named("Ministry of Public Security").Country);
    }

    [Fact]
    public void A_party_is_also_its_acronym()
    {
        const string text = "The Workers' Party of Norway (WPN) met in Oslo. The WPN elected Ana Rojas.";
        var (_, actors) = Reports.Read(text);
        Assert.Equal(actors.Meant(text, "Party of Norway"), actors.Meant(text, "WPN elected"));
    }

    [Fact]
    public void A_spanish_minister_is_later_the_minister()
    {
        const string text = "El ministro de Defensa, Carlos Roble, viajó a Lima. El ministro anunció la compra.";
        var (_, actors) = Reports.Read(text, "es");
        Assert.Equal("ministro de Defensa", actors.Named("Carlos Roble").Offices.Single().Title);
        Assert.Equal(actors.Named("Carlos Roble"), actors.Meant(text, "El ministro anunció"));
    }

    [Fact]
    public void The_same_text_gives_the_same_actors()
    {
        const string text = "The rebels attacked Kabul. They fled, officials of the Afghan government said.";
        string Line() =>
            string.Join('|', Reports.Read(text).Actors.Actors.Select(a => $"{a.Id} {a.Name} {a.Country} {a.Sector}"));
        Assert.Equal(Line(), Line());
    }
}
