namespace Dateline.World;

/// <summary>A country or territory of ISO 3166-1 (and Kosovo, as XKX).</summary>
internal sealed record Country
{
    /// <summary>ISO 3166-1 alpha-3.</summary>
    public required string Alpha3 { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Alpha2 { get; init; }

    /// <summary>Whether it is a state (with Kosovo, Palestine and Taiwan), not a territory of one.</summary>
    public required bool IsSovereign { get; init; }

    /// <summary>The common English name, by which records know it.</summary>
    public required string Name { get; init; }

    /// <summary>The common Spanish name.</summary>
    public required string SpanishName { get; init; }

    /// <summary>The capitals in English; most countries have one, a few none.</summary>
    public required IReadOnlyList<string> Capitals { get; init; }

    /// <summary>The capitals in Spanish, in the same order.</summary>
    public required IReadOnlyList<string> SpanishCapitals { get; init; }

    /// <summary>Africa, Americas, Antarctic, Asia, Europe or Oceania.</summary>
    public required string Region { get; init; }

    /// <summary>The part of the region: "Caribbean", "Western Asia".</summary>
    public required string Subregion { get; init; }

    /// <summary>The countries it has a land border with, alpha-3.</summary>
    public required IReadOnlyList<string> Borders { get; init; }

    /// <summary>The official languages, ISO 639-3.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Degrees north of its middle, WGS 84.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east of its middle, WGS 84.</summary>
    public required double Longitude { get; init; }

    /// <summary>The common name in a language; English where the tables do not have the language.</summary>
    public string NameIn(LanguageTag language) => language.Primary == "es" ? SpanishName : Name;

    /// <summary>The first capital in a language, or <c>null</c>.</summary>
    public string? CapitalIn(LanguageTag language) =>
        (language.Primary == "es" ? SpanishCapitals : Capitals).FirstOrDefault();
}
