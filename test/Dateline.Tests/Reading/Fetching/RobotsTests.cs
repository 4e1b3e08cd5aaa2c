using System.Diagnostics;
using CsCheck;
using Dateline.Reading.Fetching;
using Dateline.Reading.Fetching.Robots;

namespace Dateline.Tests.Reading.Fetching;

/// <summary>The rules of RFC 9309, each with an example.</summary>
public sealed class RobotsTests
{
    [Theory]
    // no rules, empty rules
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("Disallow: /", "/a", true)] // rules before any group belong to none
    // whose group
    [InlineData("User-agent: Dateline\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: dateline\nDisallow:", "/a", true)]
    [InlineData("User-agent: Dateline/2.0\nDisallow: /", "/a", false)]
    [InlineData("User-agent: Datelines\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Date\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Other\nUser-agent: Dateline\nDisallow: /", "/a", false)]
    [InlineData("User-agent: Other\nDisallow: /\nUser-agent: Dateline\nDisallow: /b", "/a", true)]
    [InlineData(
        "User-agent: Dateline\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: Dateline\nDisallow: /b",
        "/b",
        false
    )]
    [InlineData(
        "User-agent: Dateline\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: Dateline\nDisallow: /b",
        "/c",
        true
    )]
    [InlineData("User-agent: *\nSitemap: https://news.example/s.xml\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\n\n\nDisallow: /", "/a", false)] // an empty line ends no group
    // the longest rule
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)] // of equal ones that which allows
    [InlineData("User-agent: *\nDisallow: /x/page.html\nAllow: /x/", "/x/page.html", false)]
    // prefixes and letters
    [InlineData("User-agent: *\nDisallow: /fish", "/fish.html", false)]
    [InlineData("User-agent: *\nDisallow: /fish", "/Fish", true)]
    [InlineData("User-agent: *\nDisallow: /fish/", "/fish", true)]
    [InlineData("User-agent: *\nDisallow: /fish?id=", "/fish?id=1", false)]
    // wildcards and ends
    [InlineData("User-agent: *\nDisallow: /*.pdf", "/a/b.pdf?x", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/a1b2b3c", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/a1c2b", true)]
    [InlineData("User-agent: *\nDisallow: /a$b", "/a$b", false)] // a dollar in the middle is itself
    [InlineData("User-agent: *\nDisallow: /$", "/", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/a", true)]
    [InlineData("User-agent: *\nDisallow: *", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /ab*b$", "/ab", true)]
    // spellings of the path
    [InlineData("User-agent: *\nDisallow: /ñ", "/%C3%B1", false)]
    [InlineData("User-agent: *\nDisallow: /%c3%b1", "/%C3%B1", false)]
    [InlineData("User-agent: *\nDisallow: /%61", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    // crooked files
    [InlineData("\uFEFFUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("user-agent:*\r\ndisallow:/", "/a", false)]
    [InlineData("USER AGENT: *\rDISALLOW: /", "/a", false)]
    [InlineData("User-agent: * # all\nDisallow: / # everything", "/a", false)]
    [InlineData("<html><body>Not found</body></html>", "/a", true)]
    [InlineData("User-agent *\nDisallow /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    public void Rules_count_as_the_standard_says(string file, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(file, "Dateline").Allow(path));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 1\nUser-agent: Dateline\nCrawl-delay: 7", 7d)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nCrawl-delay: 99999999999999999999", null)]
    public void Delays_are_read(string file, double? seconds) =>
        Assert.Equal(seconds, RobotsRules.Parse(file, "Dateline").Delay?.TotalSeconds);

    [Fact]
    public void No_file_breaks_the_reading() =>
        Gen.OneOf(
                Gen.String,
                OneOf
                    .These("User-agent: *", "Disallow: /*a*", "Allow: /$", ":", "#", "%", "%4", "*", "\0")
                    .Array[0, 20]
                    .Select(l => string.Join('\n', l))
            )
            .Sample(
                file =>
                {
                    RobotsRules.Parse(file, "Dateline").Allow("/a%");
                },
                iter: 2000
            );

    [Fact]
    public void A_rule_of_stars_costs_little()
    {
        var rule = "User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("a*", 7000)) + "b$";
        var watch = Stopwatch.StartNew();
        Assert.True(RobotsRules.Parse(rule, "Dateline").Allow("/" + new string('a', 8000)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public async Task What_robots_forbid_is_not_fetched_nor_is_what_redirects_there()
    {
        using var server = new LocalServer()
            .Page("/robots.txt", "User-agent: *\nDisallow: /secret", "Content-Type: text/plain")
            .Page("/secret", "x")
            .Redirect("/way", "/secret")
            .Page("/open", "x");
        using var door = server.Door();
        foreach (var path in (string[])["/secret", "/way"])
        {
            var error = (await door.GetAsync(server.Address(path), FetchRequest.Page, Cancellation)).Error!;
            Assert.Equal(FetchFailure.RobotsForbidden, error.Failure);
            Assert.Equal(ReadErrorCode.Refused, error.ToReadError().Code);
        }
        Assert.NotNull((await door.GetAsync(server.Address("/open"), FetchRequest.Page, Cancellation)).Answer);
        Assert.Equal(["/way", "/open"], server.Paths);
        Assert.Single(server.Requests, r => r.StartsWith("GET /robots.txt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("404 Not Found", null)]
    [InlineData("403 Forbidden", null)]
    [InlineData("500 Broken", FetchFailure.RobotsUnreachable)]
    [InlineData("503 Busy", FetchFailure.RobotsUnreachable)]
    public async Task A_missing_file_allows_and_a_failing_server_forbids(string status, FetchFailure? failure)
    {
        using var server = new LocalServer().Page("/robots.txt", "", status: status).Page("/a", "x");
        using var door = server.Door();
        var outcome = await door.GetAsync(server.Address("/a"), FetchRequest.Page, Cancellation);
        Assert.Equal(failure, outcome.Error?.Failure);
    }

    [Fact]
    public async Task Rules_are_asked_for_again_after_a_day()
    {
        var time = new ShiftedTime();
        using var server = new LocalServer().Page("/robots.txt", "User-agent: *\nDisallow:").Page("/a", "x");
        using var door = server.Door(time: time);
        foreach (var hours in (int[])[0, 23, 2])
        {
            time.Shift += TimeSpan.FromHours(hours);
            await door.GetAsync(server.Address("/a"), FetchRequest.Page, Cancellation);
        }
        Assert.Equal(2, server.Requests.Count(r => r.StartsWith("GET /robots.txt", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Only_the_beginning_of_a_long_file_counts()
    {
        var file = "User-agent: *\nDisallow: /a\n" + new string('#', RobotsCache.Limit) + "\nDisallow: /b";
        using var server = new LocalServer().Page("/robots.txt", file).Page("/a", "x").Page("/b", "x");
        using var door = server.Door();
        Assert.NotNull((await door.GetAsync(server.Address("/a"), FetchRequest.Page, Cancellation)).Error);
        Assert.NotNull((await door.GetAsync(server.Address("/b"), FetchRequest.Page, Cancellation)).Answer);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
