using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>A noun phrase that names who speaks.</summary>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Head">Its head word.</param>
/// <param name="Span">Its words.</param>
internal sealed record SpeakerPhrase(Sentence Sentence, Word Head, TextSpan Span);

/// <summary>What one rule found, before speakers are resolved and identifiers given.</summary>
internal sealed record Attribution
{
    /// <summary>The name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The sentence of the cue, or the first sentence of a quotation without one.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>The word that attributes, or <c>null</c>.</summary>
    public Word? CueWord { get; init; }

    /// <summary>The words that attribute.</summary>
    public TextSpan? CueSpan { get; init; }

    /// <summary>The entry of the lexicon, where a word of it attributes.</summary>
    public CueEntry? Entry { get; init; }

    /// <summary>What is ascribed: a noun that a verb carries ("expressed his belief") is spoken.</summary>
    public CueKind Kind { get; init; }

    /// <summary>Who speaks, where the text says so here.</summary>
    public SpeakerPhrase? Speaker { get; init; }

    /// <summary>Whether nobody is named on purpose ("is believed to"), so that nobody is to be looked for.</summary>
    public bool IsImpersonal { get; init; }

    /// <summary>What is said, in order, never empty.</summary>
    public required IReadOnlyList<TextSpan> Parts { get; init; }

    /// <summary>Whether all of it is one or more quotations.</summary>
    public bool IsQuotation { get; init; }

    /// <summary>From the first to the last character of what is said.</summary>
    public TextSpan Content => Parts[0].Cover(Parts[^1]);

    /// <summary>What a rule found at a cue.</summary>
    public static Attribution ByCue(string rule, Cue cue, SpeakerPhrase? speaker, IReadOnlyList<TextSpan> parts) =>
        new()
        {
            Rule = rule,
            Sentence = cue.Sentence,
            CueWord = cue.Head,
            CueSpan = CueSpans.Of(cue),
            Entry = cue.Entry,
            Kind = cue.Entry.Kind,
            Speaker = speaker,
            Parts = parts,
        };
}
