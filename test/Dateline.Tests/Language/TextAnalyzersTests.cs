using Dateline.Language;

namespace Dateline.Tests.Language;

public sealed class TextAnalyzersTests
{
    [Theory]
    [InlineData("en", "The minister met the ambassador in Havana.", "met", "minister", "ambassador")]
    [InlineData("es", "El presidente anunció ayer una reforma en Madrid.", "anunció", "presidente", "reforma")]
    public void A_plain_clause_has_its_verb_subject_and_object(
        string language,
        string text,
        string verb,
        string subject,
        string target
    )
    {
        var sentence = Assert.Single(TextAnalyzers.Default.Annotate(text, new LanguageTag(language)).Sentences);
        var root = Assert.IsType<Word>(sentence.Root);
        Assert.Equal(verb, root.Form);
        Assert.Equal(subject, sentence.Child(root, "nsubj")?.Form);
        Assert.Equal(target, sentence.Child(root, "obj")?.Form);
    }

    [Fact]
    public void Spans_point_at_the_words()
    {
        const string text = "Rain fell.\nAna Ruiz spoke.";
        var annotated = TextAnalyzers.Default.Annotate(text, LanguageTag.English);
        Assert.All(annotated.Sentences.SelectMany(s => s.Words), w => Assert.Equal(w.Form, w.Span.Of(text)));
        Assert.Equal([0, 1], annotated.Sentences.Select(s => s.Paragraph));
    }
}
