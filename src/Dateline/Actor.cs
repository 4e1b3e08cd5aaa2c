namespace Dateline;

/// <summary>What kind of thing acts.</summary>
public enum ActorKind
{
    /// <summary>A single human being, named or described.</summary>
    Person,

    /// <summary>A body with members: a ministry, company, party, army, outlet.</summary>
    Organization,

    /// <summary>A state, also where its capital or seat of government stands for it.</summary>
    Country,

    /// <summary>People who are no body: "protesters", "two officials".</summary>
    Group,
}

/// <summary>How a mention names its actor.</summary>
public enum MentionForm
{
    /// <summary>By a proper name.</summary>
    Name,

    /// <summary>By a description: "the Cuban ruler".</summary>
    Nominal,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}

/// <summary>The words that name an actor in one place.</summary>
/// <param name="Span">The words.</param>
/// <param name="Form">By name, description or pronoun.</param>
public readonly record struct Mention(TextSpan Span, MentionForm Form);

/// <summary>Whether an office is held now, was held, or is to be held.</summary>
public enum OfficeTenure
{
    /// <summary>Held at the time of the report.</summary>
    Current,

    /// <summary>Held before ("former", "ex-", "then-").</summary>
    Former,

    /// <summary>Held in place of a regular holder ("acting", "interim").</summary>
    Acting,

    /// <summary>Won but not yet taken up ("-elect", "incoming").</summary>
    Elect,
}

/// <summary>An office that the report gives to a person.</summary>
/// <param name="Title">The title with what it governs, without the country: "Minister of Public Security".</param>
/// <param name="Organization">The identifier of the body in which it is held, where the report names one.</param>
/// <param name="Country">The country, ISO 3166-1 alpha-3.</param>
/// <param name="Span">The words that say it.</param>
/// <param name="Tenure">Held, former, acting or elect. Not part of the record format, version 1.</param>
public sealed record Office(
    string Title,
    string? Organization,
    string? Country,
    TextSpan Span,
    OfficeTenure Tenure = OfficeTenure.Current
);

/// <summary>Somebody who acts, undergoes, speaks or is spoken through in a report.</summary>
public sealed record Actor
{
    /// <summary>Local to the article: "a1", "a2", in the order of the first mention.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing acts.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>The fullest form in the article.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or <c>null</c> where the report does not tell.</summary>
    public string? Country { get; init; }

    /// <summary>The PLOVER sector (GOV, MIL, LEG, JUD, JRN …), or <c>null</c>.</summary>
    public string? Sector { get; init; }

    /// <summary>Offices that the report gives to a person.</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>Every mention, in the order of the text; at least one.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }
}
