namespace Dateline.Record.Reporting;

/// <summary>What a report says of reporting: who carried it, what was shown, and what answers what.</summary>
/// <param name="Coverage">Who carried it and who stayed silent, in the order of the text.</param>
/// <param name="Evidence">What was shown, in the order of the text.</param>
/// <param name="Statements">The statements, with what they deny, confirm or answer.</param>
/// <param name="Events">The events.</param>
internal sealed record ReportingRecord(
    IReadOnlyList<Coverage> Coverage,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Event> Events
);
