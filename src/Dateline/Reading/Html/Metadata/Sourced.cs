namespace Dateline.Reading.Html.Metadata;

/// <summary>A datum of a page with the place that it was taken from.</summary>
/// <param name="Value">The datum.</param>
/// <param name="From">The place, for a person: "JSON-LD datePublished", "meta article:published_time".</param>
/// <param name="Basis">What kind of statement it is.</param>
internal sealed record Sourced<T>(T Value, string From, PublishedBasis Basis = PublishedBasis.Metadata);
