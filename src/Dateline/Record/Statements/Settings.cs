using Dateline.Language;

namespace Dateline.Record.Statements;

/// <summary>Where, when and to whom something is said: what hangs on the cue and is no part of the content.</summary>
internal static class Settings
{
    /// <summary>The words of the cue's own clause: its subtree without content, speaker and cue.</summary>
    public static IReadOnlyList<TextSpan> ClauseOf(Attribution attribution)
    {
        if (attribution.CueWord is not { } cue)
            return [];
        var spans = new List<TextSpan>();
        foreach (var child in attribution.Sentence.Children(VerbOf(attribution.Sentence, cue)))
        {
            var span = attribution.Sentence.SubtreeSpan(child);
            if (
                child.Relation is "obl" or "obj" or "iobj" or "nmod" or "advmod" or "advcl"
                && !attribution.Parts.Any(p => p.Overlaps(span))
            )
                spans.Add(span);
        }
        return spans;
    }

    /// <summary>The place where it is said.</summary>
    public static string? Place(PlaceIndex places, IReadOnlyList<TextSpan> clause) =>
        clause.SelectMany(places.Inside).Select(m => m.Place.Id).FirstOrDefault();

    /// <summary>The time at which it is said.</summary>
    public static string? Time(TimeIndex times, IReadOnlyList<TextSpan> clause) =>
        clause
            .SelectMany(times.Inside)
            .Where(t => t.Type is Timex3Type.Date or Timex3Type.Time)
            .Select(t => t.Id)
            .FirstOrDefault();

    /// <summary>To whom it is said: the parties behind "told", "to", "before", "ante".</summary>
    public static IEnumerable<ActorMention> Audience(ActorIndex actors, Attribution attribution)
    {
        if (attribution.CueWord is not { } cue || cue.Upos == Upos.Noun)
            yield break;
        foreach (var child in attribution.Sentence.Children(cue))
            if (
                child.Relation is "obj" or "iobj" or "obl"
                && IsAddressed(attribution.Sentence, child)
                && !IsSaid(attribution, child)
            )
                if (actors.HeadedBy(attribution.Sentence, child) is { } mention)
                    yield return mention;
    }

    private static bool IsAddressed(Sentence sentence, Word child) =>
        Subjects.Marker(sentence, child) is "" or "to" or "before" or "with" or "a" or "ante" or "con" or "al";

    private static bool IsSaid(Attribution attribution, Word child) =>
        attribution.Parts.Any(p => p.Overlaps(child.Span));

    private static Word VerbOf(Sentence sentence, Word cue) =>
        cue.Upos == Upos.Noun && cue.Relation == "obj" && sentence.HeadOf(cue) is { } verb ? verb : cue;
}
