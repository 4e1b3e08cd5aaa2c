namespace Dateline.Record.Statements;

/// <summary>Through whom a statement reached the report.</summary>
internal static class Chains
{
    /// <summary>Fills in <see cref="Statement.Via"/>: speakers of statements around it, outlets it was told to, outlets credited before.</summary>
    public static IReadOnlyList<Statement> Link(
        StatementContext context,
        IReadOnlyList<(Statement Statement, Attribution Attribution)> found
    )
    {
        var linked = new List<Statement>();
        var credit = Credit.None;
        foreach (var (statement, attribution) in found)
        {
            credit = credit.At(context, attribution.Sentence);
            var via = new List<string>();
            AddOutlets(context, attribution, via);
            AddAround(found, statement, via);
            if (via.Count == 0 && credit.Covers(statement))
                via.Add(credit.Outlet!);
            via.RemoveAll(statement.Speakers.Contains);
            linked.Add(statement with { Via = via });
            if (attribution.Rule == "according-to" && statement.Speakers is [var outlet] && IsOutlet(context, outlet))
                credit = new Credit(
                    outlet,
                    attribution.Sentence.Index,
                    [.. context.MentionsIn(attribution.Sentence).Select(m => m.Actor)]
                );
        }
        return linked;
    }

    /// <summary>Whether an actor is a medium.</summary>
    public static bool IsOutlet(StatementContext context, string actor) =>
        context.Actors[actor] is { Sector: "JRN", Kind: not ActorKind.Person };

    // "told Reuters", "in an interview with CNN": a medium in the clause of the cue.
    private static void AddOutlets(StatementContext context, Attribution attribution, List<string> via)
    {
        foreach (var span in Settings.ClauseOf(attribution))
        foreach (var mention in context.Actors.Inside(span))
            if (
                IsOutlet(context, mention.Actor)
                && !via.Contains(mention.Actor)
                && attribution.Speaker?.Span.Overlaps(mention.Span) != true
            )
                via.Add(mention.Actor);
    }

    // The innermost statement around comes first.
    private static void AddAround(
        IReadOnlyList<(Statement Statement, Attribution Attribution)> found,
        Statement statement,
        List<string> via
    )
    {
        var around = found
            .Select(f => f.Statement)
            .Where(o => o.Id != statement.Id && IsInside(statement, o))
            .OrderBy(o => o.Content.Length);
        foreach (var outer in around)
        foreach (var speaker in outer.Speakers)
            if (!via.Contains(speaker))
                via.Add(speaker);
    }

    private static bool IsInside(Statement inner, Statement outer) =>
        inner.Cue is { } cue
        && outer.ContentParts.Any(p => p.Contains(cue))
        && inner.Content.Length < outer.Content.Length;

    // An outlet credited for a report carries what the parties of that report say after it, until a heading.
    private sealed record Credit(string? Outlet, int Sentence, HashSet<string> Parties)
    {
        public static Credit None { get; } = new(null, -1, []);

        public Credit At(StatementContext context, Dateline.Language.Sentence sentence)
        {
            for (var i = Math.Max(Sentence + 1, 0); Outlet is not null && i <= sentence.Index; i++)
                if (IsHeading(context, context.Annotated.Sentences[i]))
                    return None;
            return this;
        }

        public bool Covers(Statement statement) =>
            Outlet is not null
            && statement.Speakers.Count > 0
            && statement.Speakers.All(Parties.Contains)
            && !statement.Speakers.Contains(Outlet);

        private static bool IsHeading(StatementContext context, Dateline.Language.Sentence sentence) =>
            sentence.Span.Length < 80
            && !".!?…”\"»’':;,)".Contains(context.Text[sentence.Span.End - 1])
            && IsOwnParagraph(context, sentence);

        private static bool IsOwnParagraph(StatementContext context, Dateline.Language.Sentence sentence)
        {
            var sentences = context.Annotated.Sentences;
            return (sentence.Index == 0 || sentences[sentence.Index - 1].Paragraph != sentence.Paragraph)
                && (
                    sentence.Index + 1 == sentences.Count
                    || sentences[sentence.Index + 1].Paragraph != sentence.Paragraph
                );
        }
    }
}
