namespace Dateline.Language;

/// <summary>Cuts a text into sentences and words and analyses them with a model.</summary>
internal sealed class TextAnalyzer(ISegmenter segmenter, ISentenceModel model) : ITextAnalyzer
{
    /// <inheritdoc/>
    public AnnotatedText Annotate(string text, LanguageTag language)
    {
        var segments = segmenter.Segment(text, language);
        var analyses = NameAgreement.Apply(segments, model.Analyze(segments, language));
        if (language.IsSameLanguage(LanguageTag.English))
            foreach (var analysis in analyses)
                TreeRepair.Mend(analysis);
        var sentences = segments.Select((segment, i) => Join(i, segment, analyses[i])).ToArray();
        return new AnnotatedText(text, language, sentences);
    }

    private static Sentence Join(int index, SegmentedSentence segment, SentenceAnalysis analysis)
    {
        var words = segment.Words.Select((word, i) => Join(i, word, analysis)).ToArray();
        return new Sentence(index, segment.Paragraph, segment.Span, words, analysis.Names);
    }

    private static Word Join(int index, SegmentedWord word, SentenceAnalysis analysis) =>
        new()
        {
            Index = index,
            Span = word.Span,
            Token = word.Token,
            Form = word.Form,
            Lemma = analysis.Lemmas[index],
            Upos = analysis.Upos[index],
            Feats = analysis.Feats[index],
            Head = analysis.Heads[index],
            Deprel = analysis.Deprels[index],
        };
}
