using Dateline.Archive.Joining;
using Dateline.Archive.Joining.Stories;

namespace Dateline.Tests.Archive.Joining.Stories;

public sealed class StoryLikenessTests
{
    private static readonly StoryProfile[] Profiles = [.. Reports.All.Select(StoryProfile.Of)];

    [Fact]
    public void Both_languages_of_a_happening_are_joined_and_nothing_else_is_even_proposed()
    {
        for (var i = 0; i < Profiles.Length; i++)
        for (var j = 0; j < i; j++)
        {
            var likeness = StoryLikeness.Of(Profiles[i], Profiles[j]);
            if (Reports.Happening(Reports.All[i]) == Reports.Happening(Reports.All[j]))
                Assert.True(likeness.Confidence >= JoinThresholds.Default.Automatic, likeness.Reason);
            else
                Assert.True(likeness.Confidence < JoinThresholds.Default.Proposed, likeness.Reason);
        }
    }

    [Fact]
    public void The_order_of_the_two_does_not_matter()
    {
        for (var i = 1; i < Profiles.Length; i++)
            Assert.Equal(
                StoryLikeness.Of(Profiles[i], Profiles[i - 1]),
                StoryLikeness.Of(Profiles[i - 1], Profiles[i])
            );
    }

    [Fact]
    public void Months_between_two_reports_weaken_it()
    {
        var (near, far) = (Profiles[0], Profiles[1] with { Published = DayRange.Day(new DateOnly(2025, 5, 8)) });
        Assert.True(StoryLikeness.Of(near, far).Confidence < StoryLikeness.Of(near, Profiles[1]).Confidence);
    }

    [Fact]
    public void The_reason_can_be_read() =>
        Assert.Matches(
            @"^both tell of harbin, putin, .* \(cosine 0\.\d\d\); published on the same day$",
            StoryLikeness.Of(StoryProfile.Of(Reports.Of("gas-en")), StoryProfile.Of(Reports.Of("gas-es"))).Reason
        );
}
