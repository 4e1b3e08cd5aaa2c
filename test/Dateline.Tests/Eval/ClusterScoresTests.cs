using Dateline.Eval.Joining;

namespace Dateline.Tests.Eval;

public sealed class ClusterScoresTests
{
    [Fact]
    public void B_cubed_is_as_in_the_paper()
    {
        // Bagga and Baldwin (1998), figure 2: 12 entities, the second and third group joined.
        int[] gold = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3];
        int[] found = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2];
        var score = ClusterScores.BCubed(found, gold);
        Assert.Equal(0.76, score.P, 0.005);
        Assert.Equal(1, score.R, 1e-9);
    }

    [Fact]
    public void Pairs_are_counted()
    {
        var score = ClusterScores.Pairwise([1, 1, 1, 2], [1, 1, 2, 2]);
        Assert.Equal(1 / 3.0, score.P, 1e-9);
        Assert.Equal(1 / 2.0, score.R, 1e-9);
    }
}
