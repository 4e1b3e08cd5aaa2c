namespace Dateline.Language.Text;

/// <summary>
/// Cuts a text into paragraphs, sentences and words in one pass and linear time. Words follow the conventions of
/// the Universal Dependencies treebanks EWT (English) and AnCora (Spanish). The end of a paragraph ends a sentence,
/// so that headings and bylines stand alone.
/// </summary>
internal sealed class Segmenter : ISegmenter
{
    private readonly Division english = new(Conventions.English, new EnglishWords());
    private readonly Division spanish = new(Conventions.Spanish, new SpanishWords());
    private readonly Division general = new(Conventions.General, new WholeWords());

    /// <inheritdoc/>
    public IReadOnlyList<SegmentedSentence> Segment(string text, LanguageTag language)
    {
        var division = language.Primary switch
        {
            "en" => english,
            "es" => spanish,
            _ => general,
        };
        var sentences = new List<SegmentedSentence>();
        var tokens = new List<Token>();
        var lines = LineWidth.Of(text);
        var paragraph = 0;
        for (var start = 0; start < text.Length; )
        {
            var end = lines.EndOfParagraph(text, start);
            tokens.Clear();
            division.Tokenizer.Tokenize(text, start, end, tokens);
            if (tokens.Count > 0)
                Divide(text, paragraph++, tokens, division, sentences);
            start = end + 1;
        }
        return sentences;
    }

    private static void Divide(
        string text,
        int paragraph,
        List<Token> tokens,
        Division division,
        List<SegmentedSentence> sentences
    )
    {
        var dateline = DatelineBreak.End(text, tokens);
        for (var first = 0; first < tokens.Count; )
        {
            var end = first < dateline ? dateline : division.Breaks.EndOfSentence(text, tokens, first, tokens.Count);
            var words = new List<SegmentedWord>(end - first + 2);
            for (var i = first; i < end; i++)
                division.Words.Add(text, tokens[i], i - first, words);
            sentences.Add(
                new SegmentedSentence(new TextSpan(tokens[first].Start, tokens[end - 1].End), paragraph, words)
            );
            first = end;
        }
    }

    private sealed class Division(Conventions conventions, IWordDivider words)
    {
        public Tokenizer Tokenizer { get; } = new(conventions);

        public SentenceBreaks Breaks { get; } = new(conventions);

        public IWordDivider Words { get; } = words;
    }
}
