namespace Dateline.Archive.Joining;

/// <summary>
/// From which confidence two entries are joined without asking, and from which they are proposed to a person. The
/// defaults are those whose precision <c>docs/joining.md</c> states.
/// </summary>
public sealed record JoinThresholds
{
    /// <summary>Joined without asking: from 0 to 1, 0.9 by default.</summary>
    public double Automatic { get; init; } = 0.9;

    /// <summary>Proposed, below <see cref="Automatic"/>: from 0 to 1, 0.5 by default.</summary>
    public double Proposed { get; init; } = 0.5;

    /// <summary>The thresholds that <c>docs/joining.md</c> states.</summary>
    public static JoinThresholds Default { get; } = new();
}
