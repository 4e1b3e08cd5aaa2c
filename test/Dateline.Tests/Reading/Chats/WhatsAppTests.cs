using Dateline.Reading.Chats;
using Dateline.Reading.Tails;
using Dateline.Tables;

namespace Dateline.Tests.Reading.Chats;

public sealed class WhatsAppTests
{
    private const string First =
        "The minister visited the border on Monday and said that the crossing would be opened in March.";
    private const string Second = "Officials denied that a date had been set, and asked for patience until then.";

    [Fact]
    public void Posts_of_android_that_read_like_a_report_are_articles()
    {
        var outcomes = Reports.Read(
            $"""
            13/01/2026, 21:10 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.
            13/01/2026, 21:11 - Ann created group "News"
            13/01/2026, 21:12 - Ann Lee: Hello all
            13/01/2026, 21:15 - Ann Lee: *{First}*

            {Second}
            14/01/2026, 08:00 - Bob Ray: <Media omitted>
            14/01/2026, 08:01 - +53 5 1234567: {Second} It was the second time. <This message was edited>
            14/01/2026, 08:02 - Bob Ray: IMG-20260114-WA0001.jpg (file attached)
            {First}
            """
        );
        Assert.All(outcomes, o => Assert.True(o.IsOk));
        Assert.Equal(
            [$"{First}\n{Second}", $"{Second} It was the second time.", First],
            outcomes.Select(o => o.Value!.Text)
        );
        Assert.Equal(["-:4", "-:8", "-:9"], outcomes.Select(o => o.Value!.Source));
        Assert.Equal(
            [
                ["Ann Lee"],
                [],
                ["Bob Ray"],
            ],
            outcomes.Select(o => o.Value!.Authors)
        );
        Assert.Equal(
            new Published(DayRange.Day(new DateOnly(2026, 1, 13)), PublishedBasis.Metadata),
            outcomes[0].Value!.Published
        );
    }

    [Fact]
    public void Posts_of_ios_are_read_too()
    {
        var outcomes = Reports.Read(
            $"[13.01.26, 21:10:33] News: \u200EMessages and calls are end-to-end encrypted.\r\n"
                + $"\u200E[13.01.26, 21:12:01] Ann Lee: \u200Eimage omitted\r\n[14.01.26, 21:15:33] ~ Ann Lee: {First}\r\n"
        );
        var article = Assert.Single(outcomes).Value!;
        Assert.Equal((First, "-:3"), (article.Text, article.Source));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(DayRange.Day(new DateOnly(2026, 1, 14)), article.Published.Days);
    }

    [Theory]
    [InlineData("1/13/26, 9:15\u202FPM - Ann: ")]
    [InlineData("13/1/26, 9:15 p. m. - Ann: ")]
    [InlineData("13/01/2026 21:15 - Ann: ")]
    [InlineData("2026-01-13, 21:15 - Ann: ")]
    [InlineData("[2026/01/13 21:15:33] Ann: ")]
    [InlineData("[1/13/26, 9:15:33 PM] Ann: ")]
    [InlineData("13.01.26, 21:15 - Ann: ")]
    [InlineData("13-01-2026 21:15 - Ann: ")]
    [InlineData("13/1/26 21.15 - Ann: ")]
    public void Every_style_of_date_is_read(string head) =>
        Assert.Equal(DayRange.Day(new DateOnly(2026, 1, 13)), Reports.One(head + First).Published.Days);

    [Theory]
    [InlineData(new[] { "3/4/26", "13/4/26" }, 1, "2026-04-03")]
    [InlineData(new[] { "3/4/26", "4/13/26" }, 1, "2026-03-04")]
    [InlineData(new[] { "3.4.26" }, 1, "2026-04-03")]
    [InlineData(new[] { "5/5/26" }, 1, "2026-05-05")]
    [InlineData(new[] { "1/2/26", "2/2/26", "1/3/26", "2/3/26" }, 1, "2026-02-01")]
    [InlineData(new[] { "1/2/26", "1/5/26", "2/1/26", "2/4/26" }, 1, "2026-01-02")]
    public void The_whole_file_tells_what_comes_first(string[] dates, int one, string expected)
    {
        var posts = Posts(dates);
        Assert.Equal(DayRange.Day(DateOnly.ParseExact(expected, "yyyy-MM-dd")), posts[one - 1].Days);
    }

    [Fact]
    public void Where_nothing_tells_the_days_are_an_interval() =>
        Assert.Equal(
            new DayRange(new DateOnly(2026, 3, 4), new DateOnly(2026, 4, 3)),
            Posts(["3/4/26", "3/4/26"])[0].Days
        );

    private static IReadOnlyList<ChatPost> Posts(string[] dates) =>
        WhatsAppReader.Read(string.Join('\n', dates.Select(d => $"{d}, 10:00 - Ann: text"))).Value!.Posts;

    [Fact]
    public void A_chat_without_reports_says_so() =>
        Assert.Equal(
            ReadErrorCode.NoArticle,
            Reports.Error("13/01/2026, 21:12 - Ann Lee: Hello all\n13/01/2026, 21:13 - Bob Ray: Hello")
        );

    [Fact]
    public void Every_notice_is_matched_by_its_pattern() =>
        Assert.All(
            Table.Load("Reading/Chats/notices.tsv").Rows,
            row => Assert.True(Pattern.Parse(row).Matches(row["example"]), row.Where)
        );
}
