using System.Text.Json;

namespace Dateline.Tests.App;

public sealed class ArticleCommandTests
{
    private const string Page = """
        <!doctype html><html lang="en"><head><meta property="article:published_time" content="2024-05-03T10:00:00Z">
        <meta property="og:site_name" content="Example News"></head><body><nav><a href="/">Home</a></nav>
        <h1>Minister in the capital</h1>
        <p>The minister arrived in the capital on Monday for two days of talks with the government.</p>
        <p>He said that the border would be opened before the end of the year, and that trade had grown.</p>
        <p>Follow us on Facebook.</p></body></html>
        """;

    [Fact]
    public void A_page_becomes_one_article_line()
    {
        var (code, output, error) = Shell.Run(["article", "-"], Page);
        var line = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.Equal("Minister in the capital", line.GetProperty("title").GetString());
        Assert.Equal("2024-05-03", line.GetProperty("published").GetString());
        Assert.Equal("Example News", line.GetProperty("publisher").GetString());
        Assert.EndsWith("trade had grown.", line.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_line_that_was_printed_is_read_as_the_same_article()
    {
        var (_, first, _) = Shell.Run(["article", "-"], Page);
        var (_, second, _) = Shell.Run(["article", "-"], first);
        Assert.Equal(first, second);
    }

    [Fact]
    public void What_cannot_be_read_is_an_error_line_and_a_message()
    {
        var (code, output, error) = Shell.Run(["article", "no-such-file.html", "-"], Page);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1, code);
        Assert.Equal(2, lines.Length);
        Assert.Equal("not-found", JsonDocument.Parse(lines[0]).RootElement.GetProperty("code").GetString());
        Assert.Contains("no-such-file.html", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_explanation_names_what_was_dropped_why_and_where_data_came_from()
    {
        var (code, output, _) = Shell.Run(["article", "--explain", "-"], Page);
        Assert.Equal(0, code);
        Assert.Contains("2024-05-03  (meta article:published_time)", output, StringComparison.Ordinal);
        Assert.Matches(@"- appeal \(Reading/Tails/tails\.tsv:\d+\) +p +Follow us on Facebook\.", output);
        Assert.Matches(@"\+ text +p +The minister arrived", output);
    }

    [Fact]
    public void Wrong_usage_ends_with_2() => Assert.Equal(2, Shell.Run(["article"]).Code);
}
