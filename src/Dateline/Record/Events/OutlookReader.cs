using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Reads how the words around a trigger present the event: negation, tense, mood, and the verbs above it.</summary>
internal sealed class OutlookReader(Governors governors)
{
    private const int Highest = 8;

    private static readonly EventType[] Absorbing =
    [
        EventType.Request,
        EventType.Threaten,
        EventType.Reject,
        EventType.Agree,
        EventType.Concede,
    ];

    /// <summary>Verbs of threat and rejection that also tell what is so: "warned that Iran arms the rebels".</summary>
    private static readonly string[] Telling = ["warn", "caution", "advertir", "alertar"];

    private static readonly EventType[] Spoken =
    [
        EventType.Support,
        EventType.Accuse,
        EventType.Request,
        EventType.Reject,
        EventType.Threaten,
    ];

    /// <summary>The outlook of one trigger among all of its sentence.</summary>
    public Outlook Read(Trigger trigger, IReadOnlyList<Trigger> all)
    {
        var signs = new Signs
        {
            IsSpoken = IsSpokenPurpose(trigger, all),
            IsDeed = Array.IndexOf(Spoken, trigger.Rule.Type) < 0,
        };
        var language = trigger.Rule.Language;
        foreach (var word in trigger.Words)
            ReadBeside(trigger.Sentence, word, language, signs);
        Climb(trigger, all, language, signs);
        return signs.Outlook;
    }

    /// <summary>
    /// "Called him to congratulate him": what a talk is for has been said in it. "Blocked the road to protest": whoever acts
    /// to protest has protested by it.
    /// </summary>
    private static bool IsSpokenPurpose(Trigger trigger, IReadOnlyList<Trigger> all) =>
        trigger.Head.Relation is "advcl" or "xcomp" or "acl"
        && (
            trigger.Rule.Type == EventType.Protest
            || Array.IndexOf(Spoken, trigger.Rule.Type) >= 0
                && all.Any(other =>
                    other.Rule.Type is EventType.Consult or EventType.Protest && other.Uses(trigger.Head.Head)
                )
        );

    private void Climb(Trigger trigger, IReadOnlyList<Trigger> all, string language, Signs signs)
    {
        var sentence = trigger.Sentence;
        var word = trigger.Head;
        for (var i = 0; i < Highest && sentence.HeadOf(word) is { } governor; i++)
        {
            if (!IsOpen(sentence, word, governor, language) && !IsBarredBy(trigger, word, governor, all))
                return;
            if (!trigger.Uses(governor))
            {
                signs.Absorbed |= word.Relation != "conj" && Absorbs(trigger, governor, all);
                ReadOver(sentence, word, governor, language, signs);
            }
            if (word.Relation == "ccomp" && EffectOver(language, governor) == Effect.None)
                return;
            word = governor;
        }
    }

    /// <summary>Whether what stands above a word bears on it: complements, coordination, the object of a verb.</summary>
    private bool IsOpen(Sentence sentence, Word word, Word governor, string language) =>
        word.Relation switch
        {
            "xcomp" or "ccomp" or "csubj" or "obj" or "obl" or "nmod" or "compound" or "amod" => true,
            "conj" => word.Upos != Upos.Verb || sentence.Child(word, "nsubj") is null,
            "acl" when Grammar.IsFinite(sentence, word) && EffectOver(language, governor) == Effect.None => false,
            "acl" => word.Deprel != "acl:relcl" || sentence.Child(word, "mark") is { Upos: Upos.Sconj },
            "nsubj" => word.Deprel == "nsubj:pass" || EffectOver(language, governor) == Effect.Carry,
            "advcl" => Grammar.IsPurpose(sentence, word),
            _ => false,
        };

    /// <summary>"Stopped short of attacking", "ruled out attacking": the tree may hang what is barred as an adverbial.</summary>
    private bool IsBarredBy(Trigger trigger, Word word, Word governor, IReadOnlyList<Trigger> all) =>
        word.Relation == "advcl"
        && (
            word.Has("VerbForm", "Ger")
            || word.Has("VerbForm", "Inf")
            || word.Has("VerbForm", "Part") && word.Has("Tense", "Pres")
        )
        && (
            EffectOver(trigger.Rule.Language, governor) is Effect.Negate or Effect.Deny or Effect.Plan
            || word.Index > governor.Index
                && trigger.Sentence.Child(word, "mark") is null
                && Absorbs(trigger, governor, all)
                && all.Any(other => other.Uses(governor) && other.Rule.Type == EventType.Reject)
        );

    /// <summary>The effect of a word over an event, by its lemma or, where the lemma is wrong, by what its form may be of.</summary>
    private Effect EffectOver(string language, Word governor)
    {
        foreach (var lemma in LemmaVariants.Of(governor, language))
            if (governors.Of(language, "over", lemma) is not Effect.None and var effect)
                return effect;
        return Effect.None;
    }

    /// <summary>"Tiene previsto visitar", "has plans to visit": the plan stands beside the verb that carries it.</summary>
    private bool HasPlan(Sentence sentence, Word own, Word carrier, string language) =>
        sentence
            .Children(carrier)
            .Any(c =>
                c.Index != own.Index
                && c.Relation is "obj" or "iobj" or "xcomp" or "amod"
                && c.Upos is Upos.Noun or Upos.Adj
                && governors.Of(language, "over", c.Lemma) == Effect.Plan
            );

