using Dateline.Language;
using Dateline.Record.Time;

namespace Dateline.Tests.Record.Time;

/// <summary>Reads the times of sentences on Thursday 5 April 2018, without any analysis of them but their words.</summary>
internal static class TimeReader
{
    private static readonly Lazy<TimeTagger> Tagger = new(() => new TimeTagger());

    public static readonly Published Thursday = new(DayRange.Day(new DateOnly(2018, 4, 5)), PublishedBasis.Given);

    public static TimeReading Read(string text, string language, Published? published = null) =>
        Tagger.Value.Read(Words(text, new LanguageTag(language)), published ?? Thursday);

    /// <summary>Reads the times of a text after the full analysis.</summary>
    public static TimeReading Analyse(string text, string language, Published published) =>
        Tagger.Value.Read(TextAnalyzers.Default.Annotate(text, new LanguageTag(language)), published);

    public static AnnotatedText Words(string text, LanguageTag language)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }
            if (at > start)
            {
                words.Add(Make(words.Count, text, new TextSpan(start, at)));
            }
        }
        var sentence = new Sentence(0, 0, new TextSpan(0, text.Length), words, []);
        return new AnnotatedText(text, language, [sentence]);
    }

    private static Word Make(int index, string text, TextSpan span) =>
        new()
        {
            Index = index,
            Span = span,
            Form = span.Of(text),
            Lemma = span.Of(text).ToLowerInvariant(),
            Upos = Upos.X,
            Head = index - 1,
        };
}
