using CsCheck;

namespace Dateline.Tests.Record.Statements;

public sealed class RobustnessTests
{
    private static readonly string[] Pieces =
    [
        "said",
        "The minister",
        "“",
        "”",
        "\"",
        "'",
        ",",
        ".",
        ":",
        "—",
        "that",
        "according to",
        "in his view",
        "make clear",
        "denied",
        "was accused of",
        "by",
        "told",
        "Cuba",
        "\n",
        "adding",
        "to",
        "“denied",
        "he",
        "(",
        "and",
        "claims",
        "of",
    ];

    [Theory]
    [InlineData("The minister said \"")]
    [InlineData("The minister said: “")]
    [InlineData("He made clear")]
    [InlineData("said")]
    [InlineData("Cuba: —")]
    [InlineData("“")]
    public void Broken_ends_are_read(string text) => Assert.NotNull(Reports.Statements(text));

    [Fact]
    public void Any_string_of_cues_and_marks_is_read_and_spans_lie_in_the_text() =>
        Gen.Int[0, Pieces.Length - 1]
            .Array[1, 14]
            .Sample(
                words =>
                {
                    var text = string.Join(" ", words.Select(i => Pieces[i]));
                    foreach (var s in Reports.Statements(text))
                        Assert.InRange(s.Content.End, s.Content.Start + 1, text.Length);
                },
                iter: 300,
                threads: 1
            );
}
