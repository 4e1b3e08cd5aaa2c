using System.Diagnostics;
using System.Text;
using CsCheck;
using Dateline.Reading.Feeds;
using Dateline.Reading.Feeds.Markup;

namespace Dateline.Tests.Reading.Feeds;

public sealed class FeedSafetyTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>safe", "safe")]
    [InlineData("<SCRIPT src=//evil.example></SCRIPT>safe", "safe")]
    [InlineData("<p onclick=\"x()\" ONLOAD=x()>safe</p>", "<p>safe</p>")]
    [InlineData("<a href=\"javascript:x()\">safe</a>", "<a href=\"\">safe</a>")]
    [InlineData("<a href=\" java\tscript:x()\">safe</a>", "<a href=\"\">safe</a>")]
    [InlineData("<a href=\"&#106;avascript:x()\">safe</a>", "<a href=\"\">safe</a>")]
    [InlineData("<img src=\"data:text/html,x\">", "<img />")]
    [InlineData("<iframe src=\"https://evil.example\"></iframe>safe", "safe")]
    [InlineData("<style>p{color:red}</style>safe", "safe")]
    [InlineData(
        "<p style=\"background:url(https://evil.example/x); color: red\">safe</p>",
        "<p style=\"color: red;\">safe</p>"
    )]
    [InlineData("<p style=\"width: expression(x())\">safe</p>", "<p>safe</p>")]
    [InlineData(
        "<p title='\"><script>x()</script>'>safe</p>",
        "<p title=\"&quot;&gt;&lt;script&gt;x()&lt;/script&gt;\">safe</p>"
    )]
    [InlineData("sa<!-- <script> -->fe", "safe")]
    [InlineData("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 > 2")]
    [InlineData("<p>one<div>two", "<p>one<div>two</div></p>")]
    [InlineData("one</div></p>", "one")]
    [InlineData("<svg><set attributeName=href to=javascript:x()></set><script>x()</script></svg>", "<svg></svg>")]
    [InlineData("<meta http-equiv=refresh content=0>safe<base href=//evil.example>", "safe")]
    [InlineData("<<script>script>x()<</script>/script>", "&lt;/script>")]
    public void Nothing_active_survives(string markup, string safe) =>
        Assert.Equal(safe, SafeMarkup.Clean(markup, null));

    [Fact]
    public void What_was_made_safe_stays_as_it_is()
    {
        string[] pieces =
        [
            "<p>",
            "</p>",
            "<a href='x'>",
            "</a>",
            "<b",
            ">",
            "&",
            "&amp;",
            "<script>",
            "x",
            "\"",
            "'",
            "<!--",
            "-->",
            "=",
            "<svg>",
            "<br/>",
            "on",
            " ",
        ];
        var piece = Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);
        piece
            .Array[0, 30]
            .Sample(
                markup =>
                {
                    var once = SafeMarkup.Clean(string.Concat(markup), null);
                    Assert.DoesNotContain("<script", once, StringComparison.OrdinalIgnoreCase);
                    Assert.Equal(once, SafeMarkup.Clean(once, null));
                },
                iter: 2000,
                seed: "0000000000001"
            );
    }

    [Fact]
    public void Entities_do_not_grow()
    {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append($"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};\">");
        }
        bomb.Append("]><rss><channel><title>&a29;&a0;</title></channel></rss>");
        var feed = FeedsOf.Feed(bomb.ToString());
        Assert.Equal("&a29;lol", feed.Title!.Value);
    }

    [Fact]
    public void One_long_entity_many_times_stops_at_a_limit()
    {
        var document =
            $"<!DOCTYPE rss [<!ENTITY a \"{new string('x', 1000)}\">]><rss><channel><title>"
            + string.Concat(Enumerable.Repeat("&a;", 100_000))
            + "</title></channel></rss>";
        Assert.InRange(FeedsOf.Feed(document).Title!.Value.Length, 1, 2_000_000);
    }

    [Fact]
    public void An_external_entity_stays_a_name() =>
        Assert.Equal(
            "&f;",
            FeedsOf
                .Feed(
                    "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&f;</title></channel></rss>"
                )
                .Title!.Value
        );

    [Fact]
    public void A_hundred_thousand_nested_elements_are_too_deep() =>
        Assert.Equal(
            ReadErrorCode.TooDeep,
            FeedsOf.Read("<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000))).Error!.Code
        );

    [Fact]
    public void Entries_beyond_the_limit_are_left_out_and_that_is_said()
    {
        var document = "<rss><channel>" + string.Concat(Enumerable.Repeat("<item/>", 20)) + "</channel></rss>";
        var feed = FeedReader
            .Read(Encoding.UTF8.GetBytes(document), FeedOrigin.Unknown, new FeedLimits { Entries = 5 })
            .Value!;
        Assert.Equal((5, FeedFaults.Truncated), (feed.Entries.Count, feed.Faults));
    }

    [Fact]
    public void A_feed_beyond_the_limit_is_too_large() =>
        Assert.Equal(
            ReadErrorCode.TooLarge,
            FeedReader.Read(new byte[100], FeedOrigin.Unknown, new FeedLimits { Bytes = 99 }).Error!.Code
        );

    [Theory]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<!DOCTYPE [")]
    [InlineData("<?")]
    [InlineData("<a b=\"")]
    [InlineData("<a b='c")]
    [InlineData("</a>")]
    [InlineData("&")]
    [InlineData("<")]
    [InlineData("&lt;!--")]
    [InlineData("&lt;script")]
    [InlineData("&lt;a b=\"")]
    [InlineData("<item>")]
    public void A_long_feed_of_nonsense_ends_soon(string nonsense)
    {
        var document =
            "<rss><channel><description>" + string.Concat(Enumerable.Repeat(nonsense, 400_000 / nonsense.Length));
        var watch = Stopwatch.StartNew();
        FeedsOf.Read(document);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 15);
    }

    [Fact]
    public void Damaged_feeds_never_throw()
    {
        byte[][] seeds = [.. FeedSeeds.All.Select(Encoding.UTF8.GetBytes)];
        Gen.Select(Gen.Int[0, seeds.Length - 1], Gen.Int[0, 5000], Gen.Byte, Gen.Int[0, 3])
            .Array[1, 8]
            .Sample(
                edits =>
                {
                    var bytes = seeds[edits[0].Item1].ToList();
                    foreach (var (_, place, value, kind) in edits)
                    {
                        Mutate(bytes, place, value, kind);
                    }
                    var outcome = FeedReader.Read([.. bytes], FeedOrigin.Unknown);
                    Assert.True(outcome.IsOk || outcome.Error.Message.Length > 0);
                },
                iter: 3000,
                seed: "0000000000001"
            );
    }

    private static void Mutate(List<byte> bytes, int place, byte value, int kind)
    {
        var at = bytes.Count == 0 ? 0 : place % bytes.Count;
        switch (kind)
        {
            case 0 when bytes.Count > 0:
                bytes[at] = value;
                break;
            case 1:
                bytes.Insert(at, value);
                break;
            case 2:
                bytes.RemoveRange(at, Math.Min(value, bytes.Count - at));
                break;
            default:
                bytes.InsertRange(at, bytes.Take(Math.Min(value, bytes.Count)).ToList());
                break;
        }
    }
}
