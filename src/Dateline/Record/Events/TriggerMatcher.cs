using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Finds the triggers of a sentence: every word belongs to at most one, the heaviest rule first.</summary>
internal sealed class TriggerMatcher(RuleTable rules)
{
    private const int WidestGap = 9;
    private const int NearbyObject = 4;
    private static readonly string[] Dependents = ["obj", "nsubj", "obl", "nmod", "iobj", "xcomp"];

    /// <summary>The triggers in the order of the text; <paramref name="holds"/> decides on the conditions.</summary>
    public IReadOnlyList<Trigger> Find(Sentence sentence, string language, Func<Trigger, bool> holds)
    {
        var candidates = new List<Trigger>();
        foreach (var word in sentence.Words)
            AddCandidates(sentence, word, language, holds, candidates);
        candidates.Sort(ByWeight);
        var taken = new HashSet<int>();
        var found = new List<Trigger>();
        foreach (var candidate in candidates)
            if (candidate.Words.All(w => !taken.Contains(w.Index)))
            {
                taken.UnionWith(candidate.Words.Select(w => w.Index));
                found.Add(candidate);
            }
        found.Sort((a, b) => a.Head.Index.CompareTo(b.Head.Index));
        return found;
    }

    private static int ByWeight(Trigger a, Trigger b)
    {
        var weight = b.Rule.Weight.CompareTo(a.Rule.Weight);
        return weight != 0 ? weight : a.Head.Index.CompareTo(b.Head.Index);
    }

    private void AddCandidates(
        Sentence sentence,
        Word word,
        string language,
        Func<Trigger, bool> holds,
        List<Trigger> candidates
    )
    {
        foreach (var lemma in LemmaVariants.Of(word, language))
        {
            var starting = rules.StartingWith(language, lemma);
            foreach (var rule in starting)
                if (Fits(sentence, word, rule.Kind) && Match(sentence, word, rule) is { } trigger && holds(trigger))
                    candidates.Add(trigger);
            if (starting.Length > 0)
                return;
        }
    }

    private static bool Fits(Sentence sentence, Word word, TriggerKind kind) =>
        kind switch
        {
            TriggerKind.Verb => word.Upos is Upos.Verb or Upos.Aux && !IsHyphenated(sentence, word)
                || word.Upos == Upos.Adj
                    && (Grammar.IsPastParticiple(word) && IsVerbal(sentence, word) || IsAfterModal(sentence, word))
                || Headlines.IsVerb(sentence, word),
            TriggerKind.Noun => word.Upos is Upos.Noun or Upos.Propn
                || word.Deprel == "compound" && word.Upos != Upos.Adj,
            _ => true,
        };

    /// <summary>A participle that is tagged as an adjective but stands in the passive or governs who does it.</summary>
    private static bool IsVerbal(Sentence sentence, Word word) =>
        word.Has("VerbForm", "Part")
        || sentence.Children(word).Any(c => c.Relation is "cop" or "aux" or "obl" or "obj" && c.Lemma is not "estar");

    /// <summary>"Would free 1,500 prisoners": what follows a modal is a verb, however it is tagged.</summary>
    private static bool IsAfterModal(Sentence sentence, Word word) =>
        word.Index > 0
        && sentence.Words[word.Index - 1] is { Upos: Upos.Aux } modal
        && modal.Has("VerbForm", "Fin")
        && modal.Lemma is "will" or "would" or "shall" or "should" or "may" or "might" or "can" or "could" or "must";

    /// <summary>"Intelligence-gathering facilities", "Russian-led forces": a verb inside a compound names no event.</summary>
    private static bool IsHyphenated(Sentence sentence, Word word) =>
        word.Index > 1
        && sentence.Words[word.Index - 1].Form == "-"
        && word.Relation is "amod" or "acl" or "compound" or "advcl";

