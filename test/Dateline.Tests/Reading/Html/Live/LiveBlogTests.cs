namespace Dateline.Tests.Reading.Html.Live;

public sealed class LiveBlogTests
{
    private const string Intro =
        "The vote on the budget is due on Monday night, and the outcome is open. We report from the parliament all day.";
    private const string One = "The doors of the parliament have opened, and the first members have taken their seats.";
    private const string Two = "The minister of finance has begun his speech, and asks for support across the parties.";
    private const string Three = "The budget is passed with a majority of four votes, the speaker has announced.";

    private static string Stated(string date, string text) =>
        $$"""{"@type":"BlogPosting","headline":"At {{date[11..16]}}","datePublished":"{{date}}","articleBody":"<p>{{text}}</p>","url":"https://news.example/vote#{{date[11..13]}}"}""";

    private static string Page(string head, string posts) =>
        "<!doctype html><html lang='en'><head><link rel=canonical href='https://news.example/vote'>"
        + $"{head}</head><body><h1>The vote</h1><div class='story'><p>{Intro}</p>{posts}</div></body></html>";

    private static string Shown(string id, string time, string text) =>
        $"<section class='post' id='{id}'><time datetime='{time}'>{time[11..16]}</time><h3>At {time[11..16]}</h3><p>{text}</p></section>";

    private static readonly string ShownPosts =
        Shown("p3", "2024-05-04T00:10:00Z", Three)
        + Shown("p2", "2024-05-03T20:00:00Z", Two)
        + Shown("p1", "2024-05-03T19:00:00Z", One);

    [Fact]
    public void The_posts_that_a_page_states_are_articles()
    {
        var data =
            $$"""<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"The vote","liveBlogUpdate":[{{Stated("2024-05-04T00:10:00Z", Three)}},{{Stated("2024-05-03T19:00:00Z", One)}}]}</script>""";
        var articles = Reports
            .Read(Page(data, $"<div><p>{Three}</p><p>{One}</p></div>"))
            .Select(o => o.Value!)
            .ToList();
        Assert.Equal([Intro, Three, One], articles.Select(a => a.Text));
        Assert.Equal("https://news.example/vote#00", articles[1].Url);
        Assert.Equal(
            ("At 19:00", new DateOnly(2024, 5, 3)),
            (articles[2].Title, articles[2].Published.Days.From!.Value)
        );
    }

    [Fact]
    public void The_posts_that_a_page_shows_are_articles()
    {
        var data = """<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"The vote"}</script>""";
        var articles = Reports.Read(Page(data, ShownPosts)).Select(o => o.Value!).ToList();
        Assert.Equal([Intro, Three, Two, One], articles.Select(a => a.Text));
        Assert.Equal(["-", "-#p3", "-#p2", "-#p1"], articles.Select(a => a.Source));
        Assert.Equal("https://news.example/vote#p2", articles[2].Url);
        Assert.Equal(
            [new DateOnly(2024, 5, 4), new DateOnly(2024, 5, 3)],
            articles.Skip(1).Take(2).Select(a => a.Published.Days.From!.Value)
        );
    }

    [Fact]
    public void A_part_that_calls_itself_a_live_blog_is_one() =>
        Assert.Equal(4, Reports.Read(Page("", $"<div class='live-blog'>{ShownPosts}</div>")).Count);

    [Fact]
    public void A_report_with_a_calendar_of_events_is_no_live_blog() =>
        Assert.Single(Reports.Read(Page("", ShownPosts)));
}
