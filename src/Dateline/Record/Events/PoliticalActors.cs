namespace Dateline.Record.Events;

/// <summary>Tells the actors of politics from those of daily life: no event without one of them.</summary>
internal static class PoliticalActors
{
    private static readonly string[] Private = ["CVL", "BUS", "LAB", "EDU", "MED", "CRM", "AGR"];

    /// <summary>
    /// Whether one of the parties is an actor of politics, or two are at least named. Whoever protests acts in
    /// politics by it.
    /// </summary>
    public static bool Any(ActorIndex actors, IReadOnlyList<string> parties, EventType type) =>
        parties.Any(id => IsPolitical(actors[id]) || type == EventType.Protest && actors[id].Kind == ActorKind.Group)
        || parties.Count(id => IsNamed(actors[id])) > 1;

    /// <summary>A country, or a party with a country or a sector of public life.</summary>
    public static bool IsPolitical(Actor actor) =>
        actor.Kind == ActorKind.Country
        || actor.Country is not null
        || actor.Sector is not null && Array.IndexOf(Private, actor.Sector) < 0;

    /// <summary>A country, a body, or somebody who acts for one: a party to which diplomacy is done.</summary>
    public static bool IsPolity(Actor actor) =>
        actor.Kind is ActorKind.Country or ActorKind.Organization
        || actor.Sector is not null && Array.IndexOf(Private, actor.Sector) < 0;

    private static bool IsNamed(Actor actor) =>
        actor.Sector is not null || actor.Mentions.Any(m => m.Form == MentionForm.Name);
}
