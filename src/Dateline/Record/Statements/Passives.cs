using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>Tells passive clauses from active ones.</summary>
internal static class Passives
{
    /// <summary>Whether a verb stands in the passive, or as a participle that qualifies a noun ("denied by both").</summary>
    public static bool IsPassive(Sentence sentence, Word verb)
    {
        foreach (var child in sentence.Children(verb))
            if (child.Deprel is "aux:pass" or "nsubj:pass" or "csubj:pass" or "expl:pass" or "obl:agent")
                return true;
        if (!verb.Has("VerbForm", "Part") || verb.Has("Tense", "Pres"))
            return false;
        // English "warned" may be a past tense that the tree took for a participle: a comma before it leaves it in doubt.
        var isDoubtful =
            verb.Index > 0
            && sentence.Words[verb.Index - 1].Form == ","
            && verb.Form.EndsWith('d')
            && Subjects.Agent(sentence, verb) is null;
        return !isDoubtful
                && verb.Relation is ("acl" or "amod")
                && verb.Deprel != "acl:relcl"
                && sentence.Child(verb, "nsubj", "aux") is null
            || HasBe(sentence, verb);
    }

    private static bool HasBe(Sentence sentence, Word verb)
    {
        foreach (var child in sentence.Children(verb))
            if (child.Relation is "aux" or "cop" && child.Lemma is "be" or "ser")
                return true;
        return false;
    }
}
