namespace Dateline.Language;

/// <summary>Analysed text: sentences with their words, trees and names. All spans point into <see cref="Text"/>.</summary>
/// <param name="Text">The text that was analysed, unchanged.</param>
/// <param name="Language">The language it was analysed as.</param>
/// <param name="Sentences">The sentences in order; they never overlap.</param>
public sealed record AnnotatedText(string Text, LanguageTag Language, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>The sentence that holds this offset, or <c>null</c> between sentences.</summary>
    public Sentence? SentenceAt(int offset)
    {
        int low = 0,
            high = Sentences.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = Sentences[middle].Span;
            if (span.Contains(offset))
                return Sentences[middle];
            if (span.Start > offset)
                high = middle - 1;
            else
                low = middle + 1;
        }
        return null;
    }
}

/// <summary>The seam between a text and its analysis: rules today, a trained model tomorrow, the same types.</summary>
public interface ITextAnalyzer
{
    /// <summary>Analyses a text. Thread-safe; the same text and language give the same analysis.</summary>
    AnnotatedText Annotate(string text, LanguageTag language);
}
