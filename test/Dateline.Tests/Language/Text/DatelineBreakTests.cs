using Dateline.Language.Text;

namespace Dateline.Tests.Language.Text;

public sealed class DatelineBreakTests
{
    [Theory]
    [InlineData("MIAMI, United States — A minister met an ambassador.", "MIAMI, United States —")]
    [InlineData(
        "LA HABANA, 9 jun (Agencia Caribe) - El Gobierno firmó un acuerdo.",
        "LA HABANA, 9 jun (Agencia Caribe) -"
    )]
    [InlineData("Madrid.- El ministro viajó a Lima.", "Madrid.-")]
    [InlineData("PARIS (Wire) -- Talks ended.", "PARIS (Wire) --")]
    public void A_dateline_stands_alone(string text, string dateline) => Assert.Equal(dateline, First(text));

    [Theory]
    [InlineData("Ruiz — also a member of the council — spoke first.")]
    [InlineData("NATO said that it would stay — for now.")]
    [InlineData("The talks ended - without a deal.")]
    [InlineData("12 de mayo. - El Gobierno firmó.")]
    public void A_dash_in_a_sentence_does_not_end_it(string text) => Assert.Equal(text, First(text));

    private static string First(string text)
    {
        var language = new LanguageTag(text.Contains("El ", StringComparison.Ordinal) ? "es" : "en");
        return new Segmenter().Segment(text, language)[0].Span.Of(text);
    }
}
