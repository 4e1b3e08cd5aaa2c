using Dateline.Language;

namespace Dateline.Training.Data;

/// <summary>Where a sentence comes from: the encoder is told, because conventions differ between treebanks.</summary>
internal enum Bank
{
    EnglishEwt,
    SpanishAncora,
    SpanishGsd,
    SpanishCess,
    PortugueseBosque,
}

/// <summary>A labelled sentence; a layer that its source lacks is <c>null</c>.</summary>
internal sealed record TrainingSentence
{
    /// <summary>The source.</summary>
    public required Bank Bank { get; init; }

    /// <summary>The identifier the source gives.</summary>
    public string Id { get; init; } = "";

    /// <summary>The syntactic words.</summary>
    public required string[] Forms { get; init; }

    /// <summary>Dictionary forms.</summary>
    public string[]? Lemmas { get; init; }

    /// <summary>Parts of speech.</summary>
    public Upos[]? Upos { get; init; }

    /// <summary>Tags of the source's own tag set.</summary>
    public string[]? Xpos { get; init; }

    /// <summary>Features as written.</summary>
    public string[]? Feats { get; init; }

    /// <summary>Heads counted from 1, 0 for the root.</summary>
    public int[]? Heads { get; init; }

    /// <summary>Relations.</summary>
    public string[]? Deprels { get; init; }

    /// <summary>Name tags (<see cref="Dateline.Language.Models.NameTags"/>), -1 where the source does not say.</summary>
    public int[]? Names { get; init; }

    /// <summary>The letters of the sentence without blanks: the key by which layers of different releases are joined.</summary>
    public string Letters => string.Concat(Forms);
}
