namespace Dateline.Language;

/// <summary>A syntactic word before its analysis.</summary>
/// <param name="Span">Its characters; words of one multiword token that cannot be told apart share the token's span.</param>
/// <param name="Form">The syntactic form: "de" and "el" for "del".</param>
/// <param name="Token">The index in the sentence of the surface token it belongs to.</param>
internal readonly record struct SegmentedWord(TextSpan Span, string Form, int Token);

/// <summary>A sentence before its analysis.</summary>
/// <param name="Span">From the first to the last character.</param>
/// <param name="Paragraph">The paragraph it stands in, from 0.</param>
/// <param name="Words">Its words in order; never empty.</param>
internal sealed record SegmentedSentence(TextSpan Span, int Paragraph, IReadOnlyList<SegmentedWord> Words);

/// <summary>Cuts a text into sentences and words.</summary>
internal interface ISegmenter
{
    /// <summary>The sentences in order. Thread-safe.</summary>
    IReadOnlyList<SegmentedSentence> Segment(string text, LanguageTag language);
}

/// <summary>The analysis of one sentence; every array has one element for each word.</summary>
internal sealed record SentenceAnalysis(
    Upos[] Upos,
    string[] Feats,
    string[] Lemmas,
    int[] Heads,
    string[] Deprels,
    NameSpan[] Names
);

/// <summary>Tags, lemmatizes, parses and names the words of sentences.</summary>
internal interface ISentenceModel
{
    /// <summary>One analysis for each sentence, in the same order. Thread-safe; does not depend on what else is in the batch.</summary>
    IReadOnlyList<SentenceAnalysis> Analyze(IReadOnlyList<SegmentedSentence> sentences, LanguageTag language);
}
