using Dateline.Language;

namespace Dateline.Record;

/// <summary>Reads the line at the head of a report that says where and when it was written.</summary>
internal static class DatelineReader
{
    private const int Paragraphs = 4;

    /// <summary>The dateline, or <c>null</c> where the report has none. The segmenter lets it stand as a sentence.</summary>
    public static DatelineMark? Read(AnnotatedText text, PlaceIndex places, TimeIndex times)
    {
        for (var i = 0; i + 1 < text.Sentences.Count && text.Sentences[i].Paragraph < Paragraphs; i++)
        {
            var (sentence, next) = (text.Sentences[i], text.Sentences[i + 1]);
            var first = i == 0 || text.Sentences[i - 1].Paragraph < sentence.Paragraph;
            if (first && next.Paragraph == sentence.Paragraph && EndsInDash(text.Text, sentence.Span))
                return Mark(text.Text, sentence.Span, places, times);
        }
        return null;
    }

    private static bool EndsInDash(string text, TextSpan span) => text[span.End - 1] is '—' or '–' or '-' or '―';

    private static DatelineMark? Mark(string text, TextSpan sentence, PlaceIndex places, TimeIndex times)
    {
        var bracket = text.IndexOf('(', sentence.Start, sentence.Length);
        var end = bracket < 0 ? sentence.End : bracket;
        while (end > sentence.Start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        var span = new TextSpan(sentence.Start, end);
        return span.Length == 0 ? null : new DatelineMark(span, places.At(span)?.Id, times.At(span)?.Id);
    }
}
