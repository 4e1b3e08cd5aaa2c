using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>Who speaks, by the order of the words, where the tree names nobody: the party that stands beside the cue.</summary>
internal static class SpeakerByOrder
{
    /// <summary>The nearest party before the cue in its clause, or the one right after it ("said Ms. Cole").</summary>
    public static SpeakerPhrase? Near(StatementContext context, Cue cue)
    {
        var group = CueSpans.Of(cue);
        foreach (var mention in context.Actors.Inside(cue.Sentence.Span))
            if (IsBeside(context, mention.Span.End, group.Start) || IsBeside(context, group.End, mention.Span.Start))
                return new SpeakerPhrase(cue.Sentence, cue.Sentence.Words[mention.Head], mention.Span);
        return null;
    }

    private static bool IsBeside(StatementContext context, int left, int right) =>
        left <= right && right - left <= 2 && context.IsBare(left, right);
}
