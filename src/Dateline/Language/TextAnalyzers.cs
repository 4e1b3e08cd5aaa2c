using Dateline.Language.Perceptron;

namespace Dateline.Language;

/// <summary>The analysers that come with the program.</summary>
public static class TextAnalyzers
{
    private static readonly Lazy<ITextAnalyzer> Shipped = new(() =>
        new TextAnalyzer(new PlainSegmenter(), new PerceptronSentenceModel())
    );

    /// <summary>English and Spanish; texts in other languages are analysed as English.</summary>
    public static ITextAnalyzer Default => Shipped.Value;
}
