using Dateline.Language;
using Dateline.Language.Models;

namespace Dateline.Tests.Language.Models;

public sealed class LemmatizerTests
{
    private static readonly ModelFile File = ModelFile.Open("Language/Models/model.bin");

    [Theory]
    [InlineData("en", "Ministers", Upos.Noun, "minister")]
    [InlineData("en", "were", Upos.Aux, "be")]
    [InlineData("en", "denied", Upos.Verb, "deny")]
    [InlineData("en", "cities", Upos.Noun, "city")]
    [InlineData("en", "Havana", Upos.Propn, "Havana")]
    [InlineData("es", "anunciaron", Upos.Verb, "anunciar")]
    [InlineData("es", "elecciones", Upos.Noun, "elección")]
    [InlineData("es", "dijo", Upos.Verb, "decir")]
    [InlineData("es", "la", Upos.Det, "el")]
    [InlineData("es", "Bogotá", Upos.Propn, "Bogotá")]
    public void Knows_the_lemma(string language, string form, Upos upos, string lemma) =>
        Assert.Equal(lemma, new Lemmatizer(File, language).Lemma(form, upos, "_"));

    [Theory]
    [InlineData("denied", "deny", "3+y")]
    [InlineData("Geneva", "Geneva", "=0+")]
    [InlineData("i", "I", "=1+I")]
    [InlineData("better", "good", "6+good")]
    public void A_script_is_written_and_read_and_makes_the_lemma(string form, string lemma, string script)
    {
        Assert.Equal(script, LemmaScript.Make(form, lemma).ToString());
        Assert.Equal(lemma, LemmaScript.Parse(script).Apply(form));
    }

    [Fact]
    public void A_script_that_cuts_more_than_there_is_leaves_what_it_adds() =>
        Assert.Equal("ir", LemmaScript.Parse("5+ir").Apply("va"));
}
