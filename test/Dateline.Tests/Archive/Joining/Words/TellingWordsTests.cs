using Dateline.Archive.Joining.Words;

namespace Dateline.Tests.Archive.Joining.Words;

public sealed class TellingWordsTests
{
    [Theory]
    [InlineData("The Iranian envoy flew to Saudi Arabia", "en")]
    [InlineData("El enviado iraní voló a Arabia Saudí", "es")]
    public void States_have_one_key_in_both_languages(string text, string language)
    {
        var keys = TellingWords.Keys(text, new LanguageTag(language)).Select(k => k.Key).ToArray();
        Assert.Contains("@IRN", keys);
        Assert.Contains("@SAU", keys);
        Assert.Contains("flight", keys);
    }

    [Fact]
    public void A_vector_is_like_itself_and_unlike_what_shares_nothing()
    {
        var one = TellingWords.Of("A ferry sank off Zamboanga", LanguageTag.English);
        var other = TellingWords.Of("Copper miners walked out", LanguageTag.English);
        Assert.Equal(1, one.Cosine(one), 1e-6);
        Assert.Equal(0, one.Cosine(other), 1e-6);
        Assert.Equal(["zamboang"], one.Common(one, 1));
    }
}
