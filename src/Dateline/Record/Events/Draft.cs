namespace Dateline.Record.Events;

/// <summary>One mention of an event, before mentions of the same happening are joined.</summary>
/// <param name="Trigger">The words and the rule.</param>
/// <param name="Event">The event as this mention gives it; its identifier is still empty.</param>
internal sealed record Draft(Trigger Trigger, Event Event)
{
    /// <summary>How much a mention tells: parties first, then time, place and a verb rather than a noun.</summary>
    public int Fullness =>
        4 * (Math.Min(Event.Actors.Count, 1) + Math.Min(Event.Recipients.Count, 1))
        + (Event.Time is null ? 0 : 1)
        + (Event.Place is null ? 0 : 1)
        + (Trigger.Rule.Kind == TriggerKind.Verb ? 1 : 0);
}
