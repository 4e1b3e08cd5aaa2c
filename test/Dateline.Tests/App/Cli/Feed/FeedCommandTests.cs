using Dateline.App.Cli.Feed;
using Dateline.Archive;
using Dateline.Reading.Fetching;
using Dateline.Reading.Warc;
using Dateline.Tests.Reading.Fetching;

namespace Dateline.Tests.App.Cli.Feed;

public sealed class FeedCommandTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("dateline");
    private readonly LocalServer _server = new();
    private readonly ShiftedTime _time = new();

    public void Dispose()
    {
        _server.Dispose();
        _home.Delete(recursive: true);
    }

    [Fact]
    public void A_feed_is_added_and_its_new_reports_are_fetched_once()
    {
        Report("/1", "The first talks");
        Report("/2", "The second talks");
        Feed("/feed", "/1", "/2");
        Assert.Equal(0, Run("add", _server.Address("/feed")).Code);
        var (code, output, error) = Run("fetch", "--format", "jsonl");
        Assert.Equal(0, code);
        Assert.Equal(2, output.Trim().Split('\n').Length);
        Assert.Contains(
            $"\"url\":\"{_server.Address("/1")}\",\"title\":\"The first talks\"",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("\"published\":\"2024-05-03\"", output, StringComparison.Ordinal); // the page has none: the feed's
        Assert.Contains("1 feeds asked, 2 new articles, 0 feeds failed", error, StringComparison.Ordinal);

        Report("/3", "The third talks");
        Feed("/feed", "/3", "/1", "/2");
        var again = Run("fetch");
        Assert.Contains("The third talks\n", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("The first talks", again.Output, StringComparison.Ordinal);
        Assert.Equal("", Run("fetch").Output);
    }

    [Fact]
    public void What_was_fetched_is_kept_as_an_archive()
    {
        Report("/1", "The first talks");
        Feed("/feed", "/1");
        Run("add", _server.Address("/feed"));
        Run("fetch");
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_home.FullName, "warc")));
        using var archive = File.OpenRead(file);
        var kept = WarcReader.Read(file, archive).Select(o => o.Value!).Where(r => r.Type == WarcType.Response);
        Assert.Equal(
            [_server.Address("/robots.txt"), _server.Address("/feed"), _server.Address("/1")],
            kept.Select(r => r.TargetUri)
        );
    }

    [Fact]
    public void An_unchanged_feed_is_not_sent_again()
    {
        Report("/1", "The first talks");
        Feed("/feed", "/1");
        Run("add", _server.Address("/feed"));
        Run("fetch");
        _server.Page("/feed", "", "ETag: \"v\"", "304 Not Modified");
        Assert.Equal(0, Run("fetch").Code);
        Assert.Contains("If-None-Match: \"v-/1\"", _server.Requests[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void One_failing_feed_stops_no_other()
    {
        Report("/1", "The first talks");
        Feed("/a", "/1");
        Feed("/b", "/1");
        Run("add", _server.Address("/a"), _server.Address("/b"));
        _server.Page("/a", "", status: "500 Broken");
        var (code, output, error) = Run("fetch");
        Assert.Equal(1, code);
        Assert.Contains("The first talks", output, StringComparison.Ordinal);
        Assert.Contains($"{_server.Address("/a")}: news.example failed (500)", error, StringComparison.Ordinal);
        var list = Run("list");
        Assert.Equal(0, list.Code);
        Assert.Matches($"(?m)^server-failed +.* 0\\.5 .*{_server.Address("/a")}", list.Output);
        Assert.Matches($"(?m)^working +.* 0 .*{_server.Address("/b")}", list.Output);
    }

    [Fact]
    public void A_page_that_fails_in_passing_is_tried_again_and_one_that_is_refused_is_not()
    {
        Report("/1", "The first talks");
        Feed("/feed", "/1", "/2", "/3");
        _server.Page("/2", "", status: "503 Busy").Page("/3", "", status: "403 Forbidden");
        Run("add", _server.Address("/feed"));
        Assert.Equal(1, Run("fetch").Code);
        Report("/2", "The second talks");
        var before = _server.Paths.Count(p => p == "/3");
        var again = Run("fetch");
        Assert.Equal(0, again.Code);
        Assert.Contains("The second talks", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, _server.Paths.Count(p => p == "/3"));
    }

    [Fact]
    public void Where_a_page_is_refused_the_report_in_the_feed_is_read()
    {
        var text =
            "The minister arrived in the capital on Monday for two days of talks about the border between both countries.";
        _server
            .Page("/1", "", status: "403 Forbidden")
            .Page(
                "/feed",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Canal</title><entry><id>1</id><title>Talks</title>"
                    + $"<link href='{_server.Address("/1")}'/><content type='html'>&lt;p>{text}&lt;/p></content></entry></feed>"
            );
        Run("add", _server.Address("/feed"));
        var (code, output, _) = Run("fetch", "--format", "jsonl");
        Assert.Equal(0, code);
        Assert.Contains(text, output, StringComparison.Ordinal);
        Assert.Contains($"\"source\":\"{_server.Address("/1")}\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_is_read_by_its_address_like_one_in_a_file()
    {
        var text =
            "The minister arrived in the capital on Monday for two days of talks about the border between both countries.";
        _server.Page(
            "/feed",
            $"<rss version='2.0'><channel><item><link>/1</link><description>{text}</description></item></channel></rss>"
        );
        var (code, output, _) = Shell.Run(["article", _server.Address("/feed")], _server);
        Assert.Equal(0, code);
        Assert.Contains($"\"url\":\"{_server.Address("/1")}\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_reports_are_taken_than_asked_for_and_the_rest_comes_next_time()
    {
        foreach (var path in (string[])["/1", "/2", "/3"])
        {
            Report(path, "Talks " + path);
        }
        Feed("/feed", "/1", "/2", "/3");
        Run("add", _server.Address("/feed"));
        Assert.Single(Run("fetch", "--most", "1", "--format", "jsonl").Output.Trim().Split('\n'));
        Assert.Equal(2, Run("fetch", "--format", "jsonl").Output.Trim().Split('\n').Length);
    }

    [Fact]
    public void A_server_that_asks_to_be_left_alone_is_left_alone()
    {
        Feed("/feed");
        Run("add", _server.Address("/feed"));
        _server.Page("/feed", "", "Retry-After: 3600", "429 Too Many Requests");
        Run("fetch");
        var asked = _server.Paths.Count;
        Assert.Equal(1, Run("fetch").Code);
        Assert.Equal(asked, _server.Paths.Count);
        Assert.Equal(0.5, new FeedBook(_home.FullName).Read()[0].Failures);
        _time.Shift = TimeSpan.FromHours(2);
        Run("fetch");
        Assert.Equal(asked + 1, _server.Paths.Count);
    }

    [Theory]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='/found'>", "/found")]
    [InlineData(
        "<base href='/deep/'><link rel='ALTERNATE' type='application/atom+xml; charset=utf-8' href='found'>",
        "/deep/found"
    )]
    [InlineData(
        "<link rel=alternate type=application/rss+xml href=/comments/feed title='Comments'><a href='/found.rss'>x</a>",
        "/found.rss"
    )]
    [InlineData("<p>no link at all</p>", "/rss.xml")]
    public void The_feed_of_a_site_is_found(string head, string place)
    {
        _server.Page("/", $"<html><head>{head}</head><body><p>Welcome</p></body></html>");
        Feed(place);
        Feed("/comments/feed");
        Assert.Equal(0, Run("add", _server.Address("/")).Code);
        Assert.Equal(_server.Address(place), Assert.Single(new FeedBook(_home.FullName).Read()).Address);
    }

    [Fact]
    public void A_site_without_a_feed_is_told()
    {
        _server.Page("/", "<html><body><p>Welcome</p></body></html>");
        var (code, _, error) = Run("add", _server.Address("/"));
        Assert.Equal(1, code);
        Assert.Contains("No feed was found on news.example", error, StringComparison.Ordinal);
        Assert.Empty(new FeedBook(_home.FullName).Read());
    }

    [Fact]
    public void Lists_come_in_and_go_out_as_opml()
    {
        var file = Path.Combine(_home.FullName, "list.opml");
        File.WriteAllText(
            file,
            """
            <opml version="2.0"><body><outline text="World">
            <outline type="rss" text="Canal" xmlUrl="https://canal.example/feed" htmlUrl="https://canal.example/"/>
            <outline type="rss" text="Evil" xmlUrl="file:///etc/passwd"/></outline>
            <outline type="rss" text="Gazette" xmlUrl="https://gazette.example/rss"/></body></opml>
            """
        );
        var (code, _, error) = Run("add", "--opml", file);
        Assert.Equal(0, code);
        Assert.Contains("2 feeds added", error, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
        var opml = Run("list", "--format", "opml").Output;
        Assert.Contains("<outline text=\"World\">", opml, StringComparison.Ordinal);
        Assert.Contains("xmlUrl=\"https://canal.example/feed\"", opml, StringComparison.Ordinal);
        Assert.Contains(
            "0 feeds added, 2 were there already",
            Run("add", "--opml", file).Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, Run("remove", "https://gazette.example/rss").Code);
        Assert.DoesNotContain("gazette", Run("list", "--format", "jsonl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Health_is_kept_for_every_look()
    {
        Feed("/feed", "/1");
        Run("add", _server.Address("/feed"), "--outlet", "Xinhua News Agency");
        Assert.Equal(0, Run("check").Code);
        _server.Page("/feed", "<html><body>moved</body></html>");
        var (code, output, _) = Run("check");
        Assert.Equal(1, code);
        Assert.Contains("not-a-feed", output, StringComparison.Ordinal);
        var lines = File.ReadAllLines(Path.Combine(_home.FullName, "feed-checks.jsonl"));
        Assert.Contains(
            "\"outcome\":\"working\",\"items\":1,\"from\":\"2024-05-03\",\"to\":\"2024-05-03\"",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.Contains("\"outcome\":\"not-a-feed\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_interrupted_run_has_read_is_not_read_again()
    {
        Report("/1", "The first talks");
        Feed("/feed", "/1", "/2");
        Run("add", _server.Address("/feed"));
        var book = new FeedBook(_home.FullName);
        var seen = 0;
        // The second page is asked for while the first is already noted.
        _server.Raw(
            "/2",
            stream =>
            {
                seen = book.Read()[0].Seen.Count;
                return stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"u8.ToArray()).AsTask();
            }
        );
        Run("fetch");
        Assert.Equal(1, seen);
    }

    [Fact]
    public void Reports_and_health_are_kept_in_the_archive_where_that_is_asked_for()
    {
        Report("/1", "The first talks");
        Feed("/feed", "/1");
        Run("add", _server.Address("/feed"), "--outlet", "Granma");
        var (code, _, error) = Run("fetch", "--add");
        Assert.Equal(0, code);
        Assert.Contains("1 articles in the archive", error, StringComparison.Ordinal);
        Assert.Equal(0, Run("check", "--add").Code);
        using var store = Dateline.Archive.Sqlite.SqliteStore.Open(Path.Combine(_home.FullName, "dateline.db")).Value!;
        using var snapshot = store.Read();
        Assert.Equal(2, snapshot.Checks("Granma", DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Count);
        Assert.Contains(
            "no archive of Dateline",
            Run("fetch", "--add", "--store", _home.FullName + "/feeds.jsonl").Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("working", FeedOutcome.Healthy)]
    [InlineData("not-a-feed", FeedOutcome.Malformed)]
    [InlineData("robots-forbidden", FeedOutcome.Refused)]
    [InlineData("denied", FeedOutcome.Refused)]
    [InlineData("timed-out", FeedOutcome.Unreachable)]
    public void Health_is_handed_to_the_archive(string outcome, FeedOutcome expected)
    {
        var health = new FeedHealth("https://a.example/feed", "A", default, outcome, 3, null, null);
        Assert.Equal(expected, health.ToCheck()!.Outcome);
        Assert.Null((health with { Outlet = null }).ToCheck());
    }

    [Fact]
    public void A_damaged_file_of_feeds_is_told_and_not_written_over()
    {
        var file = Path.Combine(_home.FullName, "feeds.jsonl");
        File.WriteAllText(file, "{\"address\":\"https://a.example/\"}\n{broken\n");
        Feed("/feed");
        var (code, _, error) = Run("add", _server.Address("/feed"));
        Assert.Equal(1, code);
        Assert.Contains("feeds.jsonl:2: this line is damaged", error, StringComparison.Ordinal);
        Assert.Contains("{broken", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writers_at_the_same_time_lose_nothing()
    {
        var book = new FeedBook(_home.FullName);
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    Task.Run(() =>
                        new FeedBook(_home.FullName).Change(f =>
                            f.Append(new FeedState { Address = $"https://a.example/{i}" })
                        )
                    )
                )
        );
        Assert.Equal(8, book.Read().Count);
    }

    [Theory]
    [InlineData("add")]
    [InlineData("remove")]
    [InlineData("list", "--format", "xml")]
    [InlineData("nonsense")]
    public void Wrong_usage_is_told(params string[] args) => Assert.Equal(2, Run(args).Code);

    [Fact]
    public void Where_there_are_no_feeds_one_is_told_what_to_do()
    {
        Assert.Contains("dateline feed add", Run("list").Error, StringComparison.Ordinal);
        Assert.Contains("dateline feed add", Run("fetch").Error, StringComparison.Ordinal);
        Assert.Equal(1, Run("fetch", "https://none.example/").Code);
    }

    private (int Code, string Output, string Error) Run(params string[] args) =>
        Shell.Run(["feed", .. args], _server, _home.FullName, _time);

    private void Report(string path, string title) =>
        _server.Page(
            path,
            $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
                + "<p>The minister arrived in the capital for two days of talks, and said that the border would be opened soon.</p>"
                + "<p>His colleague received him at the airport, and both went to the palace, where they met the president.</p>"
                + "</article></body></html>"
        );

    private void Feed(string path, params string[] pages) =>
        _server.Page(
            path,
            "<rss version='2.0'><channel><title>Canal Daily</title>"
                + string.Concat(
                    pages.Select(p =>
                        $"<item><title>x</title><guid>{p}</guid><link>{_server.Address(p)}</link><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate></item>"
                    )
                )
                + "</channel></rss>",
            $"Content-Type: application/rss+xml\r\nETag: \"v-{string.Concat(pages)}\""
        );
}
