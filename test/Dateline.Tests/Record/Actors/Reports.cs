using Dateline.Language;
using Dateline.Record;
using Dateline.Record.Actors;

namespace Dateline.Tests.Record.Actors;

/// <summary>Reads short reports written for the tests.</summary>
internal static class Reports
{
    private static readonly ActorReader Reader = new();

    public static (AnnotatedText Text, ActorIndex Actors) Read(string text, string language = "en")
    {
        var tag = new LanguageTag(language);
        var annotated = TextAnalyzers.Default.Annotate(text, tag);
        var article = new Article
        {
            Source = "test",
            Text = text,
            Language = tag,
        };
        return (annotated, Reader.Read(annotated, article, new PlaceIndex([])));
    }

    public static Actor Named(this ActorIndex actors, string name) =>
        actors.Actors.FirstOrDefault(a => a.Name == name)
        ?? throw new Xunit.Sdk.XunitException(
            $"no actor {name} among {string.Join("; ", actors.Actors.Select(a => a.Name))}"
        );

    /// <summary>The actor of the mention that holds the first occurrence of these words.</summary>
    public static Actor Meant(this ActorIndex actors, string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        var span = new TextSpan(start, start + words.Length);
        var mention =
            actors.Mentions.Where(m => m.Span.Overlaps(span)).MinBy(m => m.Span.Length)
            ?? throw new Xunit.Sdk.XunitException($"{words} names nobody");
        return actors[mention.Actor];
    }
}
