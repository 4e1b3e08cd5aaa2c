namespace Dateline.Record.Actors;

/// <summary>A party while the article is being resolved: its phrases and what they tell.</summary>
internal sealed class Entity(ActorKind kind, string name)
{
    private readonly List<OfficePhrase> offices = [];
    private readonly List<Phrase> phrases = [];

    /// <summary>What kind of thing it is.</summary>
    public ActorKind Kind { get; } = kind;

    /// <summary>The fullest form so far.</summary>
    public string Name { get; set; } = name;

    /// <summary>The parts of its names, folded.</summary>
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>The nouns by which it was described.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>ISO 3166-1 alpha-3, once known.</summary>
    public string? Country { get; set; }

    /// <summary>The PLOVER sector, once known.</summary>
    public string? Sector { get; set; }

    /// <summary>The gender, once known.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether it is named, not only described.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Whose it is ("Putin's spokesman"), or <c>null</c>.</summary>
    public Entity? Owner { get; set; }

    /// <summary>Its mentions so far.</summary>
    public IReadOnlyList<Phrase> Phrases => phrases;

    /// <summary>The offices that the article gives it.</summary>
    public IReadOnlyList<OfficePhrase> Offices => offices;

    /// <summary>Takes in a mention and what it tells.</summary>
    public void Take(Phrase phrase)
    {
        phrases.Add(phrase);
        if (phrase.Form == MentionForm.Pronoun)
            return;
        if (phrase.Noun.Length > 0 && phrase.Kind == Kind)
            Nouns.Add(phrase.Noun);
        Country ??= phrase.Country;
        if (phrase.Form == MentionForm.Name || Sector is null)
            Sector ??= phrase.Sector;
        if (Gender == Gender.Unknown)
            Gender = phrase.Gender;
        IsNamed |= phrase.Form == MentionForm.Name;
    }

    /// <summary>Takes in an office.</summary>
    public void Take(OfficePhrase office)
    {
        offices.Add(office);
        Nouns.Add(office.Noun.Entry);
        Country ??= office.Phrase.Country;
        if (office.Noun.Use is not NounUse.Honorific)
            Sector ??= office.Phrase.Sector;
    }
}
