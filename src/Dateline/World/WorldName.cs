namespace Dateline.World;

/// <summary>What a name of the world names.</summary>
internal enum WorldNameKind
{
    /// <summary>A state or territory by its name: "Cuba", "Republic of Cuba".</summary>
    Name,

    /// <summary>A state by its letters: "UK", "EE. UU.".</summary>
    Acronym,

    /// <summary>An adjective: "Cuban", "cubanas". In Spanish and often in English also a noun for people.</summary>
    Adjective,

    /// <summary>A noun for people only: "Spaniard", "Cubans".</summary>
    Inhabitants,

    /// <summary>A city from which a state is governed: "Havana", "The Hague".</summary>
    Capital,

    /// <summary>A seat that stands for those who sit in it: "Kremlin", "Casa Rosada".</summary>
    Seat,

    /// <summary>An intergovernmental organization or bloc: "NATO", "ONU".</summary>
    Body,

    /// <summary>A state of the past: "Soviet Union".</summary>
    Former,

    /// <summary>A land within or across states: "Chechnya", "Gaza Strip".</summary>
    Territory,

    /// <summary>A people that no single state is named for: "Kurds", "Tamil".</summary>
    People,
}

/// <summary>One reading of a form.</summary>
/// <param name="Form">The form as the tables write it.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Canonical">The name of what it names in the form's language: "Cuba" for "Cuban", "United Nations" for "UN".</param>
/// <param name="Country">ISO 3166-1 alpha-3, or <c>null</c> where no state is meant (bodies, Kurds).</param>
/// <param name="Sector">The PLOVER sector that the form implies (GOV for the Kremlin, IGO for a body), or <c>null</c>.</param>
/// <param name="IsPlural">Whether the form is a plural of people: "Cubans", "cubanos".</param>
/// <param name="IsAmbiguous">Whether it more often names something else (a person, a city) unless the context decides.</param>
internal sealed record WorldName(
    string Form,
    WorldNameKind Kind,
    string Canonical,
    string? Country,
    string? Sector = null,
    bool IsPlural = false,
    bool IsAmbiguous = false
);

/// <summary>A form found in a text.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Readings">What it may name, the likeliest first; never empty.</param>
internal readonly record struct WorldNameMatch(TextSpan Span, IReadOnlyList<WorldName> Readings)
{
    /// <summary>The likeliest reading.</summary>
    public WorldName Best => Readings[0];

    /// <summary>The reading of one of these kinds, or <c>null</c>.</summary>
    public WorldName? As(params ReadOnlySpan<WorldNameKind> kinds)
    {
        foreach (var reading in Readings)
            if (kinds.Contains(reading.Kind))
                return reading;
        return null;
    }
}
