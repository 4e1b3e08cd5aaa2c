using Dateline.Reading;

namespace Dateline.Tests.Reading.Html;

public sealed class PageDataTests
{
    private const string Body =
        "<h1>Minister in the capital</h1><p>The minister arrived in the capital on Monday for two days of talks with the government.</p>"
        + "<p>He said that the border would be opened before the end of the year, and that trade had grown.</p>";

    private static Article Read(string head, string body = Body, string lang = "en") =>
        Reports.One($"<!doctype html><html lang='{lang}'><head>{head}</head><body>{body}</body></html>");

    private static string? Day(Article article) =>
        article.Published.Days.IsDay ? article.Published.Days.From!.Value.ToString("yyyy-MM-dd") : null;

    private static string JsonLd(string node) => $"<script type='application/ld+json'>{node}</script>";

    [Theory]
    [InlineData("""{"@type":"NewsArticle","datePublished":"2024-05-03T23:10:00+02:00"}""", "2024-05-03")]
    [InlineData(
        """{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"datePublished":"2024-05-03"}]}""",
        "2024-05-03"
    )]
    [InlineData("""[{"@type":"LiveBlogPosting","datePublished":"Fri, 03 May 2024 10:00:00 GMT",}]""", "2024-05-03")]
    [InlineData(
        "{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\",\"datePublished\":\"2024-05-03\"};",
        "2024-05-03"
    )]
    [InlineData("""{"@type":"NewsArticle","dateModified":"2024-05-04"}""", null)]
    [InlineData("""{"@type":"NewsArticle","datePublished":""", null)]
    public void A_date_is_read_from_JSON_LD(string node, string? day) => Assert.Equal(day, Day(Read(JsonLd(node))));

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-05-03T10:00:00Z'>", "2024-05-03")]
    [InlineData("<meta property='article:modified_time' content='2024-05-03T10:00:00Z'>", null)]
    [InlineData("<link rel='canonical' href='https://news.example/2024/05/03/talks'>", "2024-05-03")]
    [InlineData("<link rel='canonical' href='https://news.example/12345678/talks'>", null)]
    public void A_date_is_read_from_the_head(string head, string? day) => Assert.Equal(day, Day(Read(head)));

    [Theory]
    [InlineData("<time datetime='2024-05-03T10:00'>yesterday</time>", "2024-05-03")]
    [InlineData("<time class='updated' datetime='2024-05-03'>updated</time>", null)]
    [InlineData("<p>3 May 2024, 10:15</p>", "2024-05-03")]
    [InlineData("<p>Veröffentlicht am 3. Mai 2024</p>", "2024-05-03")]
    [InlineData("<p>Publicado el 3 de mayo de 2024</p>", "2024-05-03")]
    [InlineData("<p>May 3rd, 2024</p>", "2024-05-03")]
    [InlineData("<p>03.05.2024</p>", "2024-05-03")]
    [InlineData("<div class='related'><time datetime='2023-01-01'>1 January 2023</time></div>", null)]
    public void A_date_is_read_where_a_reader_sees_it(string line, string? day) =>
        Assert.Equal(day, Day(Read("", Body.Replace("</h1>", "</h1>" + line))));

    [Theory]
    [InlineData("en-US", "2024-03-05")]
    [InlineData("en-GB", "2024-05-03")]
    public void What_comes_first_in_a_numeric_date_depends_on_the_country(string lang, string day) =>
        Assert.Equal(day, Day(Read("", Body.Replace("</h1>", "</h1><p>03/05/2024</p>"), lang)));

    [Fact]
    public void JSON_LD_is_believed_before_the_meta_tag_and_that_before_what_is_seen()
    {
        var head = "<meta property='article:published_time' content='2024-05-04'>";
        Assert.Equal("2024-05-04", Day(Read(head, Body.Replace("</h1>", "</h1><p>5 May 2024</p>"))));
        Assert.Equal(
            "2024-05-03",
            Day(Read(head + JsonLd("""{"@type":"NewsArticle","datePublished":"2024-05-03"}""")))
        );
    }

    [Fact]
    public void Two_statements_of_the_headline_outvote_one()
    {
        var head =
            "<meta property='og:title' content='You will not believe this'><title>Minister in the capital | Example News</title>";
        Assert.Equal(
            "Minister in the capital",
            Read(head + JsonLd("""{"@type":"NewsArticle","headline":"Minister in the capital"}""")).Title
        );
    }

