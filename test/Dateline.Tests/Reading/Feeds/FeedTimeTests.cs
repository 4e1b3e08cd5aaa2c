using System.Globalization;
using Dateline.Reading.Feeds;

namespace Dateline.Tests.Reading.Feeds;

public sealed class FeedTimeTests
{
    [Theory]
    [InlineData("Mon, 05 Jan 2026 10:20:30 GMT", "2026-01-05T10:20:30+00:00")]
    [InlineData("Mon, 5 Jan 2026 10:20 EST", "2026-01-05T10:20:00-05:00")]
    [InlineData("05 Jan 26 10:20:30 +0530", "2026-01-05T10:20:30+05:30")]
    [InlineData("Monday, 05-Jan-26 10:20:30 UTC", "2026-01-05T10:20:30+00:00")]
    [InlineData("5 Jan 1998", "1998-01-05T00:00:00+00:00")]
    [InlineData("lun, 05 ene 2026 10:20:30 -0300", "2026-01-05T10:20:30-03:00")]
    [InlineData("Mon Jan 5 10:20:30 2026", "2026-01-05T10:20:30+00:00")]
    [InlineData("Mon Jan 05 10:20:30 PST 2026", "2026-01-05T10:20:30-08:00")]
    [InlineData("2026-01-05T10:20:30Z", "2026-01-05T10:20:30+00:00")]
    [InlineData("2026-01-05T10:20:30.123-03:00", "2026-01-05T10:20:30-03:00")]
    [InlineData("2026-01-05T10:20+0100", "2026-01-05T10:20:00+01:00")]
    [InlineData("2026-01-05 10:20:30", "2026-01-05T10:20:30+00:00")]
    [InlineData("20260105T102030Z", "2026-01-05T10:20:30+00:00")]
    [InlineData("2026-005", "2026-01-05T00:00:00+00:00")]
    [InlineData("2026-01", "2026-01-01T00:00:00+00:00")]
    [InlineData("2026", "2026-01-01T00:00:00+00:00")]
    [InlineData("2026-01-05T24:00:00Z", "2026-01-06T00:00:00+00:00")]
    [InlineData("January 5, 2026", "2026-01-05T00:00:00+00:00")]
    public void A_time_is_read_however_it_is_written(string written, string expected) =>
        Assert.Equal(
            expected,
            FeedTime.Read(written).Instant?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("2026-13-05")]
    [InlineData("Mon, 32 Jan 2026 10:00:00 GMT")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("Mon, 05 Foo 2026 10:00:00 GMT")]
    public void What_is_no_time_stays_as_written(string written) =>
        Assert.Equal(new FeedTime(written, null, DayRange.Unknown), FeedTime.Read(written));

    [Fact]
    public void A_month_is_all_its_days() => Assert.Equal(DayRange.Month(2026, 2), FeedTime.Read("2026-02").Days);
}
