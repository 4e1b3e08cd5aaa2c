using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>
/// Reads who does what to whom from a tree of Universal Dependencies: voice, deep subject and object, shared and
/// controlled subjects, relative clauses. English and Spanish.
/// </summary>
internal static class Grammar
{
    private const int DeepestSharing = 6;
    private static readonly string[] ParticipleEndings =
    [
        "ed",
        "ado",
        "ada",
        "ados",
        "adas",
        "ido",
        "ida",
        "idos",
        "idas",
        "uesto",
        "uesta",
        "uestos",
        "uestas",
    ];
    private static readonly string[] Relatives = ["who", "which", "that", "que", "quien", "cual"];

    /// <summary>Whether a verb stands in the passive: with its auxiliary, as a past participle, or with "se".</summary>
    public static bool IsPassive(Sentence sentence, Word verb)
    {
        foreach (var child in sentence.Children(verb))
            if (child.Deprel is "aux:pass" or "expl:pass" || IsPassiveAuxiliary(child) && IsPastParticiple(verb))
                return true;
        return IsPastParticiple(verb)
            && verb.Relation is "acl" or "amod"
            && verb.Deprel != "acl:relcl"
            && sentence.Child(verb, "obj", "nsubj", "aux") is null
            && Misreadings.Subject(sentence, verb) is null;
    }

    private static bool IsPassiveAuxiliary(Word word) =>
        word.Relation is "aux" or "cop" && word.Lemma is "be" or "get" or "ser";

    /// <summary>The word that heads the phrase of who does it, or <c>null</c>.</summary>
    public static Word? Agent(Sentence sentence, Word verb) =>
        IsPassive(sentence, verb) ? ByPhrase(sentence, verb) : Subject(sentence, verb);

    /// <summary>The word that heads the phrase of the one to whom it is done, or <c>null</c>.</summary>
    public static Word? Patient(Sentence sentence, Word verb) =>
        IsPassive(sentence, verb)
            ? Subject(sentence, verb)
            : Object(sentence, verb) ?? SubjectOfComplement(sentence, verb);

    /// <summary>"Allowed the inspectors to return": the tree may make the object the subject of what is allowed.</summary>
    private static Word? SubjectOfComplement(Sentence sentence, Word verb) =>
        sentence.Child(verb, "xcomp") is { Upos: Upos.Verb } complement && complement.Has("VerbForm", "Inf")
            ? sentence.Child(complement, "nsubj")
            : null;

    /// <summary>The dependent introduced by "by" or "por".</summary>
    public static Word? ByPhrase(Sentence sentence, Word word)
    {
        foreach (var child in sentence.Children(word))
            if (
                child.Deprel == "obl:agent"
                || child.Relation is "obl" or "nmod" or "obj" && CaseOf(sentence, child) is "by" or "por"
            )
                return child;
        return null;
    }

    /// <summary>The preposition of a noun phrase, lower case, or <c>null</c>.</summary>
    public static string? CaseOf(Sentence sentence, Word noun) => CaseWordOf(sentence, noun)?.Form.ToLowerInvariant();

    /// <summary>The preposition before a noun phrase, or <c>null</c>.</summary>
    public static Word? CaseWordOf(Sentence sentence, Word noun)
    {
        foreach (var child in sentence.Children(noun))
            if (child.Relation == "case" && child.Index < noun.Index)
                return child;
        return null;
    }

    /// <summary>The subject as it stands, sought through coordination, control and relative clauses.</summary>
    public static Word? Subject(Sentence sentence, Word verb) => Subject(sentence, verb, 0);

    private static Word? Subject(Sentence sentence, Word verb, int depth)
    {
        if (depth > DeepestSharing)
            return null;
        if ((Misreadings.Subject(sentence, verb) ?? OwnSubject(sentence, verb)) is { } own)
            return IsRelative(own) && RelativeHead(sentence, verb) is { } head ? head : own;
        return sentence.HeadOf(verb) is { } governor ? SharedSubject(sentence, verb, governor, depth + 1) : null;
    }

    private static Word? SharedSubject(Sentence sentence, Word verb, Word governor, int depth) =>
        verb.Relation switch
        {
            "conj" => Subject(sentence, governor, depth),
            "xcomp" => Controller(sentence, governor, depth),
            "advcl" => Subject(sentence, governor, depth),
            "ccomp" when !IsFinite(sentence, verb) => Controller(sentence, governor, depth),
            "acl" when verb.Deprel == "acl:relcl" => governor,
            "acl" or "advcl" when governor.Upos != Upos.Verb && IsLoose(sentence, verb) => VerbOver(sentence, governor)
                is { } over
                ? Subject(sentence, over, depth)
                : governor,
            "acl" when verb.Has("VerbForm", "Ger") || IsPastParticiple(verb) || verb.Has("VerbForm", "Part") =>
                governor,
            "acl" => HolderOf(sentence, governor, depth),
            "amod" when IsPastParticiple(verb) => governor,
            _ => null,
        };

    /// <summary>
    /// "Gunmen attacked a hotel popular with tourists, killing four": what a comma parts from the noun before it tells of
    /// the subject of the clause.
    /// </summary>
    public static bool IsLoose(Sentence sentence, Word verb) =>
        verb.Index > 0
        && sentence.Words[verb.Index - 1].Form == ","
        && (verb.Has("VerbForm", "Ger") || verb.Has("VerbForm", "Part") && verb.Has("Tense", "Pres"));

