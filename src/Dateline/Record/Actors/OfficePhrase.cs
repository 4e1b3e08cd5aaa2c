namespace Dateline.Record.Actors;

/// <summary>Words that give an office, rank or role to somebody.</summary>
internal sealed record OfficePhrase
{
    /// <summary>The description as a mention: "China's Minister of Public Security".</summary>
    public required Phrase Phrase { get; init; }

    /// <summary>The title with what it governs, without the country.</summary>
    public required string Title { get; init; }

    /// <summary>The title word.</summary>
    public required Noun Noun { get; init; }

    /// <summary>The words of the title.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Whether it is held.</summary>
    public OfficeTenure Tenure { get; init; }

    /// <summary>The phrase that names the body in which it is held, or <c>null</c>.</summary>
    public Phrase? Body { get; init; }

    /// <summary>Whether it is "Chief" alone before a name: a rank of tradition, no office.</summary>
    public bool IsBareChief => Noun.Entry == "chief" && !Title.Contains(' ', StringComparison.Ordinal);

    /// <summary>The phrases that name the holders, where they stand beside the title.</summary>
    public IReadOnlyList<Phrase> Holders { get; init; } = [];

    /// <summary>Gives the office to a person, unless the words name no office.</summary>
    public void GiveTo(Entity person)
    {
        if (Noun.Use == NounUse.Office && !IsBareChief)
            person.Take(this);
    }
}
