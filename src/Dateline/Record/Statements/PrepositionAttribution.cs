using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>The envoy called for a truce. The general warned of a new attack. El ministro insistió en que la obra es segura.</summary>
internal sealed class PrepositionAttribution : ICueRule
{
    /// <inheritdoc/>
    public Attribution? Read(StatementContext context, Cue cue)
    {
        if (
            !cue.Entry.Takes(CueFrames.Preposition)
            || cue.Entry.Pos == "noun"
            || Phrase(cue) is not var (marker, first, last)
        )
            return null;
        if (first > last || Clauses.Behind(context, cue, first, Clauses.End(context, cue, last)) is not { } parts)
            return null;
        return new Attribution
        {
            Rule = "preposition",
            Sentence = cue.Sentence,
            CueWord = cue.Head,
            CueSpan = CueSpans.WithPreposition(cue, marker),
            Entry = cue.Entry,
            Kind = cue.Entry.Kind,
            Speaker = Speakers.Of(context, cue, parts),
            Parts = parts,
        };
    }

    private static (Word Marker, int First, int Last)? Phrase(Cue cue)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
        {
            if (
                child.Index <= cue.Last
                || child.Relation is not ("obl" or "advcl" or "xcomp" or "ccomp" or "nmod" or "acl")
            )
                continue;
            var marker = MarkerOf(cue, child);
            if (marker is null || !cue.Entry.Prepositions.Contains(marker.Form.ToLowerInvariant()))
                continue;
            var last = cue.Sentence.Subtree(child)[^1].Index;
            return (marker, marker.Index == cue.Last + 1 ? marker.Index + 1 : marker.Index, last);
        }
        return null;
    }

    private static Word? MarkerOf(Cue cue, Word child)
    {
        foreach (var marker in cue.Sentence.Children(child))
            if (marker.Relation is "case" or "mark" && marker.Index > cue.Last && marker.Index < child.Index)
                return marker;
        return null;
    }
}
