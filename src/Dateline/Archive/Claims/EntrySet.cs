namespace Dateline.Archive.Claims;

/// <summary>The entries of a record apart from its article.</summary>
internal sealed record EntrySet
{
    public required DatelineMark? Dateline { get; init; }

    public required IReadOnlyList<Actor> Actors { get; init; }

    public required IReadOnlyList<Place> Places { get; init; }

    public required IReadOnlyList<Timex3> Times { get; init; }

    public required IReadOnlyList<Event> Events { get; init; }

    public required IReadOnlyList<Statement> Statements { get; init; }

    public required IReadOnlyList<Coverage> Coverage { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public static EntrySet Of(ArticleRecord record) =>
        new()
        {
            Dateline = record.Dateline,
            Actors = record.Actors,
            Places = record.Places,
            Times = record.Times,
            Events = record.Events,
            Statements = record.Statements,
            Coverage = record.Coverage,
            Evidence = record.Evidence,
        };
}
