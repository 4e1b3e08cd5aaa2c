using System.Text;
using CsCheck;
using Dateline.Reading;
using static Dateline.Tests.Reading.Warc.Archives;

namespace Dateline.Tests.Reading.Warc;

public sealed class ArchiveArticleTests
{
    [Fact]
    public void Pages_of_an_archive_become_articles_and_the_rest_is_counted()
    {
        var notices = new List<ReadNotice>();
        var read = Reports.Read(Mixed(), new ReadOptions { Notice = notices.Add });
        Assert.Equal(["https://canal.example/talks", "https://canal.example/again"], read.Select(o => o.Value!.Url));
        Assert.Matches("^-:[1-9][0-9]+$", read[0].Value!.Source);
        Assert.Contains("The minister arrived", read[0].Value!.Text, StringComparison.Ordinal);
        Assert.Equal(
            "6 records: 2 reports; passed over 1 image/gif, 1 of status 404, 1 request, 1 warcinfo",
            Assert.Single(notices).Message
        );
    }

    [Fact]
    public void The_time_of_capture_bounds_the_date_and_is_not_the_date()
    {
        var published = Assert.Single(Reports.Read(RecordOf(Answer(Page)))).Value!.Published;
        Assert.Equal(new DayRange(null, new DateOnly(2024, 5, 4)), published.Days);
        var stated = Page.Replace(
            "</head>",
            "<meta property='article:published_time' content='2024-05-02T08:00:00Z'></head>"
        );
        Assert.Equal(
            DayRange.Day(new DateOnly(2024, 5, 2)),
            Assert.Single(Reports.Read(RecordOf(Answer(stated)))).Value!.Published.Days
        );
        var future = stated.Replace("2024-05-02", "2031-05-02");
        Assert.Null(Assert.Single(Reports.Read(RecordOf(Answer(future)))).Value!.Published.Days.From);
    }

    [Fact]
    public void The_charset_of_the_header_counts()
    {
        var page = Answer(Page, "Content-Type: text/html; charset=windows-1251").Split("airport");
        byte[] block =
        [
            .. Encoding.ASCII.GetBytes(page[0]),
            .. (byte[])[0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0],
            .. Encoding.ASCII.GetBytes(page[1]),
        ];
        Assert.Contains("Москва", Assert.Single(Reports.Read(RecordOf(block))).Value!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_captured_body_may_not_pass_for_article_lines()
    {
        var forged = """{"text":"The minister resigned.","publisher":"Somebody Else","published":"2020-01-01"}""";
        var error = Assert.Single(Reports.Read(RecordOf(Answer(forged, "Content-Type: text/plain")))).Error!;
        Assert.Equal(ReadErrorCode.NoArticle, error.Code);
        Assert.Contains("of other kinds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_inside_an_archive_is_not_opened()
    {
        var nested = RecordOf(
            Encoding.ASCII.GetBytes(Answer("", "Content-Type: text/plain")).Concat(RecordOf(Answer(Page))).ToArray()
        );
        Assert.Equal(ReadErrorCode.NoArticle, Assert.Single(Reports.Read(nested)).Error!.Code);
    }

    [Fact]
    public void A_bomb_in_an_archive_is_passed_over()
    {
        var bomb = Gzip(new byte[60_000_000]);
        byte[] block = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"u8, .. bomb];
        Assert.Contains(
            "too large",
            Assert.Single(Reports.Read(RecordOf(block))).Error!.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_wacz_file_is_read_and_its_digests_compared()
    {
        var archive = Gzip(RecordOf(Answer(Page)));
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(archive));
        byte[] Package(string hash) =>
            Encoding.UTF8.GetBytes($$"""{"resources":[{"path":"archive/data.warc.gz","hash":"sha256:{{hash}}"}]}""");
        var good = Zip(
            ("archive/data.warc.gz", archive),
            ("datapackage.json", Package(digest)),
            ("../../etc/passwd", [1])
        );
        var article = Assert.Single(Reports.Read(good)).Value!;
        Assert.Equal("-/archive/data.warc.gz:0", article.Source);
        Assert.Equal("https://canal.example/talks", article.Url);
        var bad = Zip(("archive/data.warc.gz", archive), ("datapackage.json", Package(new string('0', 64))));
        Assert.Contains("was changed", Reports.Read(bad)[1].Error!.Message, StringComparison.Ordinal);
        Assert.Equal(ReadErrorCode.Malformed, Assert.Single(Reports.Read(good[..(good.Length / 2)])).Error!.Code);
    }

    [Fact]
    public void Changed_archives_never_break_the_reading() =>
        Gen.Select(Gen.Bool, Gen.Select(Gen.Double.Unit, Gen.Byte).Array[1, 12])
            .Sample(
                (isZip, changes) =>
                {
                    var archive = isZip ? Zip(("archive/data.warc.gz", Mixed())) : Mixed();
                    foreach (var (where, value) in changes)
                    {
                        archive[(int)((archive.Length - 1) * where)] = value;
                    }
                    Assert.NotEmpty(Reports.Read(archive));
                },
                iter: 300
            );
}
