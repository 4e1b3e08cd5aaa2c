using Dateline.Language.Text;

namespace Dateline.Tests.Language.Text;

public sealed class LineWidthTests
{
    private const string Broken =
        "The ministers of both countries met in the capital on Monday to\n"
        + "speak about fishing, water and the bridges that a flood had torn\n"
        + "away in spring.\n"
        + "They will meet again in June.\n";

    [Fact]
    public void A_paragraph_goes_on_where_the_next_word_did_not_fit() =>
        Assert.Equal(["The ministers", "They will"], Starts(Broken));

    [Fact]
    public void A_short_line_ends_its_paragraph() =>
        Assert.Equal(["Bridges", "of the", "The ministers", "They will"], Starts("Bridges\nof the north\n" + Broken));

    [Fact]
    public void Text_with_long_lines_is_not_broken() =>
        Assert.Equal(
            ["The ministers", "speak about", "away in", "They will", "A long"],
            Starts(Broken + "A long line" + string.Concat(Enumerable.Repeat(" of words", 30)) + ".")
        );

    [Fact]
    public void Every_line_break_ends_a_paragraph_of_verse() =>
        Assert.Equal(
            ["over the", "and under", "the river"],
            Starts("over the hills\nand under the sky\nthe river runs")
        );

    private static IEnumerable<string> Starts(string text)
    {
        var lines = LineWidth.Of(text);
        for (var start = 0; start < text.Length; )
        {
            var end = lines.EndOfParagraph(text, start);
            yield return string.Join(' ', text[start..end].Split(' ', '\n').Take(2));
            start = end + 1;
        }
    }
}