    private static Word? VerbOver(Sentence sentence, Word word)
    {
        var over = sentence.HeadOf(word);
        while (over is not null && over.Upos != Upos.Verb)
            over = sentence.HeadOf(over);
        return over;
    }

    /// <summary>Of "urge X to leave" the X; of "want to leave" who wants.</summary>
    private static Word? Controller(Sentence sentence, Word governor, int depth)
    {
        if (
            !IsPassive(sentence, governor)
            && sentence.Child(governor, "obj", "iobj") is { } controlled
            && !IsReflexive(controlled)
        )
            return controlled;
        return Subject(sentence, governor, depth);
    }

    /// <summary>Of "Cuba's plan to leave" Cuba; of "Cuba signed an agreement to leave" Cuba.</summary>
    private static Word? HolderOf(Sentence sentence, Word noun, int depth) =>
        sentence.Child(noun, "nmod:poss")
        ?? ByPhrase(sentence, noun)
        ?? sentence.Children(noun).FirstOrDefault(c => c.Relation is "compound" or "amod" && c.Upos == Upos.Propn)
        ?? (
            noun.Relation is "obj" or "obl" && sentence.HeadOf(noun) is { } verb ? Subject(sentence, verb, depth) : null
        );

    /// <summary>The subject in the tree; of two, one of which must be read wrong, the nearer to the verb.</summary>
    private static Word? OwnSubject(Sentence sentence, Word verb)
    {
        Word? found = null;
        foreach (var child in sentence.Children(verb))
            if (child.Relation == "nsubj" && (found is null || child.Index < verb.Index))
                found = child;
        return found;
    }

    private static Word? Object(Sentence sentence, Word verb)
    {
        if (Misreadings.Subject(sentence, verb) is not null)
            return Misreadings.Object(sentence, verb);
        var found = sentence.Child(verb, "obj") ?? sentence.Child(verb, "iobj");
        if (found is not null && (!IsRelative(found) || found.Index > verb.Index) && !IsReflexive(found))
            return found;
        if (Estimated(sentence, verb) is { } estimated)
            return estimated;
        if (verb.Deprel == "acl:relcl" && OwnSubject(sentence, verb) is { } own && !IsRelative(own))
            return sentence.HeadOf(verb);
        return null;
    }

    /// <summary>"Deported at least 165 people": the tree may take the words of an estimate for a preposition.</summary>
    private static Word? Estimated(Sentence sentence, Word verb) =>
        sentence
            .Children(verb)
            .FirstOrDefault(c =>
                c.Relation == "obl"
                && c.Index > verb.Index
                && verb.Index + 2 < sentence.Words.Count
                && sentence.Words[verb.Index + 1].Lemma is "at" or "up"
                && sentence.Words[verb.Index + 2].Form is "least" or "most" or "to"
                && sentence.Children(c).Any(n => n.Relation == "nummod")
            );

    private static Word? RelativeHead(Sentence sentence, Word verb)
    {
        for (Word? clause = verb; clause is not null; clause = sentence.HeadOf(clause))
            if (clause.Relation == "acl")
                return sentence.HeadOf(clause);
            else if (clause.Relation is not ("conj" or "xcomp"))
                return null;
        return null;
    }

    private static bool IsRelative(Word word) =>
        word.Upos is Upos.Pron or Upos.Sconj or Upos.Det
        && (word.Has("PronType", "Rel") || Array.IndexOf(Relatives, word.Lemma.ToLowerInvariant()) >= 0);

    private static bool IsReflexive(Word word) => word.Has("Reflex", "Yes") || word.Form is "se" or "Se";

    /// <summary>Whether "I", "we" or "you" does it, or an imperative asks the reader to.</summary>
    public static bool IsDoneByReaderOrWriter(Sentence sentence, Word verb)
    {
        if (verb.Upos != Upos.Verb || IsPassive(sentence, verb))
            return false;
        if (verb.Has("Mood", "Imp") || verb.Has("Person", "1"))
            return true;
        return Subject(sentence, verb) is { Upos: Upos.Pron } subject
            && (subject.Has("Person", "1") || subject.Has("Person", "2"));
    }

    /// <summary>"The attack", "Sunday's attacks", "this visit": whether a noun points to what is known.</summary>
    public static bool IsDefinite(Sentence sentence, Word noun)
    {
        foreach (var child in sentence.Children(noun))
            if (
                child.Deprel == "nmod:poss"
                || child.Relation == "det" && (child.Has("Definite", "Def") || child.Has("PronType", "Dem"))
            )
                return true;
        return false;
    }

    /// <summary>"To demand", "para exigir": whether a clause says what something is done for.</summary>
    public static bool IsPurpose(Sentence sentence, Word verb) =>
        verb.Has("VerbForm", "Inf") && sentence.Child(verb, "mark") is { Lemma: "to" or "para" or "in" };

    /// <summary>Whether a word is a past participle ("signed", "firmado").</summary>
    public static bool IsPastParticiple(Word word) =>
        word.Has("VerbForm", "Part") && !word.Has("Tense", "Pres")
        || word.Upos == Upos.Adj
            && Array.Exists(ParticipleEndings, e => word.Form.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Whether a clause has a finite verb of its own.</summary>
    public static bool IsFinite(Sentence sentence, Word verb)
    {
        if (verb.Has("VerbForm", "Fin"))
            return true;
        foreach (var child in sentence.Children(verb))
            if (child.Relation is "aux" or "cop" && child.Has("VerbForm", "Fin"))
                return true;
        return false;
    }
}
