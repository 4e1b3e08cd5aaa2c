namespace Dateline.Record.Events;

/// <summary>Tells the actors of politics from those of daily life: no event without one of them.</summary>
internal static class PoliticalActors
{
    /// <summary>Whether one of the parties is a political actor.</summary>
    public static bool Any(ActorIndex actors, IEnumerable<string> parties) =>
        parties.Any(id => IsPolitical(actors[id]));

    /// <summary>A country; a person, organization or group with a sector, a country or a name.</summary>
    public static bool IsPolitical(Actor actor) =>
        actor.Kind == ActorKind.Country
        || actor.Sector is not null
        || actor.Country is not null
        || actor.Kind != ActorKind.Group && actor.Mentions.Any(m => m.Form == MentionForm.Name);

    /// <summary>A country, a body, or somebody who acts for one: a party to which diplomacy is done.</summary>
    public static bool IsPolity(Actor actor) =>
        actor.Kind is ActorKind.Country or ActorKind.Organization
        || actor.Sector is not (null or "CVL" or "CRM" or "BUS");
}
