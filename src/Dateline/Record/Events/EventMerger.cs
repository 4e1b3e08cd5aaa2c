namespace Dateline.Record.Events;

/// <summary>Joins the mentions of one happening: same type, parties, time and place that agree.</summary>
internal static class EventMerger
{
    /// <summary>One event for each happening, in the order of the text.</summary>
    public static IReadOnlyList<Event> Merge(IReadOnlyList<Draft> drafts, TimeIndex times)
    {
        var groups = new List<List<Draft>>();
        foreach (var draft in drafts)
            if (
                groups.FindLast(g =>
                    g.Exists(other => Same(other, draft, times)) && g.TrueForAll(other => Agree(other, draft, times))
                ) is
                { } group
            )
                group.Add(draft);
            else
                groups.Add([draft]);
        return [.. groups.Select(Join).OrderBy(e => e.Trigger).Select((e, i) => e with { Id = $"e{i + 1}" })];
    }

    private static bool Same(Draft a, Draft b, TimeIndex times) =>
        Agree(a, b, times)
        && (b.IsResultOf(a) || IsToldAgain(a, b) || SharesParties(a.Event, b.Event) && MayBeToldTwice(a, b));

    /// <summary>"The attack": a definite noun without parties of its own means the one that was told last.</summary>
    private static bool IsToldAgain(Draft a, Draft b) =>
        b.IsDefinite && b.Sufferers.Count == 0 && b.Event.Actors.All(a.Event.Actors.Contains);

    /// <summary>
    /// A happening is told again by the same word or by a noun; what two statements hold with other words are two promises,
    /// two praises, two demands.
    /// </summary>
    private static bool MayBeToldTwice(Draft a, Draft b) =>
        (
            a.Event.AssertedBy.Count == 0
            || b.Event.AssertedBy.Count == 0
            || a.Event.AssertedBy.SequenceEqual(b.Event.AssertedBy)
        )
        && (
            a.Trigger.Head.Lemma == b.Trigger.Head.Lemma
            || a.Trigger.Rule.Kind == TriggerKind.Noun
            || b.Trigger.Rule.Kind == TriggerKind.Noun
            || a.Trigger.Sentence.Index == b.Trigger.Sentence.Index
        );

    private static bool Agree(Draft one, Draft other, TimeIndex times) =>
        Agree(one.Event, other.Event, times) && (other.IsResultOf(one) || Symmetric(one, other));

    private static bool Agree(Event a, Event b, TimeIndex times) =>
        a.Type == b.Type
        && (a.Place is null || b.Place is null || a.Place == b.Place)
        && SameTime(a.Time, b.Time, times)
        && a.Status == b.Status;

    /// <summary>Whether neither names a party that the other excludes.</summary>
    private static bool Symmetric(Draft one, Draft other)
    {
        var (a, b) = (one.Event, other.Event);
        return Fits(a.Actors, b.Actors) && Fits(one.Sufferers, other.Sufferers)
            || a.Type is EventType.Consult or EventType.Agree or EventType.Cooperate
                && Fits([.. a.Actors, .. a.Recipients], [.. b.Actors, .. b.Recipients]);
    }

    private static bool Fits(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.All(b.Contains) || b.All(a.Contains);

    private static bool SharesParties(Event a, Event b) =>
        a.Actors.Concat(a.Recipients).Any(id => b.Actors.Contains(id) || b.Recipients.Contains(id));

    private static bool SameTime(string? a, string? b, TimeIndex times)
    {
        if (a is null || b is null || a == b)
            return true;
        var (first, second) = (times.Times.First(t => t.Id == a), times.Times.First(t => t.Id == b));
        return first.Value == second.Value
            || first.Value.StartsWith(second.Value, StringComparison.Ordinal)
            || second.Value.StartsWith(first.Value, StringComparison.Ordinal);
    }

    /// <summary>The fullest mention, completed by what the others add.</summary>
    private static Event Join(List<Draft> mentions)
    {
        var best = mentions.MaxBy(m => m.Fullness)!;
        var joined = best.Event;
        foreach (var other in mentions.Where(m => !ReferenceEquals(m, best)))
            joined = joined with
            {
                Actors = joined.Actors.Count > 0 ? joined.Actors : [.. other.Event.Actors.Except(joined.Recipients)],
                Recipients = Recipients(joined, best, other),
                Place = joined.Place ?? other.Event.Place,
                Time = joined.Time ?? other.Event.Time,
                Quantity = joined.Quantity ?? other.Event.Quantity,
                AssertedBy = other.Event.AssertedBy.Count == 0 ? [] : joined.AssertedBy,
            };
        return joined;
    }

    private static IReadOnlyList<string> Recipients(Event joined, Draft best, Draft other)
    {
        if (other.IsResultOf(best) || best.IsResultOf(other))
            return [.. best.Sufferers.Union(other.Sufferers).Except(joined.Actors)];
        return joined.Recipients.Count > 0 ? joined.Recipients : [.. other.Event.Recipients.Except(joined.Actors)];
    }
}
