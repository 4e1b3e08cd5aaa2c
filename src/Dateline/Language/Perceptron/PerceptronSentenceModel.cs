namespace Dateline.Language.Perceptron;

/// <summary>One model for each language, loaded when the language first comes.</summary>
internal sealed class PerceptronSentenceModel : ISentenceModel
{
    private readonly Lazy<PerceptronModel> english = new(() => PerceptronModel.Load("Language/Perceptron/en.br"));
    private readonly Lazy<PerceptronModel> spanish = new(() => PerceptronModel.Load("Language/Perceptron/es.br"));

    /// <inheritdoc/>
    public IReadOnlyList<SentenceAnalysis> Analyze(IReadOnlyList<SegmentedSentence> sentences, LanguageTag language)
    {
        var model = language.IsSameLanguage(LanguageTag.Spanish) ? spanish.Value : english.Value;
        return [.. sentences.Select(s => model.Analyze(s.Words))];
    }
}
