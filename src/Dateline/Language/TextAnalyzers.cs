using Dateline.Language.Models;
using Dateline.Language.Text;

namespace Dateline.Language;

/// <summary>The analysers that come with the program.</summary>
public static class TextAnalyzers
{
    private static readonly Lazy<ISentenceModel> ShippedModel = new(() => new NeuralSentenceModel());
    private static readonly Lazy<ITextAnalyzer> Shipped = new(() => new TextAnalyzer(new Segmenter(), Model));

    /// <summary>English and Spanish; texts in other languages are analysed as English.</summary>
    public static ITextAnalyzer Default => Shipped.Value;

    /// <summary>The model behind <see cref="Default"/>, for sentences whose words are given.</summary>
    internal static ISentenceModel Model => ShippedModel.Value;
}
