using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>
/// Headlines and other sentences in which the analyser finds no verb ("France lifts blockade"): there a noun that
/// ends like a verb of the third person may be the verb, and word order stands in for the tree.
/// </summary>
internal static class Headlines
{
    /// <summary>Whether a word tagged as a noun may be the verb of its sentence.</summary>
    public static bool IsVerb(Sentence sentence, Word word) =>
        word.Upos is Upos.Noun or Upos.Propn
        && word.Index > 0
        && word.Index + 1 < sentence.Words.Count
        && word.Form.EndsWith('s')
        && sentence.Words[word.Index + 1].Upos is not (Upos.Adp or Upos.Punct or Upos.Verb or Upos.Aux or Upos.Cconj)
        && !HasFiniteVerb(sentence);

    /// <summary>Whether a trigger is such a verb.</summary>
    public static bool IsVerb(Trigger trigger) =>
        trigger.Rule.Kind == TriggerKind.Verb && trigger.Head.Upos is Upos.Noun or Upos.Propn;

    private static bool HasFiniteVerb(Sentence sentence) =>
        sentence.Words.Any(w => w.Upos is Upos.Verb or Upos.Aux && w.Has("VerbForm", "Fin"));
}
