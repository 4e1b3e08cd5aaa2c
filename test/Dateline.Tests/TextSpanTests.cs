namespace Dateline.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void Half_open_ranges_that_touch_do_not_overlap() =>
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 5)));

    [Fact]
    public void The_longer_of_two_that_start_together_comes_first() =>
        Assert.True(new TextSpan(0, 9).CompareTo(new TextSpan(0, 3)) < 0);

    [Fact]
    public void A_cover_holds_both()
    {
        var cover = new TextSpan(4, 6).Cover(new TextSpan(1, 5));
        Assert.Equal(new TextSpan(1, 6), cover);
    }
}
