using System.Text;

namespace Dateline.Language.Conllu;

/// <summary>Sentences whose words are given: the text they were cut from, and their analysis.</summary>
public static class GivenWords
{
    /// <summary>The text that the tokens and their SpaceAfter stand for; a paragraph is a line.</summary>
    public static string TextOf(ConlluText given) => Lay(given).Text;

    /// <summary>Analyses the given sentences and words with the shipped model; what they held besides is put aside.</summary>
    public static AnnotatedText Annotate(ConlluText given, LanguageTag language)
    {
        var (text, sentences) = Lay(given);
        return new TextAnalyzer(new Given(sentences), TextAnalyzers.Model).Annotate(text, language);
    }

    private static (string Text, List<SegmentedSentence> Sentences) Lay(ConlluText given)
    {
        var text = new StringBuilder();
        var sentences = new List<SegmentedSentence>();
        var paragraph = 0;
        foreach (var sentence in given.Sentences)
        {
            if (sentence.BeginsParagraph && text.Length > 0)
            {
                TrimEnd(text).Append('\n');
                paragraph++;
            }
            sentences.Add(Lay(sentence, paragraph, text));
        }
        return (TrimEnd(text).ToString(), sentences);
    }

    private static SegmentedSentence Lay(ConlluSentence sentence, int paragraph, StringBuilder text)
    {
        var start = text.Length;
        var end = start;
        var words = new List<SegmentedWord>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            var at = text.Length;
            text.Append(token.Form);
            end = text.Length;
            AddWords(token, i, at, words);
            if (token.SpaceAfter)
                text.Append(' ');
        }
        return new SegmentedSentence(new TextSpan(start, end), paragraph, words);
    }

    // Words whose forms make up the token have characters of their own; others share the token's.
    private static void AddWords(ConlluToken token, int index, int start, List<SegmentedWord> words)
    {
        var isDivided = token.Words.Sum(word => word.Form.Length) == token.Form.Length;
        var at = start;
        foreach (var word in token.Words)
        {
            var span = isDivided
                ? new TextSpan(at, at += word.Form.Length)
                : new TextSpan(start, start + token.Form.Length);
            words.Add(new SegmentedWord(span, word.Form, index));
        }
    }

    private static StringBuilder TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        return text;
    }

    private sealed class Given(IReadOnlyList<SegmentedSentence> sentences) : ISegmenter
    {
        public IReadOnlyList<SegmentedSentence> Segment(string text, LanguageTag language) => sentences;
    }
}