    private static bool IsUnclaimed(Sentence sentence, Word governor) =>
        (Grammar.IsPassive(sentence, governor) || sentence.Child(governor, "expl") is not null)
        && Grammar.ByPhrase(sentence, governor) is null;

    private static bool Absorbs(Trigger trigger, Word governor, IReadOnlyList<Trigger> all) =>
        all.Any(other =>
            other != trigger
            && other.Uses(governor)
            && (
                Array.IndexOf(Absorbing, other.Rule.Type) >= 0 && Array.IndexOf(Telling, other.Head.Lemma) < 0
                // "Praised the support of Peru": the verb and its noun tell one act.
                || trigger.Rule.Kind == TriggerKind.Noun && other.Rule.Type == trigger.Rule.Type
                || IsAimOf(trigger, other)
            )
        );

    /// <summary>"Marched to protest", "a strike to demand": one protest, told with its aim.</summary>
    private static bool IsAimOf(Trigger trigger, Trigger other) =>
        other.Rule.Type == EventType.Protest && trigger.Rule.Type is EventType.Protest or EventType.Request;

    private void ReadOver(Sentence sentence, Word word, Word governor, string language, Signs signs)
    {
        switch (word.Relation == "conj" ? Effect.None : EffectOver(language, governor))
        {
            case Effect.Plan when word.Relation != "obl" && word.Relation != "nsubj":
                signs.Future = true;
                break;
            case Effect.Negate when word.Relation != "obl":
                signs.Negated = true;
                break;
            case Effect.Deny:
                signs.Denied = true;
                break;
            case Effect.Unreal when word.Relation != "obl":
                signs.Unreal = true;
                break;
            case Effect.Carry when HasPlan(sentence, word, governor, language):
                signs.Future = true;
                break;
            case Effect.Hearsay when IsUnclaimed(sentence, governor):
                signs.Alleged = true;
                break;
            case Effect.Plan:
            case Effect.Negate:
            case Effect.Unreal:
            case Effect.Hearsay:
                break;
            default:
                if (
                    word.Relation is "acl" or "advcl"
                    && word.Has("VerbForm", "Inf")
                    && !signs.IsSpoken
                    && governor.Lemma is not ("decision" or "decisión")
                )
                    signs.AddAim(word);
                if (word.Relation is not ("ccomp" or "obl" or "nmod" or "advcl"))
                    ReadBeside(sentence, governor, language, signs);
                return;
        }
        if (word.Relation is not ("nmod" or "obl"))
            ReadBeside(sentence, governor, language, signs);
    }

    /// <summary>Negation, auxiliaries, adverbs, adjectives and conjunctions at the word itself, and its own form.</summary>
    private void ReadBeside(Sentence sentence, Word word, string language, Signs signs)
    {
        var perfect = false;
        var possible = false;
        foreach (var child in sentence.Children(word))
        {
            var role = child.Relation switch
            {
                "aux" => "aux",
                "mark" or "case" => "mark",
                "advmod" or "amod" or "det" or "cc" or "discourse" or "nsubj" or "compound" => "beside",
                _ => null,
            };
            perfect |= child.Relation == "aux" && child.Lemma is "have" or "haber";
            if (role is null)
                continue;
            var effect = IsWidened(sentence, child) ? Effect.None : governors.Of(language, role, child.Lemma);
            possible |= effect == Effect.Possible;
            signs.Add(effect);
        }
        if (possible)
            signs.Add(perfect ? Effect.Hearsay : Effect.Plan);
        ReadForm(sentence, word, language, signs);
    }

    /// <summary>"Not only", "no sólo": more than is said, not less.</summary>
    private static bool IsWidened(Sentence sentence, Word negation)
    {
        if (negation.Lemma is not ("not" or "no"))
            return false;
        for (var i = negation.Index + 1; i < sentence.Words.Count && i <= negation.Index + 4; i++)
            if (
                sentence.Words[i].Lemma.ToLowerInvariant()
                is "only"
                    or "just"
                    or "merely"
                    or "sólo"
                    or "solo"
                    or "solamente"
            )
                return true;
        return false;
    }

    private static void ReadForm(Sentence sentence, Word word, string language, Signs signs)
    {
        if (language != "es" || word.Upos is not (Upos.Verb or Upos.Aux))
            return;
        var finite = sentence.Child(word, "aux", "cop") ?? word;
        if (IsFuture(word) || IsFuture(finite) || finite.Lemma == "ir" && finite.Relation == "aux")
            signs.Future = true;
        else if (finite.Has("Mood", "Cnd") || IsConditional(finite))
            signs.Add(finite.Lemma == "haber" ? Effect.Hearsay : Effect.Plan);
        else if (finite.Has("Mood", "Sub") && sentence.Child(word, "mark") is not null)
            signs.Future = true;
    }

    private static bool IsFuture(Word verb) =>
        verb.Has("Tense", "Fut")
        || verb.Form.EndsWith("rá", StringComparison.Ordinal)
        || verb.Form.EndsWith("rán", StringComparison.Ordinal);

    private static bool IsConditional(Word verb) =>
        verb.Form.EndsWith("ría", StringComparison.Ordinal) && verb.Form.Length > 5
        || verb.Form.EndsWith("rían", StringComparison.Ordinal);
}
