using Dateline.Language;
using Dateline.Tables;

namespace Dateline.Record.Statements;

/// <summary>The words of a cue: the verb with its auxiliaries, negation and adverbs, as PolNeAR keeps the verb group together.</summary>
internal static class CueSpans
{
    private static readonly HashSet<string> Catenatives =
    [
        .. Table.Load("Record/Statements/catenatives.tsv").Rows.Select(r => r["lemma"]),
    ];

    /// <summary>The verb group of a cue, with what follows its head in the lexicon ("point out").</summary>
    public static TextSpan Of(Cue cue) => StatementContext.Span(cue.Sentence, First(cue.Sentence, cue.Head), cue.Last);

    /// <summary>The verb group with the preposition that leads to the content.</summary>
    public static TextSpan WithPreposition(Cue cue, Word preposition) =>
        preposition.Index == cue.Last + 1 ? Of(cue).Cover(preposition.Span) : Of(cue);

    /// <summary>The index of the first word of a verb group.</summary>
    public static int First(Sentence sentence, Word verb)
    {
        if (verb.Upos == Upos.Noun)
            return verb.Index;
        var first = verb.Index;
        for (var i = verb.Index - 1; i >= 0 && BelongsToGroup(sentence, sentence.Words[i], verb); i--)
            first = i;
        return TrimLeft(sentence, first, verb.Index);
    }

    private static bool BelongsToGroup(Sentence sentence, Word word, Word verb) =>
        word.Upos switch
        {
            Upos.Aux => true,
            Upos.Adv => word.Head == verb.Index || sentence.HeadOf(word) is { Upos: Upos.Aux or Upos.Adv },
            Upos.Part => word.Form is "not" or "n't" or "n’t" or "to",
            Upos.Pron => word.Form.ToLowerInvariant() is "se" or "lo" or "le" or "les" or "me" or "nos",
            Upos.Verb => Catenatives.Contains(word.Lemma) && (verb.Head == word.Index || word.Head == verb.Index),
            Upos.Adp => word.Form.ToLowerInvariant() is "a" or "de"
                && word.Head == verb.Index
                && word.Index == verb.Index - 1
                && IsCatenativeBefore(sentence, word),
            _ => false,
        };

    private static bool IsCatenativeBefore(Sentence sentence, Word word) =>
        word.Index > 0 && Catenatives.Contains(sentence.Words[word.Index - 1].Lemma);

    // "to" of an infinitive that hangs on nothing in the group, and leading connectives ("however"), are no part of it.
    private static int TrimLeft(Sentence sentence, int first, int verb)
    {
        while (first < verb && sentence.Words[first] is { } word && IsLoose(word))
            first++;
        return first;
    }

    private static bool IsLoose(Word word) =>
        word.Form.ToLowerInvariant()
            is "to"
                or "however"
                or "when"
                or "where"
                or "how"
                or "why"
                or "then"
                or "so"
                or "a"
                or "de"
                or "cuando"
                or "donde"
                or "como"
                or "as";
}
