using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>The parties that a noun phrase names, also where the tree makes another word its head.</summary>
internal static class NamedParties
{
    /// <summary>The parties of the head and what is coordinated with it, else the names in the phrase that qualify nothing.</summary>
    public static IReadOnlyList<string> In(StatementContext context, SpeakerPhrase phrase)
    {
        var parties = context.Actors.Parties(phrase.Sentence, phrase.Head);
        if (parties.Count > 0 && !(parties.Count == 1 && IsCoordinated(phrase)))
            return parties;
        var named = new List<string>();
        foreach (var mention in context.MentionsIn(phrase.Sentence))
            if (
                phrase.Span.Contains(mention.Span)
                && !IsQualifier(phrase.Sentence, phrase.Sentence.Words[mention.Head])
                && !named.Contains(mention.Actor)
            )
                named.Add(mention.Actor);
        if (named.Count > 1 && !IsCoordinated(phrase))
            named.RemoveRange(0, named.Count - 1);
        return named.Count >= parties.Count ? named : parties;
    }

    private static bool IsCoordinated(SpeakerPhrase phrase) =>
        phrase.Sentence.Words.Any(w => w.Upos == Upos.Cconj && phrase.Span.Contains(w.Span));

    private static bool IsQualifier(Sentence sentence, Word head) =>
        head.Deprel == "nmod:poss"
        || head.Relation == "amod"
        || head.Relation is "nmod" or "det" && sentence.Child(head, "case") is not null
        || head.Index > 0 && sentence.Words[head.Index - 1].Upos == Upos.Adp;
}
