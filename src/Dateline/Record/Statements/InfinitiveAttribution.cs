using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>The government promised to open the border. The envoy urged both sides to accept the truce.</summary>
internal sealed class InfinitiveAttribution : ICueRule
{
    /// <inheritdoc/>
    public Attribution? Read(StatementContext context, Cue cue)
    {
        if (!cue.Entry.Takes(CueFrames.Infinitive | CueFrames.AddresseeInfinitive) || cue.Entry.Pos == "noun")
            return null;
        if (InfinitiveOf(context, cue) is not { } infinitive)
            return null;
        var words = cue.Sentence.Subtree(infinitive);
        var first = First(cue, words);
        if (Clauses.Behind(context, cue, first, words[^1].Index) is not { } parts)
            return null;
        return Attribution.ByCue("infinitive", cue, Speakers.Of(context, cue, parts), parts);
    }

    private static Word? InfinitiveOf(StatementContext context, Cue cue)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
            if (
                child.Index > cue.Last
                && child.Relation is "xcomp" or "ccomp" or "advcl" or "acl" or "csubj"
                && IsInfinitive(context, cue.Sentence, child)
            )
                return child;
        var isAddressed = cue.Entry.Takes(CueFrames.AddresseeInfinitive);
        return
            isAddressed
            && cue.Sentence.Child(cue.Head, "obj", "iobj", "obl") is { } addressee
            && addressee.Index > cue.Last
            ? cue
                .Sentence.Children(addressee)
                .FirstOrDefault(c => c.Relation == "acl" && IsInfinitive(context, cue.Sentence, c))
            : null;
    }

    private static bool IsInfinitive(StatementContext context, Sentence sentence, Word word)
    {
        if (context.Language != "en")
            return word.Has("VerbForm", "Inf")
                || sentence.Children(word).Any(c => c.Relation is "cop" or "aux" && c.Has("VerbForm", "Inf"));
        return sentence
            .Children(word)
            .Any(c =>
                c.Index < word.Index && c.Form.Equals("to", StringComparison.OrdinalIgnoreCase) && c.Upos == Upos.Part
            );
    }

    // "want Russia to play": the subject of the infinitive belongs to the content only where it hangs on it.
    private static int First(Cue cue, IReadOnlyList<Word> words)
    {
        foreach (var word in words)
            if (word.Index > cue.Last)
                return word.Index;
        return words[^1].Index;
    }
}
