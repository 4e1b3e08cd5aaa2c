using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Cuts the clause of a trigger out of its sentence.</summary>
internal static class Clauses
{
    private static readonly string[] Apart = ["parataxis", "conj", "acl:relcl", "punct", "cc", "discourse", "vocative"];

    /// <summary>From the first to the last character of the words that hang on the trigger, other clauses left out.</summary>
    public static TextSpan Span(Trigger trigger)
    {
        var span = trigger.Words.Aggregate(trigger.Head.Span, (all, word) => all.Cover(word.Span));
        foreach (var child in trigger.Sentence.Children(trigger.Head))
            if (Array.IndexOf(Apart, child.Deprel) < 0 && child.Relation is not ("advcl" or "ccomp"))
                span = span.Cover(trigger.Sentence.SubtreeSpan(child));
            else if (child.Relation == "ccomp" && child.Index > trigger.Head.Index)
                span = span.Cover(trigger.Sentence.SubtreeSpan(child));
        return span;
    }

    /// <summary>The clause in which the trigger stands: its own span, or that of the verb over an event noun.</summary>
    public static TextSpan Wide(Trigger trigger)
    {
        var word = trigger.Head;
        while (
            word.Upos is not Upos.Verb
            && trigger.Sentence.HeadOf(word) is { } head
            && word.Relation is not ("ccomp" or "acl" or "advcl")
        )
            word = head;
        return trigger.Sentence.SubtreeSpan(word).Cover(Span(trigger));
    }
}
