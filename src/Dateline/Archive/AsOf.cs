namespace Dateline.Archive;

/// <summary>Which state of the archive is meant: the present, that after an entry of the log, or that at a time.</summary>
/// <param name="Sequence">The last entry of the log that counts, or <c>null</c>.</param>
/// <param name="Time">What was logged later than this does not count, or <c>null</c>.</param>
public readonly record struct AsOf(long? Sequence, DateTimeOffset? Time)
{
    /// <summary>The present.</summary>
    public static AsOf Now => default;

    /// <summary>The state after an entry of the log.</summary>
    public static AsOf At(long sequence) => new(sequence, null);

    /// <summary>The state at a time.</summary>
    public static AsOf At(DateTimeOffset time) => new(null, time);
}
