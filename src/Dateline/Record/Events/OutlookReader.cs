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
        var signs = new Signs { IsSpoken = IsSpokenPurpose(trigger, all) };
        var language = trigger.Rule.Language;
        foreach (var word in trigger.Words)
            ReadBeside(trigger.Sentence, word, language, signs);
        Climb(trigger, all, language, signs);
        return signs.Outlook;
    }

    /// <summary>"Called him to congratulate him": what a talk is for has been said in it.</summary>
    private static bool IsSpokenPurpose(Trigger trigger, IReadOnlyList<Trigger> all) =>
        Array.IndexOf(Spoken, trigger.Rule.Type) >= 0
        && trigger.Head.Relation is "advcl" or "xcomp"
        && all.Any(other => other.Rule.Type == EventType.Consult && other.Head.Index == trigger.Head.Head);

    private void Climb(Trigger trigger, IReadOnlyList<Trigger> all, string language, Signs signs)
    {
        var sentence = trigger.Sentence;
        var word = trigger.Head;
        for (var i = 0; i < Highest && sentence.HeadOf(word) is { } governor; i++)
        {
            if (!IsOpen(sentence, word, governor, language))
                return;
            if (!trigger.Uses(governor))
            {
                signs.Absorbed |= word.Relation != "conj" && Absorbs(trigger, governor, all);
                ReadOver(sentence, word, governor, language, signs);
            }
            if (word.Relation == "ccomp" && governors.Of(language, "over", governor.Lemma) == Effect.None)
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
            "acl" => word.Deprel != "acl:relcl",
            "nsubj" => word.Deprel == "nsubj:pass" || governors.Of(language, "over", governor.Lemma) == Effect.Carry,
            "advcl" => IsPurpose(sentence, word),
            _ => false,
        };

    private static bool IsPurpose(Sentence sentence, Word word) =>
        word.Has("VerbForm", "Inf") && sentence.Child(word, "mark") is { } mark && mark.Lemma is "to" or "para" or "in";

    private static bool Absorbs(Trigger trigger, Word governor, IReadOnlyList<Trigger> all) =>
        all.Any(other =>
            other != trigger
            && other.Uses(governor)
            && Array.IndexOf(Absorbing, other.Rule.Type) >= 0
            && Array.IndexOf(Telling, other.Head.Lemma) < 0
        );

    private void ReadOver(Sentence sentence, Word word, Word governor, string language, Signs signs)
    {
        switch (governors.Of(language, "over", governor.Lemma))
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
            case Effect.Hearsay
                when Grammar.IsPassive(sentence, governor) && Grammar.ByPhrase(sentence, governor) is null:
                signs.Alleged = true;
                break;
            case Effect.Plan:
            case Effect.Negate:
            case Effect.Unreal:
            case Effect.Hearsay:
                break;
            default:
                if (word.Relation is "acl" or "advcl" && word.Has("VerbForm", "Inf") && !signs.IsSpoken)
                    signs.Future = true;
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
            var effect = governors.Of(language, role, child.Lemma);
            possible |= effect == Effect.Possible;
            signs.Add(effect);
        }
        if (possible)
            signs.Add(perfect ? Effect.Hearsay : Effect.Plan);
        ReadForm(sentence, word, language, signs);
    }

    private static void ReadForm(Sentence sentence, Word word, string language, Signs signs)
    {
        if (language != "es" || word.Upos is not (Upos.Verb or Upos.Aux))
            return;
        var finite = sentence.Child(word, "aux", "cop") ?? word;
        if (word.Has("Tense", "Fut") || finite.Has("Tense", "Fut") || finite.Lemma == "ir" && finite.Relation == "aux")
            signs.Future = true;
        else if (finite.Has("Mood", "Cnd"))
            signs.Add(finite.Lemma == "haber" ? Effect.Hearsay : Effect.Plan);
        else if (finite.Has("Mood", "Sub") && sentence.Child(word, "mark") is not null)
            signs.Future = true;
    }

    private sealed class Signs
    {
        public bool IsSpoken { get; init; }
        public bool Future { get; set; }
        public bool Negated { get; set; }
        public bool Denied { get; set; }
        public bool Alleged { get; set; }
        public bool Unreal { get; set; }
        public bool Absorbed { get; set; }

        public Outlook Outlook =>
            this switch
            {
                { Absorbed: true } => Outlook.Absorbed,
                { Unreal: true } => Outlook.Unreal,
                { Denied: true } => Outlook.Denied,
                { Negated: true, Future: true } => Outlook.Refused,
                { Negated: true } => Outlook.Negated,
                { Future: true } => Outlook.Future,
                { Alleged: true } => Outlook.Alleged,
                _ => Outlook.Fact,
            };

        public void Add(Effect effect)
        {
            Future |= effect == Effect.Plan;
            Negated |= effect == Effect.Negate;
            Unreal |= effect == Effect.Unreal;
            Alleged |= effect == Effect.Hearsay;
            Denied |= effect == Effect.Deny;
        }
    }
}
