using Dateline.Archive.Joining.Words;

namespace Dateline.Tests.Archive.Joining.Words;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("Iran's envoys, in Teherán", "iran envoys in teheran")]
    [InlineData("1,204 of 2.310 and 2.7 or 2,7", "1204 of 2310 and 2.7 or 2.7")]
    [InlineData("On 3 May 2024.", "on 3 may 2024")]
    [InlineData("王小洪 met", "王小洪 met")]
    [InlineData("", "")]
    public void Words_are_folded(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', WordScanner.In(text).Select(t => t.Folded)));
}
