using Dateline.Language;
using Dateline.Record;

namespace Dateline.Tests.Record.Events;

/// <summary>An index in which every noun phrase with a capital letter, and every subject, is a country of its own.</summary>
internal static class StandInActors
{
    public static ActorIndex Read(AnnotatedText text)
    {
        var actors = new List<Actor>();
        var mentions = new List<ActorMention>();
        foreach (var sentence in text.Sentences)
        foreach (var word in sentence.Words.Where(w => IsParty(sentence, w)))
        {
            var span = sentence.SubtreeSpan(word);
            var id = $"a{actors.Count + 1}";
            mentions.Add(new ActorMention(id, sentence.Index, word.Index, span, MentionForm.Name));
            actors.Add(
                new Actor
                {
                    Id = id,
                    Kind = ActorKind.Country,
                    Name = span.Of(text.Text),
                    Mentions = [new Mention(span, MentionForm.Name)],
                }
            );
        }
        return new ActorIndex(actors, mentions);
    }

    private static bool IsParty(Sentence sentence, Word word) =>
        word.Upos switch
        {
            Upos.Propn or Upos.Pron => true,
            Upos.Adj => char.IsUpper(word.Form[0]),
            Upos.Noun => word.Relation == "nsubj"
                || sentence.Subtree(word).Any(w => w.Index != word.Index && char.IsUpper(w.Form[0])),
            _ => false,
        };
}
