using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>Who speaks: by the tree where that is sound, by the order of the words where it is not.</summary>
internal static class Speakers
{
    /// <summary>The phrase that names the speaker of an active cue with this content, or <c>null</c>.</summary>
    public static SpeakerPhrase? Of(StatementContext context, Cue cue, IReadOnlyList<TextSpan> parts)
    {
        if (Subjects.Of(cue.Sentence, cue.Head) is { } subject && Sound(subject, cue, parts) is { } sound)
            return IsParty(context, sound) ? sound : SpeakerByOrder.Near(context, cue, parts) ?? sound;
        return SpeakerByOrder.Near(context, cue, parts);
    }

    private static bool IsParty(StatementContext context, SpeakerPhrase phrase) =>
        phrase.Head.Upos == Upos.Pron || NamedParties.In(context, phrase).Count > 0;

    // A subject that holds its own verb or what is said is a fault of the tree; one that only runs on is cut.
    private static SpeakerPhrase? Sound(SpeakerPhrase subject, Cue cue, IReadOnlyList<TextSpan> parts)
    {
        var group = CueSpans.Of(cue);
        var span = subject.Span;
        if (span.Overlaps(group) && subject.Head.Index < cue.Head.Index)
            span = new TextSpan(
                span.Start,
                Math.Max(subject.Head.Span.End, WordBefore(cue.Sentence, group.Start).Span.End)
            );
        if (span.Overlaps(group))
            return null;
        foreach (var part in parts)
            if (part.Overlaps(span))
                return null;
        return span.Length > 0 && span.Contains(subject.Head.Span) ? subject with { Span = span } : null;
    }

    private static Word WordBefore(Sentence sentence, int offset) =>
        sentence.Words.LastOrDefault(w => w.Span.End <= offset) ?? sentence.Words[0];
}
