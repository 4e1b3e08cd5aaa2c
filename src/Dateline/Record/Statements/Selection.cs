namespace Dateline.Record.Statements;

/// <summary>Decides which of the attributions that the rules found in a sentence are entered.</summary>
internal static class Selection
{
    /// <summary>One attribution for each content; a noun that its verb carries ("expressed his belief that") counts once.</summary>
    public static IEnumerable<Attribution> Of(StatementContext context, List<Attribution> found)
    {
        foreach (var attribution in found)
            if (!found.Any(other => other != attribution && Replaces(other, attribution)))
                yield return attribution;
    }

    /// <summary>Whether an attribution with these speakers says enough to be entered.</summary>
    public static bool IsKept(Attribution attribution, IReadOnlyList<string> speakers) =>
        speakers.Count > 0
        || attribution.Speaker is not null
        || attribution.IsImpersonal
        || attribution.IsQuotation
        || attribution.CueSpan is not null;

    private static bool Replaces(Attribution other, Attribution attribution)
    {
        if (other.CueSpan is not { } cue || attribution.CueSpan is not { } own)
            return false;
        if (cue.Contains(own) && cue.Length > own.Length)
            return true;
        if (
            (attribution.Kind != CueKind.Speech || attribution.Rule == "object")
            && other.Parts.Any(p => p.Contains(own))
        )
            return true;
        return other.Content == attribution.Content
            && (cue.Start < own.Start || other.IsQuotation && !attribution.IsQuotation);
    }
}