    [Fact]
    public void The_name_of_the_site_is_no_part_of_the_headline()
    {
        var head =
            "<meta property='og:title' content='Talks: what next - Example News'><meta property='og:site_name' content='Example News'>";
        Assert.Equal("Talks: what next", Read(head, Body.Replace("<h1>Minister in the capital</h1>", "")).Title);
    }

    [Theory]
    [InlineData("""[{"@type":"Person","name":"Ann Lee"},{"@type":"Person","name":"Bob Ray"}]""", "Ann Lee;Bob Ray")]
    [InlineData("\"By Ann Lee and Bob Ray\"", "Ann Lee;Bob Ray")]
    [InlineData("""{"name":["Ann Lee","Bob Ray"]}""", "Ann Lee;Bob Ray")]
    [InlineData("""{"@type":"Person","name":"https://news.example/ann"}""", "")]
    public void Authors_are_persons(string author, string names) =>
        Assert.Equal(
            names,
            string.Join(';', Read(JsonLd("{\"@type\":\"NewsArticle\",\"author\":" + author + "}")).Authors)
        );

    [Fact]
    public void An_author_named_by_reference_is_found()
    {
        var graph =
            """{"@graph":[{"@type":"NewsArticle","author":{"@id":"#ann"}},{"@id":"#ann","@type":"Person","name":"Ann Lee"}]}""";
        Assert.Equal(["Ann Lee"], Read(JsonLd(graph)).Authors);
    }

    [Fact]
    public void The_publisher_is_the_outlet_that_the_address_belongs_to()
    {
        var head =
            "<link rel='canonical' href='https://www.xinhuanet.com/english/talks.htm'><meta property='og:site_name' content='XINHUANET'>";
        Assert.Equal("Xinhua", Read(head).Publisher);
    }

    [Fact]
    public void The_address_of_the_home_page_is_no_address_of_the_article() =>
        Assert.Null(Read("<link rel='canonical' href='https://news.example/'>").Url);

    [Fact]
    public void The_outlet_gives_way_to_persons_as_author()
    {
        var head =
            "<meta property='og:site_name' content='Example News'><meta name='author' content='Ann Lee'>"
            + JsonLd("""{"@type":"NewsArticle","author":{"name":"Example News"}}""");
        Assert.Equal(["Ann Lee"], Read(head).Authors);
    }

    [Theory]
    [InlineData("<div class='byline'>Capital</div><div class='byline'>By Ann Lee, PhD</div>")]
    [InlineData("<p>Autorin/Autor Ann Lee</p>")]
    [InlineData("<span itemprop='author'>Ann Lee</span><aside><span itemprop='author'>Bob Ray</span></aside>")]
    public void The_author_of_the_report_is_read_where_a_reader_sees_the_name(string line) =>
        Assert.Equal(["Ann Lee"], Read("", Body.Replace("</h1>", "</h1>" + line)).Authors);

    [Fact]
    public void A_headline_shown_in_another_heading_outvotes_the_title_for_search_engines()
    {
        var head =
            "<meta property='og:title' content='You will not believe this'>"
            + JsonLd("""{"@type":"NewsArticle","headline":"Minister in the capital"}""");
        Assert.Equal("Minister in the capital", Read(head, Body.Replace("h1>", "h2>")).Title);
    }

    [Fact]
    public void The_label_before_a_headline_is_no_part_of_it()
    {
        var head =
            "<meta property='og:title' content='Minister arrives for talks'>"
            + JsonLd("""{"@type":"NewsArticle","headline":"Border: Minister arrives for talks"}""");
        Assert.Equal(
            "Minister arrives for talks",
            Read(head, Body.Replace("Minister in the capital", "Border: Minister arrives for talks")).Title
        );
    }

    [Fact]
    public void A_day_that_the_page_shows_and_states_again_outvotes_its_neighbour()
    {
        var head =
            JsonLd("""{"@type":"NewsArticle","datePublished":"2024-05-03T23:30:00Z"}""")
            + "<meta name='dc.date' content='2024-05-04T01:30:00+02:00'>";
        Assert.Equal("2024-05-04", Day(Read(head, Body.Replace("</h1>", "</h1><p>4 May 2024</p>"))));
    }

    [Theory]
    [InlineData("<aside class='meta'><time datetime='2024-05-03'>3 May</time></aside>", "2024-05-03")]
    [InlineData("<div class='with-sidebar'><time datetime='2024-05-03'>3 May</time></div>", "2024-05-03")]
    [InlineData("<p class='text-secondary'>3 May 2024, Ann Lee</p>", "2024-05-03")]
    public void Names_of_looks_hide_no_date(string line, string day) =>
        Assert.Equal(day, Day(Read("", Body.Replace("</h1>", "</h1>" + line))));
}
