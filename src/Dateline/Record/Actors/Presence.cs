using Dateline.Language;

namespace Dateline.Record.Actors;

/// <summary>How present the party of an earlier mention is to a reader: subjects and speakers first, near before far.</summary>
internal static class Presence
{
    private const int Sentence = 12;
    private const int Subject = 8;
    private const int MainSubject = 4;
    private const int Again = 2;

    /// <summary>The greater, the more present in the sentence with this index.</summary>
    public static int Of(Phrase mention, int sentence)
    {
        var word = mention.Sentence.Words[mention.Head];
        var score = -Sentence * (sentence - mention.Sentence.Index);
        if (word.Relation == "nsubj")
            score += Subject;
        if (word.Relation == "nsubj" && mention.Sentence.HeadOf(word) is { Head: < 0 })
            score += MainSubject;
        return mention.Form == MentionForm.Pronoun ? score + Again : score;
    }
}