    private static Trigger? Match(Sentence sentence, Word first, CodingRule rule)
    {
        var words = new List<Word> { first };
        foreach (var step in rule.Pattern.Steps.Skip(1))
        {
            var next = Follow(sentence, words[^1], first, step);
            if (next is null)
                return null;
            words.Add(next);
        }
        return new Trigger(rule, sentence, HeadOf(sentence, words, rule.Kind), words);
    }

    private static Word HeadOf(Sentence sentence, List<Word> words, TriggerKind kind)
    {
        if (kind == TriggerKind.Verb)
            return words[0];
        var nominal = words.Where(w => w.Upos is not (Upos.Adp or Upos.Det or Upos.Part)).DefaultIfEmpty(words[0]);
        return nominal.FirstOrDefault(w => words.TrueForAll(o => o.Index != w.Head)) ?? words[^1];
    }

    private static Word? Follow(Sentence sentence, Word previous, Word first, PatternStep step) =>
        step.Link switch
        {
            StepLink.Next => NextWord(sentence, previous, step.Lemmas),
            StepLink.Later => LaterWord(sentence, previous, step.Lemmas, WidestGap),
            _ => ObjectOf(sentence, first, step.Lemmas),
        };

    private static Word? NextWord(Sentence sentence, Word previous, IReadOnlySet<string> lemmas)
    {
        for (var i = previous.Index + 1; i < sentence.Words.Count && i <= previous.Index + 3; i++)
        {
            var word = sentence.Words[i];
            if (Is(word, lemmas))
                return word;
            if (word.Upos is not (Upos.Adv or Upos.Punct or Upos.Det) || word.Form is "," or ";" or ":")
                return null;
        }
        return null;
    }

    private static Word? LaterWord(Sentence sentence, Word previous, IReadOnlySet<string> lemmas, int gap)
    {
        for (var i = previous.Index + 1; i < sentence.Words.Count && i <= previous.Index + gap; i++)
        {
            var word = sentence.Words[i];
            if (Is(word, lemmas))
                return word;
            if (word.Upos is Upos.Verb || word.Form is ";" or ":" or ",")
                return null;
        }
        return null;
    }

    /// <summary>The object in the tree, by relation; else, where the tree may err, a noun soon after the verb.</summary>
    private static Word? ObjectOf(Sentence sentence, Word verb, IReadOnlySet<string> lemmas)
    {
        var takesObject = sentence.Child(verb, "obj") is not null;
        foreach (var child in sentence.Children(verb))
            if (
                Array.IndexOf(Dependents, child.Relation) >= 0
                && !(takesObject && child.Relation == "obl")
                && WithConjuncts(sentence, child, lemmas, 0) is { } found
            )
                return found;
        if (verb.Relation is "acl" or "amod" && sentence.HeadOf(verb) is { } head && Is(head, lemmas))
            return head;
        if (sentence.Child(verb, "obj", "nsubj:pass") is not null)
            return null;
        return LaterWord(sentence, verb, lemmas, NearbyObject) is { Relation: not "compound" } later && IsNominal(later)
            ? later
            : null;
    }

    /// <summary>The word itself, one coordinated with it, or the one it measures ("a series of talks").</summary>
    private static Word? WithConjuncts(Sentence sentence, Word word, IReadOnlySet<string> lemmas, int depth)
    {
        if (Is(word, lemmas) && IsNominal(word))
            return word;
        if (depth < 2)
            foreach (var child in sentence.Children(word))
                if (
                    (
                        child.Relation is "conj" or "nummod" or "compound"
                        || child.Relation == "nmod" && Grammar.CaseOf(sentence, child) is "of" or "de"
                    ) && WithConjuncts(sentence, child, lemmas, depth + 1) is { } found
                )
                    return found;
        return null;
    }

    private static bool IsNominal(Word word) =>
        word.Upos is Upos.Noun or Upos.Propn or Upos.Sym or Upos.Num or Upos.Adj or Upos.Pron or Upos.X;

    private static bool Is(Word word, IReadOnlySet<string> lemmas) =>
        lemmas.Contains(word.Lemma.ToLowerInvariant()) || lemmas.Contains(word.Form.ToLowerInvariant());
}
