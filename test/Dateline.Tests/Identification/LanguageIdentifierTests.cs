using Dateline.Identification;
using Dateline.Tables;

namespace Dateline.Tests.Identification;

public sealed class LanguageIdentifierTests
{
    [Fact]
    public void Every_language_knows_its_example()
    {
        foreach (var row in Table.Load("Identification/words.tsv").Rows)
            Assert.Equal(row["lang"], LanguageIdentifier.Identify(row["example"]).Value);
    }

    [Theory]
    [InlineData("zh", "外交部发言人周二在北京表示，双方将继续谈判。")]
    [InlineData("ja", "外務省の報道官は火曜日に東京で述べた。")]
    [InlineData("ko", "외교부 대변인은 화요일에 말했다.")]
    [InlineData("ru", "Министр сказал, что переговоры продолжатся.")]
    [InlineData("uk", "Міністр сказав, що переговори триватимуть.")]
    [InlineData("ar", "قال الوزير إن المحادثات ستستمر.")]
    [InlineData("en", "POLICE SAY THE ROAD TO THE PORT HAS BEEN CLOSED")]
    [InlineData("es", "La policía cerró el paso «hasta nuevo aviso», según el alcalde.")]
    [InlineData("und", "")]
    [InlineData("und", "12.30 – 14.00 *** 😀")]
    [InlineData("und", "xkcd qwrtz vbnmp zzgh")]
    [InlineData("und", "Ministrs teica, ka sarunas turpināsies arī nākamnedēļ Rīgā.")]
    public void A_text_is_told_by_its_letters_and_words(string expected, string text) =>
        Assert.Equal(expected, LanguageIdentifier.Identify(text).Value);

    [Fact]
    public void A_long_quotation_in_another_language_does_not_turn_an_article()
    {
        var text =
            "The mayor said that the council had not been asked, and that it would not pay for the bridge. He closed with a line in Spanish: «no pasarán, ni hoy ni mañana».";
        Assert.Equal(LanguageTag.English, LanguageIdentifier.Identify(text));
    }
}
