using Dateline.Unicode;

namespace Dateline.Tests.Unicode;

public sealed class NfcTests
{
    [Theory]
    [InlineData("cafe\u0301", "café")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("\u212B", "Å")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("и\u0306", "й")]
    [InlineData("plain", "plain")]
    public void Composes_as_the_standard_says(string text, string expected) => Assert.Equal(expected, Nfc.Of(text));

    [Fact]
    public void A_mark_of_the_same_class_between_blocks_composition() =>
        Assert.Equal("à\u0301", Nfc.Of("a\u0300\u0301"));

    [Fact]
    public void Half_a_surrogate_becomes_the_replacement_character() => Assert.Equal("a\uFFFDb", Nfc.Of("a\uD800b"));
}
