using Dateline.World;

namespace Dateline.Tests.World;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("Côte d’Ivoire", "cote divoire")]
    [InlineData("EE. UU.", "ee uu")]
    [InlineData("Straße", "strasse")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("Łódź", "lodz")]
    [InlineData("  (Saint-Denis)  ", "saint denis")]
    [InlineData("Ærø Þorlákshöfn", "aero thorlakshofn")]
    public void Names_lose_marks_case_and_signs(string name, string folded) =>
        Assert.Equal(folded, NameFold.Fold(name));

    [Fact]
    public void Every_Latin_letter_folds_to_a_letter_or_is_unknown()
    {
        for (var c = '\u00C0'; c < '\u0250'; c++)
            Assert.Matches("^[a-z?]{0,2}$", NameFold.Fold(c.ToString()));
        for (var c = '\u1E00'; c < '\u1F00'; c++)
            Assert.Matches("^[a-z?]{1,2}$", NameFold.Fold(c.ToString()));
    }
}
