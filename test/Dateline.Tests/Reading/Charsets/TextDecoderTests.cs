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

    [Theory]
    [InlineData("windows-1250", "Minister powiedział, że spotkanie odbyło się w stolicy i że rozmowy będą wznowione.")]
    [InlineData("iso-8859-2", "Ministr řekl, že schůzka se konala v hlavním městě a že jednání budou pokračovat.")]
    [InlineData("ibm866", Russian)]
    [InlineData("x-mac-cyrillic", Russian)]
    [InlineData("macintosh", Spanish)]
    [InlineData("windows-1254", "Bakan, toplantının başkentte yapıldığını ve görüşmelerin süreceğini açıkladı.")]
    [InlineData("windows-1256", "أعلن الوزير أن الاجتماع عقد في العاصمة وأن المحادثات ستستمر.")]
    [InlineData("windows-874", "รัฐมนตรีกล่าวว่าการประชุมจัดขึ้นในเมืองหลวงและการเจรจาจะดำเนินต่อไป")]
    [InlineData("euc-kr", "장관은 수도에서 대사를 만나 양국의 협력을 강화하는 방안에 대해 의견을 나누었다.")]
    [InlineData("iso-2022-jp", Japanese)]
    public void The_alphabet_tells_the_charset(string charset, string text) =>
        Assert.Equal(text, TextDecoder.Decode(CharsetNames.Find(charset)!.GetBytes(text), null).Text);

    [Theory]
    [InlineData(Chinese, false)]
    [InlineData(Chinese, true)]
    [InlineData(Japanese, false)]
    [InlineData("รัฐมนตรีกล่าวว่าการประชุมจัดขึ้นในเมืองหลวงและการเจรจาจะดำเนินต่อไป", true)]
    public void UTF_16_without_a_mark_and_without_spaces_is_told(string text, bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: false);
        Assert.Equal(text, TextDecoder.Decode(encoding.GetBytes(text), null).Text);
    }

    [Fact]
    public void Plain_ASCII_is_not_taken_for_UTF_16() =>
        Assert.Equal(
            "this app can break, it seems",
            TextDecoder.Decode("this app can break, it seems"u8.ToArray(), null).Text
        );

    [Theory]
    [InlineData(Spanish, "windows-1252")]
    [InlineData("Le ministre a déclaré : « L’été fut long – et sec. »", "windows-1252")]
    [InlineData(Russian, "windows-1251")]
    public void What_was_encoded_twice_is_repaired(string text, string between)
    {
        var twice = Encoding.UTF8.GetBytes(CharsetNames.Find(between)!.GetString(Encoding.UTF8.GetBytes(text)));
        var decoded = TextDecoder.Decode(twice, "utf-8");
        Assert.Equal(text, decoded.Text.Replace("\u00A0", " "));
        Assert.True(decoded.Repaired > 0);
    }

    [Theory]
    [InlineData("Ângela e Ícaro não sabem que São João é à noite; à tarde, a avó dá pão aos irmãos.")]
    [InlineData("Le château « Âge d’or » est fermé à Noël.")]
    [InlineData(Russian)]
    public void Honest_text_is_not_repaired(string text)
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(text), null);
        Assert.Equal((text, 0), (decoded.Text, decoded.Repaired));
    }

    [Theory]
    [InlineData("windows-1251", "koi8-r", Russian)]
    [InlineData("windows-1252", "windows-1251", Russian)]
    [InlineData("utf-8", "windows-1252", Spanish)]
    [InlineData("iso-8859-1", "euc-jp", Japanese)]
    [InlineData("windows-1252", "utf-8", Chinese)]
    public void A_wrong_declaration_gives_way_to_the_bytes(string declared, string real, string text) =>
        Assert.Equal(text, TextDecoder.Decode(CharsetNames.Find(real)!.GetBytes(text), declared).Text);

    [Fact]
    public void Stray_bytes_in_UTF_8_are_read_as_windows_1252()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("señor, año, "), 0x93, .. "said"u8, 0x94];
        Assert.Equal("señor, año, “said”", TextDecoder.Decode(bytes, "utf-8").Text);
    }

    public static TheoryData<string, string> AlphabetExamples() =>
        [
            .. Dateline
                .Tables.Table.Load("Reading/Charsets/alphabets.tsv")
                .Rows.Select(r => (r.List("charsets")[0], r["example"])),
        ];

    [Theory]
    [MemberData(nameof(AlphabetExamples))]
    public void Every_alphabet_tells_its_example(string charset, string example) =>
        Assert.Equal(example, TextDecoder.Decode(CharsetNames.Find(charset)!.GetBytes(example), null).Text);
}
