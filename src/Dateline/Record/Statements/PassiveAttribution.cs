using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>
/// The regime is believed to have bought it. It was reported that the talks failed. The meeting was announced by the
/// embassy. The charge, denied by both sides. Se cree que la obra es segura.
/// </summary>
internal sealed class PassiveAttribution : ICueRule
{
    /// <inheritdoc/>
    public Attribution? Read(StatementContext context, Cue cue)
    {
        if (cue.Entry.Pos != "verb" || !Passives.IsPassive(cue.Sentence, cue.Head))
            return null;
        var agent = Subjects.Agent(cue.Sentence, cue.Head);
        if (Content(context, cue, agent) is not { } parts)
            return null;
        return Attribution.ByCue("passive", cue, agent, parts) with { IsImpersonal = agent is null };
    }

    private static IReadOnlyList<TextSpan>? Content(StatementContext context, Cue cue, SpeakerPhrase? agent)
    {
        foreach (var child in cue.Sentence.Children(cue.Head))
            if (child.Index > cue.Last && child.Relation is "xcomp" or "ccomp" or "csubj")
                return Clauses.Behind(context, cue, FirstBehind(cue, child), cue.Sentence.Subtree(child)[^1].Index);
        if (Clauses.BehindThat(context, cue) is { } clause)
            return clause;
        return agent is not null && cue.Entry.Takes(CueFrames.Object) ? Undergoer(context, cue) : null;
    }

    private static int FirstBehind(Cue cue, Word child) =>
        cue.Sentence.Subtree(child).First(w => w.Index > cue.Last).Index;

    // What is announced, condemned, denied by somebody: the subject, or the noun that the participle qualifies.
    private static IReadOnlyList<TextSpan>? Undergoer(StatementContext context, Cue cue)
    {
        var subject = cue.Sentence.Child(cue.Head, "nsubj");
        var noun = subject ?? (cue.Head.Relation == "acl" ? cue.Sentence.HeadOf(cue.Head) : null);
        return noun is null ? null : Clauses.One(context, NounBefore(cue, noun));
    }

    private static TextSpan NounBefore(Cue cue, Word noun)
    {
        var span = Subjects.Phrase(cue.Sentence, noun).Span;
        var limit = cue.Sentence.Words[CueSpans.First(cue.Sentence, cue.Head)].Span.Start;
        return noun.Index < cue.Head.Index && span.End > limit ? new TextSpan(span.Start, limit) : span;
    }
}
