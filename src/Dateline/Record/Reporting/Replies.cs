using Dateline.Language;

namespace Dateline.Record.Reporting;

/// <summary>Ties a denial to what it denies: "something denied by both", "rejected those claims".</summary>
internal static class Replies
{
    /// <summary>How many sentences back a denial reaches.</summary>
    private const int Reach = 3;

    /// <summary>The statements with <see cref="Statement.Replies"/> filled in.</summary>
    public static IReadOnlyList<Statement> Tie(
        AnnotatedText text,
        IReadOnlyList<Statement> said,
        IReadOnlyList<Event> events
    ) => [.. said.Select(s => s.Act == StatementAct.Deny ? s with { Replies = For(text, s, said, events) } : s)];

    private static IReadOnlyList<string> For(
        AnnotatedText text,
        Statement denial,
        IReadOnlyList<Statement> said,
        IReadOnlyList<Event> events
    )
    {
        if (said.FirstOrDefault(o => o != denial && IsInside(o, denial)) is { } named)
            return [named.Id];
        if (!IsReference(denial.Content.Of(text.Text)) || Before(text, denial, said) is not { } target)
            return [];
        return [target.Id, .. events.Where(e => target.Content.Contains(e.Trigger)).Select(e => e.Id)];
    }

    // "denies US claims that …": the claim stands in the denial itself.
    private static bool IsInside(Statement other, Statement denial) =>
        other.Cue is { } cue && denial.Content.Contains(cue) && denial.Content.Contains(other.Content);

    // A pronoun or a noun that points back.
    private static bool IsReference(string content)
    {
        var words = content.ToLowerInvariant().Split(' ');
        return words[0]
                is "something"
                    or "it"
                    or "this"
                    or "that"
                    or "them"
                    or "all"
                    or "algo"
                    or "lo"
                    or "esto"
                    or "eso"
                && words.Length <= 3
            || words.Length <= 5
                && words[^1]
                    is "allegation"
                        or "allegations"
                        or "claim"
                        or "claims"
                        or "accusation"
                        or "accusations"
                        or "charge"
                        or "charges"
                        or "report"
                        or "reports"
                        or "acusación"
                        or "acusaciones"
                        or "denuncia"
                        or "denuncias"
                        or "versión"
                        or "afirmación"
                        or "afirmaciones"
                        or "informaciones";
    }

    // The last statement of somebody else before the denial, not far back.
    private static Statement? Before(AnnotatedText text, Statement denial, IReadOnlyList<Statement> said)
    {
        var at = denial.Content.Start;
        var here = text.SentenceAt(at)?.Index ?? 0;
        return said.LastOrDefault(o =>
            o != denial
            && o.Content.End <= at
            && o.Act != StatementAct.Deny
            && here - (text.SentenceAt(o.Content.Start)?.Index ?? 0) <= Reach
            && !o.Speakers.Any(denial.Speakers.Contains)
        );
    }
}
