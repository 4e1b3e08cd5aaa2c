using Dateline.Reading;

namespace Dateline.Tests.Reading.Markdown;

public sealed class MarkdownTests
{
    private const string First =
        "The minister visited the border on Monday and said that the crossing would be opened in March.";
    private const string Second = "Officials denied that a date had been set, and asked for patience until then.";

    [Fact]
    public void The_text_is_read_by_the_rules_of_pages()
    {
        var article = Reports.One(
            $"# Talks at the *border*\n\n{First.Replace("border", "[border](https://example.org/b)")}\n\n## What is next\n\n- {Second}\n- A **second** round of talks is planned for the spring.\n\n![The border](a.jpg)\n\n> {First}\n"
        );
        Assert.Equal("Talks at the border", article.Title);
        Assert.Equal(
            $"{First}\nWhat is next\n{Second}\nA second round of talks is planned for the spring.\n{First}",
            article.Text
        );
    }

    [Theory]
    [InlineData(
        "---\ntitle: \"Talks\"\nauthors: [Ann Lee, Bob Ray]\ndate: 2026-01-05T10:00:00Z\npublisher: Example Herald\nurl: https://herald.example/a\nlang: en\n---\n"
    )]
    [InlineData(
        "---\ntitle: Talks\nauthors:\n  - name: Ann Lee\n  - Bob Ray\npublished: 5 January 2026\npublication: 'Example Herald'\nsource: https://herald.example/a\nlanguage: en\n---\n"
    )]
    [InlineData(
        "+++\ntitle = \"Talks\"\nauthors = [\"Ann Lee\", \"Bob Ray\"]\ndate = 2026-01-05\npublisher = \"Example Herald\"\ncanonical = \"https://herald.example/a\"\nlang = \"en\"\n+++\n"
    )]
    public void The_front_matter_states_the_data(string front)
    {
        var article = Reports.One(front + First + "\n");
        Assert.Equal((First, "Talks", "Example Herald"), (article.Text, article.Title, article.Publisher));
        Assert.Equal(["Ann Lee", "Bob Ray"], article.Authors);
        Assert.Equal(new Published(DayRange.Day(new DateOnly(2026, 1, 5)), PublishedBasis.Metadata), article.Published);
        Assert.Equal(("https://herald.example/a", "en"), (article.Url, article.Language.Value));
    }

    [Fact]
    public void Scripts_and_markup_in_it_are_not_read() =>
        Assert.Equal(First, Reports.One($"# Talks\n\n<script>alert('x')</script>\n\n<p>{First}</p>\n").Text);

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("`")]
    [InlineData("<a ")]
    [InlineData("![")]
    [InlineData("|")]
    [InlineData("_[x](")]
    public void Much_nonsense_ends_soon(string nonsense)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Reports.Read("# Talks\n\n" + string.Concat(Enumerable.Repeat(nonsense, 200_000 / nonsense.Length)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 15);
    }

    [Fact]
    public void A_text_of_no_words_is_no_article() =>
        Assert.Equal(ReadErrorCode.NoArticle, Reports.Error("---\ntitle: Talks\n---\n\n---\n"));
}
