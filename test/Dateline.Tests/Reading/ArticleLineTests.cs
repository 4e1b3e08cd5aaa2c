namespace Dateline.Tests.Reading;

public sealed class ArticleLineTests
{
    [Fact]
    public void The_text_is_taken_as_it_is()
    {
        var article = Reports.One(
            """{"source":"a.txt","text":"One.\r\n\r\n  Two. Follow us on Facebook","language":"en"}"""
        );
        Assert.Equal("One.\n\n  Two. Follow us on Facebook", article.Text);
        Assert.Equal("a.txt", article.Source);
    }

    [Fact]
    public void A_date_is_a_day_or_an_interval_and_other_properties_are_passed_over()
    {
        var lines = """
            {"text":"One.","published":"2024-05-03","events":[{"text":"no"}]}
            {"text":"Two.","published":{"from":"2024-01-01","to":"2024-12-31"}}
            """;
        var articles = Reports.Read(lines).Select(o => o.Value!.Published).ToList();
        Assert.Equal(new Published(DayRange.Day(new DateOnly(2024, 5, 3)), PublishedBasis.Given), articles[0]);
        Assert.Equal(DayRange.Year(2024), articles[1].Days);
    }

    [Fact]
    public void A_bad_line_is_an_error_that_names_the_line_and_the_next_is_read()
    {
        var outcomes = Reports.Read(
            """
            {"text":"One."}
            {"text":"Tw
            {"title":"Three"}
            {"text":"\ud800 Four."}
            {"text":"Five."}
            """
        );
        Assert.Equal(
            [null, ReadErrorCode.Malformed, ReadErrorCode.NoArticle, ReadErrorCode.Malformed, null],
            outcomes.Select(o => o.Error?.Code)
        );
        Assert.Equal("-:2", outcomes[1].Error!.Source);
    }
}
