using System.Collections.Concurrent;

namespace Dateline.Language.Models;

/// <summary>
/// The shipped model of English and Spanish: one encoder, heads for parts of speech and features, trees and names, and a
/// lemmatizer (docs/models.md). Sentences of other languages are read as English, Portuguese as Spanish.
/// </summary>
internal sealed class NeuralSentenceModel : ISentenceModel
{
    private readonly Weights weights;
    private readonly Lemmatizer english;
    private readonly Lemmatizer spanish;
    private readonly SentenceReader reader;
    private readonly ConcurrentBag<Workspace> spaces = [];

    /// <summary>Opens the embedded weights.</summary>
    public NeuralSentenceModel()
        : this(ModelFile.Open("Language/Models/model.bin")) { }

    private NeuralSentenceModel(ModelFile file)
    {
        weights = new Weights(file);
        reader = new SentenceReader(weights);
        english = new Lemmatizer(file, "en");
        spanish = new Lemmatizer(file, "es");
    }

    /// <inheritdoc/>
    public IReadOnlyList<SentenceAnalysis> Analyze(IReadOnlyList<SegmentedSentence> sentences, LanguageTag language)
    {
        var inSpanish = language.Primary is "es" or "pt" or "gl" or "ca";
        var analyses = new SentenceAnalysis[sentences.Count];
        if (!spaces.TryTake(out var space))
        {
            space = new Workspace();
        }
        foreach (var (first, chunk) in Chunk.Cut(sentences))
        {
            var forms = Forms(sentences, first, chunk.Sentences.Count);
            var result = analyses.AsSpan(first, chunk.Sentences.Count);
            reader.Read(
                chunk,
                forms,
                inSpanish ? weights.Spanish : weights.English,
                inSpanish ? spanish : english,
                space,
                result
            );
        }
        spaces.Add(space);
        return analyses;
    }

    private static string[] Forms(IReadOnlyList<SegmentedSentence> sentences, int first, int count) =>
        [.. Enumerable.Range(first, count).SelectMany(i => sentences[i].Words).Select(word => word.Form)];
}
