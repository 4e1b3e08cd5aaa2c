using Dateline.Reading;

namespace Dateline.Tests.Reading.Feeds;

public sealed class FeedArticlesTests
{
    private const string Text =
        "The minister visited the border on Monday and said that the crossing would be opened in March.";

    private static IReadOnlyList<Outcome<Article>> Read(string items, ReadOptions? options = null) =>
        Reports.Read(
            "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
                + $"<title>Example Herald - World</title><link>https://herald.example/</link>{items}</channel></rss>",
            options
        );

    [Fact]
    public void An_entry_with_content_becomes_an_article_with_its_data()
    {
        var article = Assert
            .Single(
                Read(
                    $"""
                    <item><title>Minister &amp; border</title><link>/border</link><author>By Ann Lee and Bob Ray</author>
                    <pubDate>Mon, 05 Jan 2026 23:30:00 -0300</pubDate><description>Short.</description>
                    <content:encoded><![CDATA[<p>{Text}</p><figure><img src="a.jpg"><figcaption>The border.</figcaption></figure>
                    <p>Officials denied that a date had been set, and asked for patience until then.</p>
                    <p>The post Minister &amp; border appeared first on Example Herald.</p>]]></content:encoded></item>
                    """
                )
            )
            .Value!;
        Assert.Equal(
            Text + "\nOfficials denied that a date had been set, and asked for patience until then.",
            article.Text
        );
        Assert.Equal(("Minister & border", "https://herald.example/border"), (article.Title, article.Url));
        Assert.Equal(["Ann Lee", "Bob Ray"], article.Authors);
        Assert.Equal(new Published(DayRange.Day(new DateOnly(2026, 1, 5)), PublishedBasis.Metadata), article.Published);
        Assert.Equal(("Example Herald - World", "-:1"), (article.Publisher, article.Source));
    }

    [Fact]
    public void A_summary_alone_is_a_short_article() =>
        Assert.Equal(
            Text,
            Assert
                .Single(Read($"<item><title>Border</title><description>&lt;p&gt;{Text}&lt;/p&gt;</description></item>"))
                .Value!.Text
        );

    [Theory]
    [InlineData(Text + " Officials denied that a date [&amp;hellip;]")]
    [InlineData(Text + " Officials denied that a date ... Read more &amp;raquo;")]
    public void A_summary_that_breaks_off_is_cut_back_to_its_last_sentence(string summary) =>
        Assert.Equal(Text, Assert.Single(Read($"<item><description>{summary}</description></item>")).Value!.Text);

    [Theory]
    [InlineData("<item><title>Border</title><link>https://herald.example/b</link></item>", "headline only")]
    [InlineData(
        "<item><description>The minister visited […]</description><link>https://herald.example/b</link></item>",
        "headline only"
    )]
    [InlineData(
        "<item><description>The minister came.</description><link>https://herald.example/b</link></item>",
        "teaser"
    )]
    public void An_entry_without_a_text_names_its_page(string item, string why)
    {
        var error = Assert.Single(Read(item)).Error!;
        Assert.Equal(ReadErrorCode.NoArticle, error.Code);
        Assert.Contains(why, error.Message);
        Assert.Contains("https://herald.example/b", error.Message);
    }

    [Fact]
    public void Every_entry_is_an_outcome_and_a_bad_one_does_not_end_the_run()
    {
        var outcomes = Read($"<item><title>x</title></item><item><description>{Text}</description></item>");
        Assert.Equal([false, true], outcomes.Select(o => o.IsOk));
        Assert.Equal("-:2", outcomes[1].Value!.Source);
    }

    [Fact]
    public void A_time_of_change_alone_bounds_the_day()
    {
        var feed =
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Herald</title><entry><updated>2026-01-05T10:00:00Z</updated>"
            + $"<content>{Text}</content></entry></feed>";
        Assert.Equal(
            new DayRange(null, new DateOnly(2026, 1, 5)),
            Assert.Single(Reports.Read(feed)).Value!.Published.Days
        );
    }

    [Fact]
    public void A_json_feed_is_told_by_its_version()
    {
        var feed =
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Herald\", \"items\": [{\"id\": \"1\", \"content_text\": \""
            + Text
            + "\"}]}";
        Assert.Equal(Text, Assert.Single(Reports.Read(feed)).Value!.Text);
    }

    [Fact]
    public void A_sitemap_holds_no_reports() =>
        Assert.Equal(
            ReadErrorCode.NoArticle,
            Assert
                .Single(
                    Reports.Read(
                        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://herald.example/b</loc></url></urlset>"
                    )
                )
                .Error!.Code
        );
}
