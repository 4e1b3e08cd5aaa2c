using Dateline.Archive.Joining;
using Dateline.Archive.Joining.Origins;
using Dateline.World;

namespace Dateline.Tests.Archive.Joining.Origins;

public sealed class OriginLikenessTests
{
    private static readonly CreditLines Credits = new(Outlets.Default.All);
    private static readonly Article Ferry = Reports.Of("ferry-en");

    [Fact]
    public void A_text_under_another_masthead_is_one_origin()
    {
        var copy = Ferry with
        {
            Publisher = "Other",
            Text = "By our desk\n" + Ferry.Text + "\nSubscribe to our letter.",
        };
        var likeness = Likeness(Ferry, copy);
        Assert.True(likeness.Confidence > 0.99);
        Assert.Equal("78 of 78 word 5-grams shared", likeness.Reason);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(20)]
    public void A_lightly_rewritten_text_is_one_origin(int every)
    {
        var words = Ferry.Text.Split(' ').Select((w, i) => i % every == 3 ? "another" : w);
        Assert.True(
            Likeness(Ferry, Ferry with { Text = string.Join(' ', words) }).Confidence
                >= JoinThresholds.Default.Automatic
        );
    }

    [Fact]
    public void The_first_half_is_one_origin_with_the_whole() =>
        Assert.True(Likeness(Ferry, Ferry with { Text = Ferry.Text[..(Ferry.Text.Length / 2)] }).Confidence > 0.9);

    [Fact]
    public void Two_reports_of_one_happening_are_two_origins()
    {
        var own = Ferry with
        {
            Text =
                "Relatives waited at the pier in Zamboanga on Tuesday for news of those who had been aboard the Santa Rosa. "
                + "The ferry went down the night before, minutes after a wave broke over its bow, survivors told us. Fishermen "
                + "were the first to reach them. The coast guard counts 14 dead; nobody knows how many had boarded.",
        };
        Assert.True(Likeness(Ferry, own).Confidence < JoinThresholds.Default.Proposed);
    }

    [Fact]
    public void A_speech_that_both_quote_makes_no_common_origin()
    {
        const string speech =
            "\"We will not leave a single village without water this summer and whoever says otherwise has not seen the wells "
            + "that we have dug in every valley of this province since the spring began\"";
        var one = Ferry with { Text = Ferry.Text + "\n" + speech + ", he said." };
        var other = Reports.Of("strike-en");
        var likeness = Likeness(one, other with { Text = other.Text + "\n" + speech + ", said the governor." });
        Assert.Equal(0, likeness.Confidence);
    }

    [Fact]
    public void Standing_lines_of_a_masthead_make_no_common_origin()
    {
        const string lines =
            "Read more of our stories every morning in your mailbox and tell your friends about the newsletter that brings you "
            + "the world in five minutes with all that you have to know before you leave for work and nothing that you do not "
            + "need to know on any given day of the week or of the weekend when our desk works as well as on all other days.";
        var (one, other) = (Ferry with { Text = Ferry.Text + "\n" + lines }, Reports.Of("strike-en"));
        Assert.True(
            Likeness(one, other with { Text = other.Text + "\n" + lines }).Confidence < JoinThresholds.Default.Proposed
        );
    }

    [Fact]
    public void The_order_of_the_two_does_not_matter()
    {
        var half = Ferry with { Text = Ferry.Text[..(Ferry.Text.Length / 2)] };
        Assert.Equal(Likeness(Ferry, half), Likeness(half, Ferry));
    }

    [Fact]
    public void What_is_one_origin_shares_a_key()
    {
        var keys = MinHash.Keys(Shingles.Of(Ferry.Text)).ToHashSet(StringComparer.Ordinal);
        Assert.Contains(MinHash.Keys(Shingles.Of(Ferry.Text[20..] + " Added words at its end.")), keys.Contains);
        Assert.DoesNotContain(MinHash.Keys(Shingles.Of(Reports.Of("strike-en").Text)), keys.Contains);
    }

    private static Likeness Likeness(Article one, Article other) =>
        OriginLikeness.Of(OriginProfile.Of(one, Credits), OriginProfile.Of(other, Credits));
}
