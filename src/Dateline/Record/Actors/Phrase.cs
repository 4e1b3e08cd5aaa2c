using Dateline.Language;

namespace Dateline.Record.Actors;

/// <summary>Grammatical or natural gender, as far as it is known.</summary>
internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
}

/// <summary>A phrase that names or describes a party, before it is known whom.</summary>
internal sealed record Phrase
{
    /// <summary>The sentence it stands in.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>The index of its first word, determiner included.</summary>
    public required int First { get; init; }

    /// <summary>The index of its last word (included).</summary>
    public required int Last { get; init; }

    /// <summary>The word that heads it.</summary>
    public required int Head { get; init; }

    /// <summary>What kind of thing it names.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>By name, description or pronoun.</summary>
    public required MentionForm Form { get; init; }

    /// <summary>The name without determiner, honorific or office, as the record will show it.</summary>
    public required string Name { get; init; }

    /// <summary>The dictionary entry of the head noun or of the title: "minister"; empty for mere names.</summary>
    public string Noun { get; init; } = "";

    /// <summary>How the noun is used; <see cref="NounUse.None"/> for names.</summary>
    public NounUse Use { get; init; }

    /// <summary>The country that the phrase itself tells: by adjective, possessor or complement.</summary>
    public string? Country { get; init; }

    /// <summary>The PLOVER sector that the phrase itself tells.</summary>
    public string? Sector { get; init; }

    /// <summary>The gender that the phrase itself tells.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether it names more than one.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether it points to somebody known: "the", "this", "el".</summary>
    public bool IsDefinite { get; init; }

    /// <summary>Whether the noun stands without words that narrow it: "the minister".</summary>
    public bool IsBare { get; init; }

    /// <summary>The index of the word that names the possessor ("Putin" in "Putin's spokesman"), or -1.</summary>
    public int Possessor { get; init; } = -1;

    /// <summary>Other short names that the phrase itself gives: "CPC" in brackets.</summary>
    public string? Acronym { get; init; }

    /// <summary>The words in the article.</summary>
    public TextSpan Span => Sentence.Words[First].Span.Cover(Sentence.Words[Last].Span);
}
