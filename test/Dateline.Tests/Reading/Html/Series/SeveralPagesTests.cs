using System.Text;
using Dateline.Reading;
using Dateline.Reading.Html.Series;

namespace Dateline.Tests.Reading.Html.Series;

public sealed class SeveralPagesTests
{
    private const string First =
        "The minister arrived in the capital on Monday for two days of talks with the government of the country.";
    private const string Second =
        "He said that the border would be opened before the end of the year, and that trade had grown by a third.";
    private const string Third =
        "The opposition called the visit a show, and asked for the text of the agreement to be published at once.";

    private readonly List<string> _notices = [];

    private static string Page(string text, string head) =>
        $"<!doctype html><html lang='en'><head>{head}</head><body><h1>Minister in the capital</h1><p>{text}</p></body></html>";

    private List<Article> Read(params string[] pages)
    {
        var options = new ReadOptions { Notice = n => _notices.Add(n.Message) };
        var inputs = pages.Select((p, i) => new Input($"{i + 1}.html", new MemoryStream(Encoding.UTF8.GetBytes(p))));
        return [.. new ArticleReader().Read(inputs, options).Select(o => o.Value!)];
    }

    [Theory]
    [InlineData("https://news.example/talks", "https://news.example/talks/2", 2)]
    [InlineData("https://news.example/talks", "https://news.example/talks?page=2", 2)]
    [InlineData("https://news.example/talks.html", "https://news.example/talks-p2.html", 2)]
    [InlineData("https://news.example/talks.html", "https://news.example/talks,3.html", 3)]
    [InlineData("https://news.example/talks/", "https://www.news.example/talks/seite-2/", 2)]
    [InlineData("https://news.example/367061", "https://news.example/367061/2", 2)]
    [InlineData("https://news.example/talks", "https://news.example/talks-fail", null)]
    [InlineData("https://news.example/talks", "https://news.example/visits/2", null)]
    [InlineData("https://news.example/talks", "https://news.example/talks/2024", null)]
    public void The_address_tells_the_number_of_a_page(string first, string page, int? number) =>
        Assert.Equal(
            number,
            PageAddresses.NumberIn(first, page) is { } n ? n : PageAddresses.NumberIn(PageAddresses.Folded(first), page)
        );

    [Theory]
    [InlineData("https://news.example/amp/talks", "https://news.example/talks", true)]
    [InlineData("https://news.example/talks/amp/", "https://news.example/talks", true)]
    [InlineData("https://amp.news.example/talks", "https://news.example/talks", true)]
    [InlineData("https://news.example/talks.amp.html", "https://news.example/talks.html", true)]
    [InlineData("https://news.example/talks?outputType=amp", "https://news.example/talks", true)]
    [InlineData("https://news.example/talks?print=1", "https://news.example/talks", true)]
    [InlineData("https://news.example/print/talks", "https://news.example/talks", true)]
    [InlineData("https://news.example/camp/talks", "https://news.example/camp/talks", false)]
    [InlineData("https://news.example/printing", "https://news.example/printing", false)]
    public void The_address_tells_a_variant(string variant, string plain, bool isVariant)
    {
        var (kind, address) = PageAddresses.Variant(variant);
        Assert.Equal((isVariant, plain), (kind != PageVariant.None, address));
    }

    [Fact]
    public void Pages_given_together_are_one_article()
    {
        var article = Assert.Single(
            Read(
                Page(
                    First,
                    "<link rel=canonical href='https://news.example/talks'><link rel=next href='/talks?page=2'>"
                ),
                Page(
                    Second,
                    "<link rel=canonical href='https://news.example/talks?page=2'><link rel=prev href='/talks'><link rel=next href='/talks?page=3'>"
                ),
                Page(
                    Third,
                    "<link rel=canonical href='https://news.example/talks?page=3'><link rel=prev href='/talks?page=2'>"
                )
            )
        );
        Assert.Equal(string.Join('\n', First, Second, Third), article.Text);
        Assert.Equal(("1.html", "https://news.example/talks"), (article.Source, article.Url));
        Assert.Empty(_notices);
    }

    [Fact]
    public void Pages_come_in_any_order_and_may_all_name_the_first_as_canonical()
    {
        const string canonical = "<link rel=canonical href='https://news.example/talks'>";
        var article = Assert.Single(
            Read(
                Page(Second, canonical + "<link rel=prev href='/talks'>"),
                Page(First, canonical + "<link rel=next href='/talks/2'>")
            )
        );
        Assert.Equal(string.Join('\n', First, Second), article.Text);
    }

    [Fact]
    public void A_link_to_page_two_is_enough()
    {
        var one = Page(First, "<link rel=canonical href='https://news.example/talks.html'>")
            .Replace("</body>", "<ul class='pagination'><li>1</li><li><a href='/talks-2.html'>2</a></li></ul></body>");
        var two = Page(Second, "<link rel=canonical href='https://news.example/talks-2.html'>")
            .Replace("</body>", "<ul class='pagination'><li><a href='/talks-1.html'>1</a></li></ul></body>");
        Assert.Equal(string.Join('\n', First, Second), Assert.Single(Read(one, two)).Text);
    }

    [Fact]
    public void One_page_of_several_is_an_article_with_a_notice()
    {
        var page = Page(
            First,
            "<link rel=canonical href='https://news.example/talks'><link rel=next href='/talks?page=2'>"
        );
        Assert.Equal(First, Assert.Single(Read(page)).Text);
        Assert.Contains("page 2", Assert.Single(_notices));
    }

    [Fact]
    public void The_next_article_of_a_blog_is_no_second_page()
    {
        var one = Page(
            First,
            "<link rel=canonical href='https://news.example/talks'><link rel=next href='https://news.example/harvest'>"
        );
        var two = Page(
            Second,
            "<link rel=canonical href='https://news.example/harvest'><link rel=prev href='https://news.example/talks'>"
        );
        Assert.Equal(2, Read(one, two).Count);
        Assert.Empty(_notices);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_variant_for_phones_or_print_gives_way_to_the_page(bool isFirst)
    {
        var page = Page(First, "<link rel=canonical href='https://news.example/talks'>");
        var amp = Page(First, "<link rel=canonical href='https://news.example/talks'>").Replace("<html ", "<html amp ");
        var article = Assert.Single(isFirst ? Read(amp, page) : Read(page, amp));
        Assert.Equal((isFirst ? "2.html" : "1.html", "https://news.example/talks"), (article.Source, article.Url));
        Assert.Contains("AMP", Assert.Single(_notices));
    }

    [Fact]
    public void A_variant_alone_is_the_article_that_its_canonical_link_names()
    {
        var print = Page(First, "<link rel=canonical href='https://news.example/talks'>");
        var options = new ReadOptions { Url = "https://news.example/talks?print=1" };
        Assert.Equal("https://news.example/talks", Reports.One(print, options).Url);
    }
}
