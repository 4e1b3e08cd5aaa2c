using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>The court condemned the attack. The union demanded the release of its leaders.</summary>
internal sealed class ObjectAttribution : ICueRule
{
    /// <inheritdoc/>
    public Attribution? Read(StatementContext context, Cue cue)
    {
        if (!cue.Entry.Takes(CueFrames.Object) || Object(cue) is not { } content)
            return null;
        var words = cue.Sentence.Subtree(content);
        var first = words.First(w => w.Index > cue.Last).Index;
        if (Clauses.Behind(context, cue, first, Clauses.End(context, cue, words[^1].Index)) is not { } parts)
            return null;
        return Attribution.ByCue("object", cue, Speakers.Of(context, cue, parts), parts);
    }

    private static Word? Object(Cue cue)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
            if (child.Relation == "obj" && child.Index > cue.Last && !IsAddressee(cue, child))
                return child;
        return cue.Last > cue.Head.Index ? ObjectOfLast(cue) : Qualified(cue);
    }

    // "recordaron a Moscú la importancia": whom one tells, promises, asks something is no part of it.
    private static bool IsAddressee(Cue cue, Word child) =>
        cue.Entry.Kind == CueKind.Speech
        && cue.Entry.Act is not (StatementAct.Praise or StatementAct.Accuse or StatementAct.Thank or StatementAct.Deny)
        && Subjects.Marker(cue.Sentence, child) is "a" or "al";

    // A past tense that the tree took for an attribute ("expressed the country's will"): what it qualifies is its object.
    private static Word? Qualified(Cue cue)
    {
        var words = cue.Sentence.Words;
        if (cue.Head.Relation != "amod" || cue.Last + 1 >= words.Count)
            return null;
        var opensPhrase = words[cue.Last + 1].Upos is Upos.Det or Upos.Propn or Upos.Pron;
        return opensPhrase && cue.Sentence.HeadOf(cue.Head) is { } head && head.Index > cue.Last + 1 ? head : null;
    }

    // "spoke highly of the training": the phrase hangs on the verb as an oblique.
    private static Word? ObjectOfLast(Cue cue)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
            if (child.Relation is "obl" or "nmod" && child.Index > cue.Last)
                return child;
        return null;
    }
}
