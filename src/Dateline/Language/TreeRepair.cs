namespace Dateline.Language;

/// <summary>
/// Mends trees of English that no grammar allows. A participle cannot stand before the determiner or the possessor of the
/// noun it modifies ("reaffirmed China's willingness"), nor between the subject of a noun and that noun ("the minister on
/// Friday rejected calls"): there it is the verb of the clause, and the noun its object. Right behind "have" it is the verb
/// of a perfect ("to have imported tools").
/// </summary>
internal static class TreeRepair
{
    private const string Finite = "Mood=Ind|Tense=Past|VerbForm=Fin";

    /// <summary>Mends the analysis of one sentence in place.</summary>
    public static void Mend(SentenceAnalysis analysis)
    {
        for (var word = 0; word < analysis.Heads.Length; word++)
            if (IsPerfect(analysis, word))
                PromotePerfect(analysis, word, analysis.Heads[word]);
            else if (IsVerbTakenForParticiple(analysis, word))
                Promote(analysis, word, analysis.Heads[word]);
    }

    private static bool IsPerfect(SentenceAnalysis a, int word)
    {
        var noun = a.Heads[word];
        return word > 0
            && a.Deprels[word] == "amod"
            && noun > word
            && a.Upos[word] == Upos.Verb
            && a.Feats[word].Contains("Tense=Past", StringComparison.Ordinal)
            && a.Lemmas[word - 1] == "have"
            && a.Heads[noun] == word - 1
            && a.Deprels[noun] == "obj";
    }

    private static void PromotePerfect(SentenceAnalysis a, int verb, int noun)
    {
        var have = verb - 1;
        (a.Heads[verb], a.Deprels[verb]) = (a.Heads[have], a.Deprels[have]);
        for (var i = 0; i < a.Heads.Length; i++)
            if (a.Heads[i] == have && i != verb)
                a.Heads[i] = verb;
        (a.Heads[have], a.Deprels[have], a.Upos[have]) = (verb, "aux", Upos.Aux);
        a.Heads[noun] = verb;
    }

    private static bool IsVerbTakenForParticiple(SentenceAnalysis a, int word)
    {
        var noun = a.Heads[word];
        return a.Deprels[word] == "amod"
            && noun > word
            && a.Upos[word] == Upos.Verb
            && a.Upos[noun] is Upos.Noun or Upos.Propn
            && a.Feats[word].Contains("Tense=Past", StringComparison.Ordinal)
            && (
                HasChild(a, noun, word + 1, noun, "det", "nmod:poss")
                || HasChild(a, noun, 0, word, "nsubj") && !HasChild(a, noun, 0, noun, "cop")
            );
    }

    private static bool HasChild(SentenceAnalysis a, int head, int from, int to, params ReadOnlySpan<string> relations)
    {
        for (var i = from; i < to; i++)
            if (a.Heads[i] == head && relations.Contains(a.Deprels[i]))
                return true;
        return false;
    }

    private static void Promote(SentenceAnalysis a, int verb, int noun)
    {
        (a.Heads[verb], a.Deprels[verb], a.Feats[verb]) = (a.Heads[noun], a.Deprels[noun], Finite);
        (a.Heads[noun], a.Deprels[noun]) = (verb, "obj");
        for (var i = 0; i < a.Heads.Length; i++)
            if (a.Heads[i] == noun && (i < verb || a.Deprels[i] == "punct" && i > noun))
                (a.Heads[i], a.Deprels[i]) = (verb, a.Deprels[i] == "nmod" ? "obl" : a.Deprels[i]);
        TakeSubject(a, verb);
    }

    /// <summary>A noun at the root of the sentence on which the verb hangs is its subject.</summary>
    private static void TakeSubject(SentenceAnalysis a, int verb)
    {
        var noun = a.Heads[verb];
        if (noun < 0 || noun > verb || a.Heads[noun] >= 0 || a.Upos[noun] is not (Upos.Noun or Upos.Propn or Upos.Pron))
            return;
        if (HasChild(a, verb, 0, verb, "nsubj"))
            return;
        (a.Heads[verb], a.Deprels[verb]) = (-1, "root");
        (a.Heads[noun], a.Deprels[noun]) = (verb, "nsubj");
    }
}
