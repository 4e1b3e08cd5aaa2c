namespace Dateline.Record.Events;

/// <summary>One mention of an event, before mentions of the same happening are joined.</summary>
/// <param name="Trigger">The words and the rule.</param>
/// <param name="Event">The event as this mention gives it; its identifier is still empty.</param>
/// <param name="IsPlaced">Whether its recipient is only the state of the place where it happened.</param>
internal sealed record Draft(Trigger Trigger, Event Event, bool IsPlaced)
{
    /// <summary>To whom it was done, the state of the place left out.</summary>
    public IReadOnlyList<string> Sufferers => IsPlaced ? [] : Event.Recipients;

    /// <summary>Whether it is a definite noun, which tells again what the reader knows: "the attack", "Sunday's attacks".</summary>
    public bool IsDefinite =>
        Trigger.Rule.Kind == TriggerKind.Noun && Grammar.IsDefinite(Trigger.Sentence, Trigger.Head);

    /// <summary>
    /// Whether it tells in the same sentence what another came to: "attacked the base, killing four", "killed in the attack".
    /// </summary>
    public bool IsResultOf(Draft other) =>
        other.Trigger.Sentence.Index == Trigger.Sentence.Index
        && Event.Type == other.Event.Type
        && Event.Type == EventType.Assault
        && (Event.Actors.Count == 0 || Event.Actors.SequenceEqual(other.Event.Actors))
        && Trigger.Head.Index > other.Trigger.Head.Index
        && (
            Grammar.IsLoose(Trigger.Sentence, Trigger.Head)
            || Trigger.Head.Relation is "advcl" or "acl" && other.Trigger.Uses(Trigger.Head.Head)
        );

    /// <summary>How much a mention tells: parties first, then time, place and a verb rather than a noun.</summary>
    public int Fullness =>
        4 * (Math.Min(Event.Actors.Count, 1) + Math.Min(Sufferers.Count, 1))
        + (Event.Time is null ? 0 : 1)
        + (Event.Place is null ? 0 : 1)
        + (Trigger.Rule.Kind == TriggerKind.Verb ? 1 : 0);
}
