namespace Dateline.Archive.Joining;

/// <summary>
/// How sure it is that two entries are the same, with the reason a person can read. It depends on the two entries alone,
/// never on what else is kept nor on the order in which things were added.
/// </summary>
/// <param name="Confidence">From 0 (surely not) to 1 (surely); calibrated as <c>docs/joining.md</c> tells.</param>
/// <param name="Reason">Why, in one line: "1,204 of 1,310 word 5-grams shared".</param>
public readonly record struct Likeness(double Confidence, string Reason)
{
    /// <summary>Nothing speaks for it.</summary>
    public static Likeness None { get; } = new(0, "nothing in common");
}
