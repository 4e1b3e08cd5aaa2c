using Dateline.Reading.Tails;
using Dateline.Tables;

namespace Dateline.Tests.Reading;

public sealed class AppealTests
{
    public static TheoryData<string, string> Examples() =>
        [.. Table.Load("Reading/Tails/tails.tsv").Rows.Select(r => (r.Where, r["example"]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_pattern_recognizes_its_example(string where, string example)
    {
        var row = Table.Load("Reading/Tails/tails.tsv").Rows.Single(r => r.Where == where);
        Assert.True(Pattern.Parse(row).Matches(example), $"{where} does not match its example");
        Assert.NotNull(Appeals.Default.Find(example));
    }

    [Theory]
    [InlineData("The minister said that he would follow the talks on Monday.")]
    [InlineData("The newspaper reported that its subscribers had doubled in a year.")]
    [InlineData("El canciller pidió que siguieran las conversaciones con la embajada.")]
    public void Sentences_of_reports_are_no_appeals(string sentence) => Assert.Null(Appeals.Default.Find(sentence));
}
