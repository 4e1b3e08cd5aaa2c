using Dateline.Reading.Feeds;

namespace Dateline.Tests.Reading.Feeds;

public sealed class FeedReaderTests
{
    [Fact]
    public void An_item_of_rss_2_has_its_fields()
    {
        var entry = FeedsOf.Item(
            """
            <title>Minister visits the border</title>
            <link>https://news.example/border?a=1&amp;b=2</link>
            <guid isPermaLink="false">n-17</guid>
            <description>The minister &lt;b&gt;visited&lt;/b&gt; the border.</description>
            <content:encoded><![CDATA[<p>The minister visited the border on Monday.</p>]]></content:encoded>
            <dc:creator>Ann Lee</dc:creator>
            <pubDate>Mon, 05 Jan 2026 23:30:00 -0300</pubDate>
            <category domain="https://news.example/topics">Politics</category>
            <enclosure url="/a.mp3" type="audio/mpeg" length="1200"/>
            """,
            "https://news.example/feed.xml"
        );
        Assert.Equal("Minister visits the border", entry.Title!.Value);
        Assert.Equal("https://news.example/border?a=1&b=2", entry.Link);
        Assert.Equal(("n-17", false), (entry.Id, entry.IsLinkById));
        Assert.Equal("The minister <b>visited</b> the border.", entry.Summary!.Value);
        Assert.Equal("<p>The minister visited the border on Monday.</p>", Assert.Single(entry.Contents).Value);
        Assert.Equal("Ann Lee", Assert.Single(entry.Authors).Name);
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 23, 30, 0, TimeSpan.FromHours(-3)), entry.Published!.Instant);
        Assert.Equal(DayRange.Day(new DateOnly(2026, 1, 5)), entry.Published.Days);
        Assert.Equal(new FeedCategory("Politics", "https://news.example/topics"), Assert.Single(entry.Categories));
        var enclosure = Assert.Single(entry.Enclosures);
        Assert.Equal(("https://news.example/a.mp3", 1200L), (enclosure.Address, enclosure.Length));
    }

    [Fact]
    public void An_entry_of_atom_has_its_fields_and_references_resolve_against_the_nearest_base()
    {
        var feed = FeedsOf.Feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es" xml:base="https://diario.example/">
              <title>Diario</title>
              <entry xml:base="mundo/">
                <title type="html">Visita a la &lt;i&gt;frontera&lt;/i&gt;</title>
                <link href="frontera"/>
                <id>tag:diario.example,2026:17</id>
                <author><name>Ana Paz</name><email>ana@diario.example</email></author>
                <published>2026-01-05T10:00:00Z</published>
                <updated>2026-01-06T10:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>La <a href="x">visita</a></p></div></content>
              </entry>
            </feed>
            """
        );
        var entry = Assert.Single(feed.Entries);
        Assert.Equal((FeedFormat.Atom10, "es", "utf-8"), (feed.Format, feed.Language, feed.Charset));
        Assert.Equal("https://diario.example/mundo/frontera", entry.Link);
        Assert.Equal("Visita a la <i>frontera</i>", entry.Title!.Value);
        Assert.Equal(new FeedPerson("Ana Paz", "ana@diario.example"), Assert.Single(entry.Authors));
        Assert.Equal(6, entry.Updated!.Instant!.Value.Day);
        var content = Assert.Single(entry.Contents);
        Assert.Equal("<p>La <a href=\"https://diario.example/mundo/x\">visita</a></p>", content.Value);
        Assert.Equal("es", content.Language);
    }

    [Fact]
    public void Items_of_rdf_stand_beside_the_channel()
    {
        var feed = FeedsOf.Feed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                     xmlns:x="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://news.example/"><title>Example News</title></channel>
              <item rdf:about="https://news.example/1"><title>One</title><x:date>2026-01-05</x:date></item>
            </rdf:RDF>
            """
        );
        Assert.Equal((FeedFormat.Rss10, "Example News"), (feed.Format, feed.Title!.Value));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("https://news.example/1", "One"), (entry.Id, entry.Title!.Value));
        Assert.Equal(DayRange.Day(new DateOnly(2026, 1, 5)), entry.Published!.Days);
    }

    [Fact]
    public void A_json_feed_has_its_fields()
    {
        var feed = FeedsOf.Feed(
            """
            { "version": "https://jsonfeed.org/version/1.1", "title": "Example News", "home_page_url": "https://news.example/",
              "language": "en", "authors": [{"name": "Desk"}],
              "items": [{ "id": 17, "url": "/one", "title": "One", "content_html": "<p onclick='x()'>Text</p>",
                "date_published": "2026-01-05T10:00:00+01:00", "tags": ["a", "a", "b"],
                "attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12}] }, 5, null] }
            """
        );
        Assert.Equal((FeedFormat.JsonFeed11, "Desk"), (feed.Format, Assert.Single(feed.Authors).Name));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("17", "https://news.example/one"), (entry.Id, entry.Link));
        Assert.Equal("<p>Text</p>", Assert.Single(entry.Contents).Value);
        Assert.Equal(["a", "b"], entry.Categories.Select(c => c.Term));
        Assert.Equal(12, Assert.Single(entry.Enclosures).Length);
    }

    [Fact]
    public void A_news_sitemap_has_its_addresses_titles_and_days()
    {
        var feed = FeedsOf.Feed(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
                    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc>https://news.example/one</loc>
                <n:news><n:publication><n:name>Example News</n:name><n:language>en</n:language></n:publication>
                  <n:publication_date>2026-01-05</n:publication_date><n:title>Talks &amp; tea</n:title><n:keywords>a, b</n:keywords></n:news>
                <image:image><image:loc>https://news.example/1.jpg</image:loc></image:image></url>
              <url><loc>https://news.example/two</loc><lastmod>2026-01</lastmod></url>
            </urlset>
            """
        );
        Assert.Equal(FeedFormat.Sitemap, feed.Format);
        Assert.Equal(["https://news.example/one", "https://news.example/two"], feed.Entries.Select(e => e.Link));
        var first = feed.Entries[0];
        Assert.Equal(
            ("Talks & tea", "Example News", "en"),
            (first.Title!.Value, first.Publisher!.Name, first.Language)
        );
        Assert.Equal(["a", "b"], first.Categories.Select(c => c.Term));
        Assert.Equal("https://news.example/1.jpg", Assert.Single(first.Media).Address);
        Assert.Equal(DayRange.Month(2026, 1), feed.Entries[1].Updated!.Days);
    }

    [Fact]
    public void A_sitemap_index_names_sitemaps()
    {
        var feed = FeedsOf.Feed(
            "<sitemapindex><sitemap><loc>https://news.example/a.xml</loc></sitemap><sitemap><loc>b.xml</loc></sitemap></sitemapindex>",
            "https://news.example/sitemap.xml"
        );
        Assert.Equal(FeedFormat.SitemapIndex, feed.Format);
        Assert.Equal(["https://news.example/a.xml", "https://news.example/b.xml"], feed.Entries.Select(e => e.Link));
    }

    [Theory]
    [InlineData("Ann Lee (ann@news.example)", "Ann Lee", "ann@news.example")]
    [InlineData("ann@news.example (Ann Lee)", "Ann Lee", "ann@news.example")]
    [InlineData("Ann Lee &lt;ann@news.example&gt;", "Ann Lee", "ann@news.example")]
    [InlineData("ann@news.example", null, "ann@news.example")]
    [InlineData("Ann Lee", "Ann Lee", null)]
    public void An_author_in_one_text_is_cut_into_name_and_address(string author, string? name, string? email)
    {
        var person = Assert.Single(FeedsOf.Item($"<author>{author}</author>").Authors);
        Assert.Equal((name, email), (person.Name, person.Email));
    }

    [Fact]
    public void The_second_of_summary_and_description_is_the_text()
    {
        var entry = FeedsOf.Item("<summary>Short</summary><description>Long and complete</description>");
        Assert.Equal(("Short", "Long and complete"), (entry.Summary!.Value, entry.Contents[0].Value));
    }

    [Fact]
    public void Media_stand_with_their_entry()
    {
        var entry = FeedsOf.Item(
            "<media:group><media:content url='https://news.example/v.mp4' medium='video'><media:title>Film</media:title></media:content>"
                + "<media:credit role='author'>Bob Ray</media:credit></media:group><title>Report</title>"
        );
        Assert.Equal("Report", entry.Title!.Value);
        Assert.Equal("video", Assert.Single(entry.Media).Medium);
        Assert.Equal(("media:credit", "Bob Ray"), (entry.Extensions[0].Name, entry.Extensions[0].Text));
    }

    [Theory]
    [InlineData("<rss><channel><item><title>AT&T & co</title></item></channel></rss>", "AT&T & co")]
    [InlineData("<rss><channel><item><title>One<item><title>Two</title></item></channel></rss>", "One")]
    [InlineData("<rss><channel><item><title>One</titel></item></channel></rss>", "One")]
    [InlineData("<rss><channel><item><title>One", "One")]
    [InlineData("<rss><channel><item><dc:title>One</dc:title></item></channel></rss>", "One")]
    [InlineData("<rss><channel><item><title>caf&eacute;</title></item></channel></rss>", "café")]
    [InlineData("<rss><channel><item><TITLE>One</title></item></channel></rss>", "One")]
    [InlineData("<rss><channel><item><title><![CDATA[One</title></item></channel></rss>", "One")]
    public void A_broken_feed_is_mended_and_said_to_be_broken(string document, string title)
    {
        var feed = FeedsOf.Feed(document);
        Assert.Equal(title, feed.Entries[0].Title!.Value);
        Assert.True(feed.Faults.HasFlag(FeedFaults.Markup));
    }

    [Fact]
    public void A_sound_feed_has_no_faults() =>
        Assert.Equal(
            FeedFaults.None,
            FeedsOf
                .Feed("<?xml version='1.0'?><rss version='2.0'><channel><title>a &amp; b</title></channel></rss>")
                .Faults
        );

    [Theory]
    [InlineData("", ReadErrorCode.Empty)]
    [InlineData(" \n ", ReadErrorCode.Empty)]
    [InlineData("<html><body><p>A page.</p></body></html>", ReadErrorCode.Malformed)]
    [InlineData("Just a text.", ReadErrorCode.Malformed)]
    [InlineData("{\"title\": \"no items\"}", ReadErrorCode.Malformed)]
    [InlineData("{\"items\": [", ReadErrorCode.Malformed)]
    public void What_is_no_feed_is_an_error(string document, ReadErrorCode code) =>
        Assert.Equal(code, FeedsOf.Read(document).Error!.Code);

    [Theory]
    [InlineData(null, "<?xml version='1.0' encoding='iso-8859-1'?>", "iso-8859-1", FeedFaults.None)]
    [InlineData("application/xml; charset=windows-1252", "<?xml version='1.0'?>", "windows-1252", FeedFaults.None)]
    [InlineData("text/plain; charset=iso-8859-1", "", "iso-8859-1", FeedFaults.ContentType)]
    public void The_charset_is_the_declared_one(string? contentType, string start, string charset, FeedFaults faults)
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(
            start + "<rss><channel><title>caf\u00e9</title></channel></rss>"
        );
        var feed = FeedReader.Read(bytes, new FeedOrigin { ContentType = contentType }).Value!;
        Assert.Equal(("caf\u00e9", charset, faults), (feed.Title!.Value, feed.Charset, feed.Faults));
    }
}
