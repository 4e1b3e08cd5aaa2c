namespace Dateline.Record.Actors;

/// <summary>Whether what a phrase tells goes with what is known of a party; what is unknown goes with everything.</summary>
internal static class Agreement
{
    /// <summary>Whether the countries go together.</summary>
    public static bool InCountry(Entity entity, Phrase phrase) =>
        entity.Country is null || phrase.Country is null || entity.Country == phrase.Country;

    /// <summary>Whether the genders go together.</summary>
    public static bool InGender(Entity entity, Phrase phrase) =>
        entity.Gender == Gender.Unknown || phrase.Gender == Gender.Unknown || entity.Gender == phrase.Gender;

    /// <summary>Whether the sectors go together.</summary>
    public static bool InSector(Entity entity, Phrase phrase) =>
        entity.Sector is null || phrase.Sector is null || entity.Sector == phrase.Sector;
}
