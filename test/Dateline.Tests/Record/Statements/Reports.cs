using Dateline.Language;
using Dateline.Record;
using Dateline.Record.Statements;

namespace Dateline.Tests.Record.Statements;

/// <summary>Reads statements from a text with the analysis that the program uses; every name is a party.</summary>
internal static class Reports
{
    private static readonly StatementReader reader = new();

    public static IReadOnlyList<Statement> Statements(string text, string language = "en")
    {
        var annotated = TextAnalyzers.Default.Annotate(text, new LanguageTag(language));
        return reader.Read(annotated, NamesOf(annotated), new PlaceIndex([]), new TimeIndex([]));
    }

    private static ActorIndex NamesOf(AnnotatedText text)
    {
        var actors = new List<Actor>();
        var mentions = new List<ActorMention>();
        foreach (var sentence in text.Sentences)
        foreach (var name in sentence.Names)
        {
            var span = sentence.Words[name.First].Span.Cover(sentence.Words[name.Last].Span);
            var id = Actor(actors, name.Kind, span, text.Text);
            mentions.Add(new ActorMention(id, sentence.Index, HeadOf(sentence, name), span, MentionForm.Name));
        }
        return new ActorIndex(actors, mentions);
    }

    private static string Actor(List<Actor> actors, NameKind kind, TextSpan span, string text)
    {
        var name = span.Of(text);
        if (actors.Find(a => a.Name == name) is { } known)
            return known.Id;
        var isPerson = kind == NameKind.Person;
        actors.Add(
            new Actor
            {
                Id = $"a{actors.Count + 1}",
                Kind = isPerson ? ActorKind.Person : ActorKind.Organization,
                Name = name,
                Mentions = [new Mention(span, MentionForm.Name)],
            }
        );
        return actors[^1].Id;
    }

    private static int HeadOf(Sentence sentence, NameSpan name)
    {
        for (var i = name.First; i <= name.Last; i++)
            if (sentence.Words[i].Head < name.First || sentence.Words[i].Head > name.Last)
                return i;
        return name.Last;
    }
}
