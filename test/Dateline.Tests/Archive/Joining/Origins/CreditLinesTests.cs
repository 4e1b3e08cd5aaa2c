using Dateline.Archive.Joining.Origins;
using Dateline.Tables;
using Dateline.World;

namespace Dateline.Tests.Archive.Joining.Origins;

public sealed class CreditLinesTests
{
    private static readonly CreditLines Credits = new(Outlets.Default.All);

    public static TheoryData<string, string, string> Examples =>
        [
            .. Table
                .Load("Archive/Joining/Origins/credits.tsv")
                .Rows.Select(r => new TheoryDataRow<string, string, string>(r["before"], r["after"], r["example"])),
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_credits_its_agency(string before, string after, string example)
    {
        var credit = Assert.Single(In(example));
        var (start, end) = (credit.Span.Start, credit.Span.End);
        Assert.True(
            before.Trim('"') is "^" ? start == 0 : example[..start].EndsWith(before.Trim('"'), StringComparison.Ordinal)
        );
        Assert.True(
            after.Trim('"') is "$"
                ? end == example.Length
                : example[end..].StartsWith(after.Trim('"'), StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("The Reuters building in London was sold on Monday.")]
    [InlineData("Un periodista de EFE fue detenido ayer.")]
    [InlineData("Hope rose that AP Moller would invest.")]
    public void An_agency_that_is_only_spoken_of_is_not_credited(string text) => Assert.Empty(In(text));

    [Fact]
    public void A_credit_in_the_middle_of_a_long_text_is_not_one()
    {
        var filler = string.Concat(Enumerable.Repeat("The port reopened on Monday. ", 12));
        Assert.Empty(In(filler + "(Reuters) " + filler));
        Assert.Equal("Reuters", Assert.Single(In(filler + "(Reuters)")).Agency);
    }

    private static CreditLine[] In(string text) => [.. Credits.In(new Article { Source = "a", Text = text })];
}
