namespace Dateline.Tests.House;

public sealed class DirectionTests
{
    [Fact]
    public void Stages_know_only_what_comes_before_them() =>
        Assert.Empty(Direction.Violations(typeof(Article).Assembly.Location, "Dateline"));

    [Fact]
    public void A_stage_that_looks_ahead_is_seen() =>
        Assert.Equal(
            ["DirectionSample.Reading.Page → DirectionSample.Record.Coder"],
            Direction.Violations(typeof(DirectionTests).Assembly.Location, "DirectionSample")
        );
}
