using Dateline.Language;
using Dateline.Tables;

namespace Dateline.Record.Statements;

/// <summary>His claim that the talks failed. The promise of tax cuts by the minister. She expressed her belief that …</summary>
internal sealed class NominalAttribution : ICueRule
{
    private readonly HashSet<string> lightVerbs =
    [
        .. Table.Load("Record/Statements/light-verbs.tsv").Rows.Select(r => r["lemma"]),
    ];

    /// <inheritdoc/>
    public Attribution? Read(StatementContext context, Cue cue)
    {
        if (cue.Entry.Pos != "noun" || NominalComplement.Of(context, cue) is not { } complement)
            return null;
        var verb = LightVerbOf(cue);
        var speaker = verb is null ? Possessor(cue, complement) : Subjects.Of(cue.Sentence, verb);
        if (speaker is null && !complement.IsClause)
            return null;
        if (Clauses.Behind(context, cue, complement.First, complement.Last) is not { } parts)
            return null;
        return new Attribution
        {
            Rule = "nominal",
            Sentence = cue.Sentence,
            CueWord = cue.Head,
            CueSpan = CueSpan(cue, verb, complement),
            Entry = cue.Entry,
            Kind = verb is null ? cue.Entry.Kind : CueKind.Speech,
            Speaker = speaker,
            IsImpersonal = speaker is null,
            Parts = parts,
        };
    }

    private static TextSpan CueSpan(Cue cue, Word? verb, NominalComplement complement) =>
        StatementContext.Span(
            cue.Sentence,
            verb is null ? cue.Head.Index : CueSpans.First(cue.Sentence, verb),
            Math.Min(cue.Last, complement.First - 1)
        );

    // "expressed his belief that": the verb carries the noun, and its subject speaks.
    private Word? LightVerbOf(Cue cue) =>
        cue.Head.Relation == "obj"
        && cue.Sentence.HeadOf(cue.Head) is { } verb
        && lightVerbs.Contains(verb.Lemma)
        && verb.Index < cue.Head.Index
            ? verb
            : null;

    private static SpeakerPhrase? Possessor(Cue cue, NominalComplement complement)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
            if (child.Index < cue.Head.Index && IsPossessor(child))
                return Subjects.Bare(cue.Sentence, child);
        foreach (var word in cue.Sentence.Words)
            if (
                IsBehind(cue, word, complement)
                && Subjects.Marker(cue.Sentence, word) is "of" or "by" or "from" or "de" or "del" or "por"
            )
                return Subjects.Bare(cue.Sentence, word);
        return null;
    }

    private static bool IsPossessor(Word child) =>
        child.Deprel == "nmod:poss"
        || child.Relation is "nmod" or "compound" && child.Upos == Upos.Propn
        || child.Relation == "det" && child.Has("Poss", "Yes");

    private static bool IsBehind(Cue cue, Word word, NominalComplement complement) =>
        word.Upos is Upos.Noun or Upos.Propn or Upos.Pron
        && word.Index > cue.Last
        && (word.Index < complement.First || word.Index > complement.Last && word.Head == cue.Head.Index);
}
