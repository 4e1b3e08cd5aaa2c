using Dateline.Reading;

namespace Dateline.Tests.Reading;

public sealed class PlainTextTests
{
    private const string Report =
        "The minister arrived in the capital on Monday for two days of talks with the government.\n\n"
        + "He said that the border would be opened before the end of the year, and that trade had grown.";

    [Fact]
    public void Paragraphs_are_separated_by_one_line_end() =>
        Assert.Equal(Report.Replace("\n\n", "\n"), Reports.One(Report).Text);

    [Fact]
    public void An_appeal_in_another_language_is_no_part_of_the_report()
    {
        var appeal = "\nRecibe la información del día por WhatsApp: escríbenos y te respondemos.";
        Assert.Equal(Report.Replace("\n\n", "\n"), Reports.One(Report + appeal).Text);
    }

    [Fact]
    public void A_last_paragraph_that_only_speaks_of_a_channel_stays()
    {
        var last = "\nThe ministry announced the meeting on WhatsApp, and the embassy confirmed it in the evening.";
        Assert.EndsWith("in the evening.", Reports.One(Report + last).Text);
    }

    [Fact]
    public void A_first_line_without_a_stop_is_the_title() =>
        Assert.Equal(
            "Minister in the capital for talks",
            Reports.One("Minister in the capital for talks\n\n" + Report).Title
        );

    [Fact]
    public void A_first_line_that_is_a_sentence_is_no_title() => Assert.Null(Reports.One(Report).Title);

    [Fact]
    public void Lines_wrapped_at_a_width_are_joined()
    {
        var wrapped = """
            The minister arrived in the capital on Monday for two days
            of talks with the government about the border and the trade
            between the two countries, which has grown for many years.

            He said that the border would be opened before the end of
            the year, and that both sides wished to go on with the work.
            """;
        Assert.Equal(2, Reports.One(wrapped).Text.Split('\n').Length);
    }

    [Fact]
    public void What_the_user_says_is_taken()
    {
        var day = DayRange.Day(new DateOnly(2024, 5, 3));
        var options = new ReadOptions
        {
            Published = day,
            Publisher = "Example News",
            Url = "https://news.example/a",
        };
        var article = Reports.One(Report, options);
        Assert.Equal(new Published(day, PublishedBasis.Given), article.Published);
        Assert.Equal(("Example News", "https://news.example/a"), (article.Publisher, article.Url));
    }
}
