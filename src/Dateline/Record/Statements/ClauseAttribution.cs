using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>The minister said (that) the talks had failed. The talks, he said, had failed. The talks failed, he said.</summary>
internal sealed class ClauseAttribution : ICueRule
{
    /// <inheritdoc/>
    public Attribution? Read(StatementContext context, Cue cue)
    {
        if (!cue.Entry.Takes(CueFrames.Clause | CueFrames.AddresseeClause | CueFrames.Quote) || cue.Entry.Pos == "noun")
            return null;
        var parts = Complement(context, cue) ?? Around(context, cue) ?? ByOrder(context, cue);
        if (parts is null)
            return null;
        return Attribution.ByCue("clause", cue, Speakers.Of(context, cue, parts), parts);
    }

    // The clausal complement of the cue, behind or before it.
    private static IReadOnlyList<TextSpan>? Complement(StatementContext context, Cue cue)
    {
        if (
            !cue.Entry.Takes(CueFrames.Clause | CueFrames.AddresseeClause)
            || Clauses.ComplementOf(cue) is not { } complement
        )
            return null;
        if (complement.Index > cue.Head.Index && context.Language == "es" && !Clauses.HasOpener(cue, complement))
            return null;
        if (complement.Index > cue.Head.Index)
            return Clauses.BehindClause(context, cue, complement);
        return Clauses.BeforeClause(context, cue, complement);
    }

    // "The plan, he said, was a mistake": everything but the clause of the cue.
    private static IReadOnlyList<TextSpan>? Around(StatementContext context, Cue cue)
    {
        if (cue.Head.Relation != "parataxis" || cue.Entry.Kind == CueKind.Intent)
            return null;
        var own = cue.Sentence.SubtreeSpan(cue.Head);
        if (own.Length > 200 || cue.Sentence.Child(cue.Head, "obj") is not null)
            return null;
        var left = ContentSpans.Tidy(context, new TextSpan(cue.Sentence.Span.Start, own.Start));
        var right = ContentSpans.Tidy(context, new TextSpan(own.End, cue.Sentence.Span.End));
        var parts = new[] { left, right }.Where(p => p.Length > 1).ToArray();
        return parts.Length == 0 ? null : parts;
    }

    // Where the tree has no complement: from "that" on, or the clause that ends with the comma before the cue.
    private static IReadOnlyList<TextSpan>? ByOrder(StatementContext context, Cue cue) =>
        Clauses.BehindThat(context, cue) ?? Clauses.BeforeComma(context, cue) ?? Clauses.RestOf(context, cue);
}
