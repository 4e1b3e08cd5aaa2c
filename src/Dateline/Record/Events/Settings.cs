using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Reads when and where an event happened, from its own words first, then from its sentence; never invented.</summary>
internal sealed class Settings(PlaceIndex places, TimeIndex times)
{
    private static readonly string[] Locatives =
    [
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "across",
        "on",
        "en",
        "cerca",
        "throughout",
    ];

    /// <summary>The time expression of a trigger, or <c>null</c>: nearest to it in its clause, else the only one of the sentence.</summary>
    public string? Time(Trigger trigger, TextSpan clause)
    {
        var dated = times.Inside(trigger.Sentence.Span).Where(IsDate).ToList();
        var own = dated.Where(t => clause.Contains(t.Span)).ToList();
        var nearest = (
            own.Count > 0 ? own
            : dated.Count == 1 ? dated
            : []
        ).MinBy(t => Distance(t.Span, trigger.Head.Span));
        return nearest?.Id;
    }

    /// <summary>The place of a trigger, or <c>null</c>: after a preposition of place in its clause, nearest to it.</summary>
    public string? Place(Trigger trigger, TextSpan clause)
    {
        var sentence = trigger.Sentence;
        return places
            .Inside(clause)
            .Where(m => IsLocated(sentence, m.Span))
            .OrderBy(m => Distance(m.Span, trigger.Head.Span))
            .Select(m => m.Place.Id)
            .FirstOrDefault();
    }

    private static bool IsDate(Timex3 time) =>
        time.Type is Timex3Type.Date or Timex3Type.Time && !time.Value.EndsWith("_REF", StringComparison.Ordinal);

    private static int Distance(TextSpan a, TextSpan b) =>
        a.Start >= b.End ? a.Start - b.End : Math.Max(0, b.Start - a.End);

    /// <summary>Whether the noun phrase of a place begins with a preposition of place: "in the Chinese capital".</summary>
    private static bool IsLocated(Sentence sentence, TextSpan span)
    {
        foreach (var word in sentence.Words)
        {
            if (!span.Overlaps(word.Span))
                continue;
            for (var i = word.Index - 1; i >= 0 && i >= word.Index - 5; i--)
            {
                var before = sentence.Words[i];
                if (before.Upos == Upos.Adp)
                    return Array.IndexOf(Locatives, before.Form.ToLowerInvariant()) >= 0;
                if (before.Upos is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num))
                    return false;
            }
            return false;
        }
        return false;
    }
}
