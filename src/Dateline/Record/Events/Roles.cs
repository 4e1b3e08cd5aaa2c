using Dateline.Language;

namespace Dateline.Record.Events;

/// <summary>Who acts and who undergoes at a trigger.</summary>
/// <param name="Actors">Identifiers of those who do it.</param>
/// <param name="Recipients">Identifiers of those to or with whom it is done.</param>
/// <param name="IsPlaced">Whether the recipient is only the state of the place where it happened.</param>
internal sealed record Roles(IReadOnlyList<string> Actors, IReadOnlyList<string> Recipients, bool IsPlaced)
{
    private static readonly string[] Locatives = ["in", "at", "near", "outside", "en"];

    private const string Signing = "057";
    private static readonly EventType[] Mutual = [EventType.Consult, EventType.Agree, EventType.Cooperate];

    /// <summary>Reads the roles from the frame of the rule.</summary>
    public static Roles Read(Trigger trigger, Parties doers, Parties undergoers)
    {
        var actors = doers.Side(trigger, trigger.Rule.Frame.Actors, []).Parties;
        if (actors.Count == 0)
            actors = doers.Custodian(trigger);
        var (slot, recipients) = undergoers.Side(trigger, trigger.Rule.Frame.Recipients, actors);
        if (recipients.Count == 0 && actors.Count > 0 && slot.Length == 0)
            recipients = undergoers.Remote(trigger, actors);
        if (trigger.Rule.Type == EventType.Sanction)
            recipients = [.. recipients.Select(id => undergoers.StateOf(id, actors)).Distinct().Except(actors)];
        var isPlaced = Array.IndexOf(Locatives, slot) >= 0 && undergoers.AreCountries(recipients);
        return new Roles(actors, recipients, isPlaced).Parted(trigger.Rule);
    }

    /// <summary>Of those who meet, agree or cooperate with one another, the first stands against the others.</summary>
    private Roles Parted(CodingRule rule) =>
        Recipients.Count == 0 && Actors.Count > 1 && (Array.IndexOf(Mutual, rule.Type) >= 0 || rule.Cameo == Signing)
            ? new Roles([Actors[0]], [.. Actors.Skip(1)], false)
            : this;
}
