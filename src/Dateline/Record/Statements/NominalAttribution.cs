using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>His claim that the talks failed. The promise of tax cuts by the minister. She expressed her belief that …</summary>
internal sealed class NominalAttribution : ICueRule
{
    private static readonly HashSet<string> LightVerbs =
    [
        "express", "make", "issue", "voice", "give", "hold", "have", "reiterate", "share", "state", "repeat", "announce", "renew", "offer", "raise", "reaffirm",
        "expresar", "hacer", "emitir", "dar", "tener", "reiterar", "manifestar", "lanzar", "anunciar", "formular", "presentar", "mostrar", "transmitir", "reafirmar", "renovar",
    ];

    /// <inheritdoc/>
    public Attribution? Read(StatementContext context, Cue cue)
    {
        if (cue.Entry.Pos != "noun" || Content(context, cue) is not var (first, last, isClause))
            return null;
        var (speaker, cueSpan) = SpeakerOf(cue);
        if (speaker is null && !isClause || Clauses.Behind(context, cue, first, last) is not { } parts)
            return null;
        return new Attribution
        {
            Rule = "nominal",
            Sentence = cue.Sentence,
            CueWord = cue.Head,
            CueSpan = cueSpan,
            Entry = cue.Entry,
            Speaker = speaker,
            IsImpersonal = speaker is null,
            Parts = parts,
        };
    }

    private static (int First, int Last, bool IsClause)? Content(StatementContext context, Cue cue)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
        {
            if (child.Index <= cue.Last)
                continue;
            var isClause = child.Relation is "acl" or "ccomp" && child.Deprel != "acl:relcl" && Opens(cue, child, "that", "que", "whether");
            var isInfinitive = child.Relation is "acl" or "xcomp" && cue.Entry.Takes(CueFrames.Infinitive) && Opens(cue, child, "to");
            var isPhrase = child.Relation is "nmod" or "acl" or "ccomp" && cue.Entry.Prepositions.Contains(Subjects.Marker(cue.Sentence, child)) && !IsSpeaker(context, cue, child);
            if (isClause && cue.Entry.Takes(CueFrames.Clause) || isInfinitive || isPhrase)
                return Range(cue, child, isClause);
        }
        return null;
    }

    private static (int, int, bool) Range(Cue cue, Word child, bool isClause)
    {
        var words = cue.Sentence.Subtree(child);
        return (words.First(w => w.Index > cue.Last).Index, words[^1].Index, isClause);
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
        child.Relation == "nmod" && context.Actors.HeadedBy(cue.Sentence, child) is not null && PossessorOf(cue) is null && Subjects.Marker(cue.Sentence, child) is "of" or "de";

    private static (SpeakerPhrase? Speaker, TextSpan Cue) SpeakerOf(Cue cue)
    {
        var span = StatementContext.Span(cue.Sentence, cue.Head.Index, cue.Last);
        var verb = cue.Sentence.HeadOf(cue.Head);
        if (verb is not null && cue.Head.Relation == "obj" && LightVerbs.Contains(verb.Lemma) && verb.Index < cue.Head.Index)
            return (Subjects.Of(cue.Sentence, verb), StatementContext.Span(cue.Sentence, CueSpans.First(cue.Sentence, verb), cue.Last));
        if (PossessorOf(cue) is { } possessor)
            return (Subjects.Bare(cue.Sentence, possessor), span);
        foreach (var child in cue.Sentence.Children(cue.Head))
            if (child.Relation == "nmod" && child.Index > cue.Last && Subjects.Marker(cue.Sentence, child) is "of" or "by" or "from" or "de" or "por")
                return (Subjects.Bare(cue.Sentence, child), span);
        return (null, span);
    }

    private static Word? PossessorOf(Cue cue)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
            if (child.Index < cue.Head.Index && (child.Deprel == "nmod:poss" || child.Relation is "nmod" or "compound" && child.Upos == Upos.Propn || child.Relation == "det" && child.Has("Poss", "Yes")))
                return child;
        return null;
    }
}
