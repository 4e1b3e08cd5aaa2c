namespace Dateline.Record.Time;

/// <summary>What was read of the times of a report.</summary>
/// <param name="Times">The time expressions in the order of the text.</param>
/// <param name="Published">When the report appeared: as given, or bounded by what the text itself says.</param>
internal sealed record TimeReading(TimeIndex Times, Published Published);
