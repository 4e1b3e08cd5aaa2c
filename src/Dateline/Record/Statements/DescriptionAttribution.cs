using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>The envoy described the visit as a success. The minister called the plan a mistake.</summary>
internal sealed class DescriptionAttribution : ICueRule
{
    /// <inheritdoc/>
    public Attribution? Read(StatementContext context, Cue cue)
    {
        if (!cue.Entry.Takes(CueFrames.As | CueFrames.ObjectPredicate))
            return null;
        var isPassive = Passives.IsPassive(cue.Sentence, cue.Head);
        if (Range(context, cue, isPassive) is not var (first, last) || first > last)
            return null;
        if (Clauses.Behind(context, cue, first, Clauses.End(context, cue, last)) is not { } parts)
            return null;
        return Attribution.ByCue(
            "description",
            cue,
            isPassive ? Subjects.Agent(cue.Sentence, cue.Head) : Speakers.Of(context, cue, parts),
            parts
        ) with
        {
            IsImpersonal = isPassive,
        };
    }

    private static (int First, int Last)? Range(StatementContext context, Cue cue, bool isPassive)
    {
        var predicate = cue.Entry.Takes(CueFrames.As) ? AsPhrase(context, cue) : null;
        predicate ??= cue.Entry.Takes(CueFrames.ObjectPredicate) ? Predicate(cue) : null;
        if (predicate is null)
            return null;
        var words = cue.Sentence.Subtree(predicate);
        var first = isPassive ? words.First(w => w.Index > cue.Last).Index : cue.Last + 1;
        return (first, words[^1].Index);
    }

    private static Word? AsPhrase(StatementContext context, Cue cue)
    {
        var form = context.Language == "es" ? "como" : "as";
        foreach (var word in cue.Sentence.Words)
            if (
                word.Index > cue.Last
                && word.Form == form
                && cue.Sentence.HeadOf(word) is { } head
                && head.Index > word.Index
            )
                return IsBelow(cue.Sentence, head, cue.Head) ? head : null;
        return null;
    }

    private static Word? Predicate(Cue cue)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
            if (
                child.Index > cue.Last
                && (
                    child.Relation == "xcomp"
                    || child.Relation is "obl" or "dep"
                        && Subjects.Marker(cue.Sentence, child).Length == 0
                        && cue.Sentence.Child(cue.Head, "obj") is not null
                    || child.Relation == "obj" && IsSecondObject(cue, child)
                    || child.Relation is "ccomp" or "advcl" && child.Upos != Upos.Verb
                )
            )
                return child.Has("VerbForm", "Inf") ? null : child;
        return null;
    }

    // Parsers often take the predicate for one more object: "called the plan a mistake".
    private static bool IsSecondObject(Cue cue, Word word) =>
        word.Upos is Upos.Noun or Upos.Adj
        && cue.Sentence.Child(cue.Head, "obj") is { } first
        && first.Index < word.Index
        && first.Index > cue.Last;

    private static bool IsBelow(Sentence sentence, Word word, Word ancestor)
    {
        for (var at = word; sentence.HeadOf(at) is { } head; at = head)
            if (head.Index == ancestor.Index)
                return true;
        return false;
    }
}
