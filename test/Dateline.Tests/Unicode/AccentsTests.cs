using Dateline.Unicode;

namespace Dateline.Tests.Unicode;

public sealed class AccentsTests
{
    [Theory]
    [InlineData("Díaz-Canel", "Diaz-Canel")]
    [InlineData("Peña Ñandú", "Pena Nandu")]
    [InlineData("Dia\u0301z", "Diaz")]
    [InlineData("王小洪", "王小洪")]
    [InlineData("plain", "plain")]
    public void Letters_keep_their_base(string text, string plain) => Assert.Equal(plain, Accents.Remove(text));
}
