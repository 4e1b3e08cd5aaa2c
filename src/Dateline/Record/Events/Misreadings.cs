using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>
/// English verbs of the past that the tree takes for participles of a noun: "Britain mobilized reservists" read like
/// "Britain's mobilized reservists", "An official praised the plan" like "an official praised by the plan".
/// </summary>
internal static class Misreadings
{
    /// <summary>The subject of a verb that was misread, or <c>null</c> where the tree may stand.</summary>
    public static Word? Subject(Sentence sentence, Word verb) =>
        verb.Relation switch
        {
            "amod" when verb.Head > verb.Index => BeforeAdjective(sentence, verb),
            "acl" or "amod" when verb.Deprel is "acl" or "amod" && verb.Head < verb.Index => BeforeClause(
                sentence,
                verb
            ),
            _ => null,
        };

    /// <summary>The object of a verb that was misread, or <c>null</c>.</summary>
    public static Word? Object(Sentence sentence, Word verb)
    {
        if (verb.Relation == "amod" && verb.Head > verb.Index)
            return sentence.HeadOf(verb);
        if (sentence.Child(verb, "obj") is { } own)
            return own;
        var head = sentence.HeadOf(verb)!;
        return head.Relation == "nsubj"
            ? sentence.HeadOf(head)
            : sentence.Children(head).FirstOrDefault(c => c.Index > verb.Index && IsBare(sentence, c));
    }

    /// <summary>A noun right before the participle under the same noun, or the noun that the latter is loosely joined to.</summary>
    private static Word? BeforeAdjective(Sentence sentence, Word verb)
    {
        if (verb.Index == 0 || sentence.HeadOf(verb) is not { } noun)
            return null;
        var before = sentence.Words[verb.Index - 1];
        if (!IsNominal(before))
            return null;
        if (before.Head == verb.Head)
            return before;
        return
            IsBare(sentence, noun) && noun.Head >= 0 && noun.Head < verb.Index && IsNominal(sentence.Words[noun.Head])
            ? sentence.Words[noun.Head]
            : null;
    }

    /// <summary>The noun that a sentence without a finite verb hangs on, where an object follows the participle.</summary>
    private static Word? BeforeClause(Sentence sentence, Word verb)
    {
        var head = sentence.HeadOf(verb)!;
        var root = head.Relation == "nsubj" ? sentence.HeadOf(head)! : head;
        return
            root.Head < 0
            && IsNominal(root)
            && IsNominal(head)
            && Grammar.IsPastParticiple(verb)
            && !sentence.Children(root).Any(c => IsPredicateSign(c) && c.Index != head.Index)
            && IsFollowedByObject(sentence, verb)
            ? head
            : null;
    }

    private static bool IsPredicateSign(Word word) => word.Relation is "cop" or "aux" or "nsubj";

    private static bool IsFollowedByObject(Sentence sentence, Word verb) =>
        verb.Index + 1 < sentence.Words.Count
        && sentence.Words[verb.Index + 1].Upos is Upos.Det or Upos.Propn or Upos.Noun or Upos.Adj or Upos.Num;

    private static bool IsBare(Sentence sentence, Word noun) =>
        noun.Relation is "nmod" or "appos" or "obj" or "dep" && Grammar.CaseOf(sentence, noun) is null;

    private static bool IsNominal(Word word) => word.Upos is Upos.Noun or Upos.Propn;
}
