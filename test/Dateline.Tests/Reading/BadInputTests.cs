using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Dateline.Reading;

namespace Dateline.Tests.Reading;

public sealed class BadInputTests
{
    private const string Body =
        "<p>The minister arrived in the capital on Monday for two days of talks, and said that the border would be opened soon.</p>";

    [Fact]
    public void A_file_that_is_not_there_is_not_found()
    {
        var outcome = Assert.Single(new ArticleReader().Read(Input.Path("no/such/file.html"), ReadOptions.Default));
        Assert.Equal(ReadErrorCode.NotFound, outcome.Error!.Code);
        Assert.Equal("no/such/file.html", outcome.Error.Source);
    }

    [Theory]
    [InlineData("", ReadErrorCode.Empty)]
    [InlineData(" \n\t", ReadErrorCode.Empty)]
    [InlineData("%PDF-1.7 and so on", ReadErrorCode.Malformed)]
    [InlineData("a\0\u0001\u0002\u0003b\u0004", ReadErrorCode.UnsupportedType)]
    [InlineData("123 456", ReadErrorCode.NoArticle)]
    [InlineData("<html><body><nav><a href='/'>Home</a></nav></body></html>", ReadErrorCode.NoArticle)]
    [InlineData("<html><head><script>var a = '<p>", ReadErrorCode.NoArticle)]
    public void Every_bad_input_has_its_code(string text, ReadErrorCode code) =>
        Assert.Equal(code, Reports.Error(text));

    [Fact]
    public void Broken_utf8_in_a_page_is_mended_and_reading_goes_on()
    {
        byte[] page =
        [
            .. Encoding.UTF8.GetBytes("<html><body>" + Body + "<p>café "),
            0xC3,
            0x28,
            .. Encoding.UTF8.GetBytes("</p>"),
        ];
        Assert.Contains("The minister arrived", Assert.Single(Reports.Read(page)).Value!.Text);
    }

    [Fact]
    public void Broken_markup_is_mended()
    {
        var page =
            "<html><div class='article-body'"
            + Body
            + "<p>He left <b>on <i>Tuesday</b> evening</i><p>after the talks had ended without a result, an aide said.<div></p";
        Assert.Contains("He left on Tuesday evening\n", Reports.One(Body + page).Text);
    }

    [Fact]
    public void A_page_beyond_the_limit_is_too_large()
    {
        var page = "<html><body>" + Body + new string(' ', 50_000_000);
        Assert.Equal(ReadErrorCode.TooLarge, Reports.Error(page));
    }

    [Fact]
    public void A_decompression_bomb_is_too_large()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write("<html><body>"u8);
            var block = new byte[1 << 20];
            block.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 100; i++)
            {
                gzip.Write(block);
            }
        }
        Assert.Equal(ReadErrorCode.TooLarge, Assert.Single(Reports.Read(bomb.ToArray())).Error!.Code);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<a href='x'><div>")]
    public void A_hundred_thousand_nested_elements_are_too_deep_and_cost_little(string tag)
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat(tag, 100_000)) + Body;
        var watch = Stopwatch.StartNew();
        Assert.Equal(ReadErrorCode.TooDeep, Reports.Error(page));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("<!--")]
    [InlineData("</div></b>")]
    [InlineData("<br>")]
    [InlineData("&amp")]
    [InlineData("<a href=\"")]
    [InlineData("</")]
    [InlineData("<")]
    [InlineData("<svg>")]
    public void A_long_page_of_nonsense_ends_soon(string nonsense)
    {
        var page = "<html><body>" + Body + string.Concat(Enumerable.Repeat(nonsense, 300_000 / nonsense.Length));
        var watch = Stopwatch.StartNew();
        Assert.Single(Reports.Read(page));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void A_report_in_another_language_than_the_caller_reads_is_refused()
    {
        var text =
            "Der Minister hat gesagt, dass die Sitzung in der Hauptstadt nicht stattfindet und dass es keine Einigung gibt.";
        Assert.Equal(
            ReadErrorCode.UnsupportedLanguage,
            Reports.Error(text, new ReadOptions { Languages = ["en", "es"] })
        );
        Assert.Null(Reports.Error(text));
    }

    [Fact]
    public void A_folder_is_read_in_ordinal_order()
    {
        var folder = Directory.CreateTempSubdirectory("dateline");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "b"));
            foreach (var name in new[] { "c.txt", "a.txt", "b/d.txt" })
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), "The minister arrived in the capital.");
            }
            var read = new ArticleReader().Read(Input.Path(folder.FullName), ReadOptions.Default);
            Assert.Equal(["a.txt", "d.txt", "c.txt"], read.Select(o => Path.GetFileName(o.Value!.Source)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
