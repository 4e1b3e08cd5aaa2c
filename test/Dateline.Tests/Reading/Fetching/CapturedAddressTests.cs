using Dateline.Reading;
using Dateline.Reading.Fetching;
using Dateline.Tests.App;
using Dateline.Tests.Reading.Warc;

namespace Dateline.Tests.Reading.Fetching;

public sealed class CapturedAddressTests
{
    [Theory]
    [InlineData("https://canal.example/a?utm=1", "https://canal.example/a", "https://canal.example/a")]
    [InlineData("https://m.canal.example/a", "https://www.canal.example/b", "https://www.canal.example/b")]
    [InlineData("https://evil.example/a", "https://canal.example/b", "https://evil.example/a")]
    [InlineData("https://canal.evil.example/a", "https://canal.example/b", "https://canal.evil.example/a")]
    [InlineData("https://canal.example/a", null, "https://canal.example/a")]
    [InlineData("https://canal.example/a", "no address", "https://canal.example/a")]
    [InlineData(null, null, null)]
    public void A_page_names_its_address_on_its_own_site_only(string? target, string? canonical, string? url) =>
        Assert.Equal(
            url,
            new Capture(target, null, null).UrlOf(
                new Article
                {
                    Source = "a",
                    Text = "b",
                    Url = canonical,
                }
            )
        );

    [Fact]
    public void An_address_is_read_like_a_file_and_kept()
    {
        var folder = Directory.CreateTempSubdirectory("dateline");
        try
        {
            using var server = new LocalServer().Page("/talks", Archives.Page);
            string[] addresses = [server.Address("/talks"), server.Address("/none")];
            var file = Path.Combine(folder.FullName, "kept.warc.gz");
            var (code, output, error) = Shell.Run(["article", .. addresses, "--warc", file], server);
            Assert.Equal(1, code);
            var lines = output.Trim().Split('\n');
            Assert.Contains(
                $"\"source\":\"{addresses[0]}\",\"url\":\"{addresses[0]}\"",
                lines[0],
                StringComparison.Ordinal
            );
            Assert.Contains("\"code\":\"not-found\"", lines[1], StringComparison.Ordinal);
            Assert.Contains("There is no such page", error, StringComparison.Ordinal);
            var kept = Shell.Run(["article", file]);
            Assert.Equal(0, kept.Code);
            Assert.Contains($"\"url\":\"{addresses[0]}\"", kept.Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_error_names_the_address_as_it_was_given()
    {
        using var server = new LocalServer();
        Assert.Contains(
            "\"source\":\"http://2130706433/a\"",
            Shell.Run(["article", "http://2130706433/a"], server).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_archive_that_cannot_be_written_is_told_and_nothing_is_fetched()
    {
        using var server = new LocalServer().Page("/talks", Archives.Page);
        var (code, _, error) = Shell.Run(
            ["read", server.Address("/talks"), "--warc", "/no/such/folder/a.warc.gz"],
            server
        );
        Assert.Equal(1, code);
        Assert.Contains("can't be written", error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("--proxy", "nonsense")]
    [InlineData("--proxy", "ftp://a.example")]
    [InlineData("--delay", "-1")]
    [InlineData("--delay", "soon")]
    public void Wrong_options_are_wrong_usage(string option, string value) =>
        Assert.Equal(2, Shell.Run(["article", "a.html", option, value]).Code);
}
