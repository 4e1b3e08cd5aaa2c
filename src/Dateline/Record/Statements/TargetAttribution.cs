using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>The president accused the opposition of fraud: a target, and behind a preposition what is said of it.</summary>
internal sealed class TargetAttribution : ICueRule
{
    /// <inheritdoc/>
    public Attribution? Read(StatementContext context, Cue cue)
    {
        if (!cue.Entry.Takes(CueFrames.TargetPreposition) || Phrase(cue) is not { } found)
            return null;
        var words = cue.Sentence.Subtree(found.Head);
        var first = FirstOf(cue, found.Marker);
        if (first > words[^1].Index || Clauses.Behind(context, cue, first, words[^1].Index) is not { } parts)
            return null;
        var isPassive = Passives.IsPassive(cue.Sentence, cue.Head);
        return Attribution.ByCue(
            "target",
            cue,
            isPassive ? Subjects.Agent(cue.Sentence, cue.Head) : Speakers.Of(context, cue, parts),
            parts
        ) with
        {
            IsImpersonal = isPassive,
        };
    }

    private static (Word Head, Word Marker)? Phrase(Cue cue)
    {
        foreach (var child in Dependents(cue))
            if (
                child.Index > cue.Last
                && cue.Sentence.Child(child, "case", "mark") is { } marker
                && marker.Index > cue.Last
                && HasTarget(cue, marker)
            )
                if (cue.Entry.TargetPrepositions.Contains(marker.Form.ToLowerInvariant()))
                    return (child, marker);
        return null;
    }

    // "warned of" has no target: the preposition stands right behind the cue, and none is named before it.
    private static bool HasTarget(Cue cue, Word marker) =>
        marker.Index > cue.Last + 1
        || Passives.IsPassive(cue.Sentence, cue.Head)
        || cue.Head.Index > 0
            && cue.Sentence.Words[cue.Head.Index - 1].Form.ToLowerInvariant()
                is "lo"
                    or "la"
                    or "le"
                    or "los"
                    or "las"
                    or "les"
                    or "me"
                    or "nos";

    // A parser often hangs "of fraud" on the target instead of the verb.
    private static IEnumerable<Word> Dependents(Cue cue)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
            if (child.Relation is "obl" or "advcl" or "xcomp" or "ccomp")
                yield return child;
        foreach (var target in cue.Sentence.Children(cue.Head))
            if (target.Relation is "obj" or "iobj" or "obl")
                foreach (var child in cue.Sentence.Children(target))
                    if (child.Relation is "nmod" or "acl" or "advcl")
                        yield return child;
    }

    // The content begins after "of"; a target that is praised or blamed "for" something belongs to what is said.
    private static int FirstOf(Cue cue, Word marker)
    {
        if (
            cue.Entry.Takes(CueFrames.Object)
            && !cue.Entry.Takes(CueFrames.Clause)
            && marker.Form is not "of"
            && cue.Sentence.Child(cue.Head, "obj") is { } target
            && target.Index > cue.Last
            && target.Index < marker.Index
        )
            return Math.Max(cue.Last + 1, cue.Sentence.Subtree(target)[0].Index);
        return marker.Form.Equals("of", StringComparison.OrdinalIgnoreCase) ? marker.Index + 1 : marker.Index;
    }
}
