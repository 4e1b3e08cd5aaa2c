using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>His claim that the talks failed. The promise of tax cuts by the minister. She expressed her belief that …</summary>
internal sealed class NominalAttribution : ICueRule
{
    private static readonly HashSet<string> LightVerbs =
    [
        "express",
        "make",
        "issue",
        "voice",
        "give",
        "hold",
        "have",
        "reiterate",
        "share",
        "state",
        "repeat",
        "announce",
        "renew",
        "offer",
        "raise",
        "reaffirm",
        "expresar",
        "hacer",
        "emitir",
        "dar",
        "tener",
        "reiterar",
        "manifestar",
        "lanzar",
        "anunciar",
        "formular",
        "presentar",
        "mostrar",
        "transmitir",
        "reafirmar",
        "renovar",
    ];

    /// <inheritdoc/>
    public Attribution? Read(StatementContext context, Cue cue)
    {
        if (cue.Entry.Pos != "noun" || Content(context, cue) is not var (content, isClause))
            return null;
        var verb = LightVerbOf(cue);
        var speaker = verb is null ? Possessor(cue, content) : Subjects.Of(cue.Sentence, verb);
        var words = cue.Sentence.Subtree(content);
        var first = words.First(w => w.Index > cue.Last).Index;
        var last = Clauses.End(cue, words[^1].Index);
        if (speaker is null && !isClause || Clauses.Behind(context, cue, first, last) is not { } parts)
            return null;
        return new Attribution
        {
            Rule = "nominal",
            Sentence = cue.Sentence,
            CueWord = cue.Head,
            CueSpan = StatementContext.Span(
                cue.Sentence,
                verb is null ? cue.Head.Index : CueSpans.First(cue.Sentence, verb),
                cue.Last
            ),
            Entry = cue.Entry,
            Kind = verb is null ? cue.Entry.Kind : CueKind.Speech,
            Speaker = speaker,
            IsImpersonal = speaker is null,
            Parts = parts,
        };
    }

    private static (Word Head, bool IsClause)? Content(StatementContext context, Cue cue)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
        {
            if (child.Index <= cue.Last)
                continue;
            var isClause =
                child.Relation is "acl" or "ccomp"
                && child.Deprel != "acl:relcl"
                && Opens(cue, child, "that", "que", "whether");
            var isInfinitive =
                child.Relation is "acl" or "xcomp" && cue.Entry.Takes(CueFrames.Infinitive) && Opens(cue, child, "to");
            var isPhrase =
                child.Relation is "nmod" or "acl" or "ccomp"
                && cue.Entry.Prepositions.Contains(Subjects.Marker(cue.Sentence, child))
                && !IsSpeaker(context, cue, child);
            if (isClause && cue.Entry.Takes(CueFrames.Clause) || isInfinitive || isPhrase)
                return (child, isClause);
        }
        return null;
    }

    private static bool Opens(Cue cue, Word child, params ReadOnlySpan<string> forms)
    {
        foreach (var word in cue.Sentence.Children(child))
            if (word.Index < child.Index && word.Relation is "mark" && forms.Contains(word.Form.ToLowerInvariant()))
                return true;
        return false;
    }

    // "the promise of the minister": a party behind "of" speaks, it is not what is said.
    private static bool IsSpeaker(StatementContext context, Cue cue, Word child) =>
        child.Relation == "nmod"
        && context.Actors.HeadedBy(cue.Sentence, child) is not null
        && PossessorOf(cue) is null
        && Subjects.Marker(cue.Sentence, child) is "of" or "de";

    // "expressed his belief that": the verb carries the noun, and its subject speaks.
    private static Word? LightVerbOf(Cue cue) =>
        cue.Head.Relation == "obj"
        && cue.Sentence.HeadOf(cue.Head) is { } verb
        && LightVerbs.Contains(verb.Lemma)
        && verb.Index < cue.Head.Index
            ? verb
            : null;

    private static SpeakerPhrase? Possessor(Cue cue, Word content)
    {
        if (PossessorOf(cue) is { } possessor)
            return Subjects.Bare(cue.Sentence, possessor);
        foreach (var child in cue.Sentence.Children(cue.Head))
            if (child != content && child.Relation == "nmod" && child.Index > cue.Last)
                if (Subjects.Marker(cue.Sentence, child) is "of" or "by" or "from" or "de" or "por")
                    return Subjects.Bare(cue.Sentence, child);
        return null;
    }

    private static Word? PossessorOf(Cue cue)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
            if (
                child.Index < cue.Head.Index
                && (
                    child.Deprel == "nmod:poss"
                    || child.Relation is "nmod" or "compound" && child.Upos == Upos.Propn
                    || child.Relation == "det" && child.Has("Poss", "Yes")
                )
            )
                return child;
        return null;
    }
}
