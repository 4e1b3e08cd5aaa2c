using System.Text;
using Dateline.Reading.Charsets;

namespace Dateline.Tests.Reading.Charsets;

public sealed class TextDecoderTests
{
    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private const string Spanish =
        "El ministro señaló que la reunión se celebró en la capital, según informó el canciller. Añadió que habrá más.";
    private const string Russian =
        "Министр сообщил, что встреча прошла в столице и что стороны подписали соглашение о торговле между странами.";
    private const string Chinese = "部长在首都会见了大使，双方就加强合作交换了意见，并表示将继续推动两国关系发展。";
    private const string Japanese = "大臣は首都で大使と会談し、両国の協力を強化することについて意見を交換しました。";

    [Theory]
    [InlineData("utf-8", Spanish)]
    [InlineData("windows-1252", Spanish)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("gb18030", Chinese)]
    [InlineData("big5", "部長在首都會見了大使，雙方就加強合作交換了意見，並表示將繼續推動兩國關係發展。")]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("utf-16", Spanish)]
    [InlineData("utf-16BE", Russian)]
    [InlineData("utf-32", Spanish)]
    public void Bytes_without_a_declaration_are_sniffed(string charset, string text) =>
        Assert.Equal(text, TextDecoder.Decode(Encoding.GetEncoding(charset).GetBytes(text), null).Text);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_is_believed_before_everything(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Spanish)];
        var decoded = TextDecoder.Decode(bytes, "windows-1251");
        Assert.Equal((Spanish, CharsetBasis.ByteOrderMark), (decoded.Text, decoded.Basis));
    }

    [Fact]
    public void A_declaration_is_believed_where_the_bytes_allow_it() =>
        Assert.Equal(
            Spanish,
            TextDecoder.Decode(Encoding.GetEncoding("windows-1252").GetBytes(Spanish), "iso-8859-1").Text
        );

    [Fact]
    public void Valid_UTF_8_is_UTF_8_whatever_is_declared() =>
        Assert.Equal(Russian, TextDecoder.Decode(Encoding.UTF8.GetBytes(Russian), "windows-1251").Text);

    [Theory]
    [InlineData("<html><head><meta charset=windows-1251>", "windows-1251")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-2'?><html>", "iso-8859-2")]
    [InlineData("<html><body>charset=none", null)]
    public void A_declaration_is_found_in_the_page(string page, string? charset) =>
        Assert.Equal(charset, CharsetNames.Declared(Encoding.ASCII.GetBytes(page)));
}
