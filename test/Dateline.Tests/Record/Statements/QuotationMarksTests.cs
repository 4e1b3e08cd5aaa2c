using Dateline.Record.Statements;

namespace Dateline.Tests.Record.Statements;

public sealed class QuotationMarksTests
{
    [Theory]
    [InlineData("He said “no” and left.", "“no”")]
    [InlineData("He said \"no\" and \"yes\" too.", "\"no\"", "\"yes\"")]
    [InlineData("Dijo: «No». Y se fue.", "«No»")]
    [InlineData("“He called it ‘a farce’ today,” she said.", "“He called it ‘a farce’ today,”")]
    [InlineData("'This is it,' he said of the workers' plan.", "'This is it,'")]
    [InlineData("The workers' plan and the farmers' plan.")]
    [InlineData("It's the ’90s and that's that.")]
    [InlineData("“One. “Two. “Three,” he said.", "“One. “Two. “Three,”")]
    [InlineData("«Él dijo «no» ayer», añadió.", "«Él dijo «no» ayer»")]
    [InlineData("“It goes on\n“and ends here,” he said.", "“It goes on", "“and ends here,”")]
    public void Pairs_marks(string text, params string[] expected) =>
        Assert.Equal(expected, QuotationMarks.Pair(text).Select(q => q.Span.Of(text)));

    [Fact]
    public void A_quotation_left_open_is_said_to_be_open() =>
        Assert.False(QuotationMarks.Pair("“It goes on.\n“And ends here.”")[0].IsClosed);
}
