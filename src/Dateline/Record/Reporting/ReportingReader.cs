using Dateline.Language;

namespace Dateline.Record.Reporting;

/// <summary>Reads coverage and silence, evidence, and what denials answer.</summary>
internal sealed class ReportingReader
{
    private readonly CoverageRule coverage = new();
    private readonly EvidenceRule evidence = new();

    /// <summary>What the report says of reporting.</summary>
    public ReportingRecord Read(
        AnnotatedText text,
        ActorIndex actors,
        PlaceIndex places,
        TimeIndex times,
        IReadOnlyList<Statement> said,
        IReadOnlyList<Event> events
    ) =>
        new(
            coverage.Read(text, actors, times, events),
            evidence.Read(text, actors, places, times, events),
            Replies.Tie(text, said, events),
            events
        );
}
