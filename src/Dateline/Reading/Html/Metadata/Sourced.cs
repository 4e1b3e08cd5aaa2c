namespace Dateline.Reading.Html.Metadata;

/// <summary>A statement of a page about itself, with the place that it was taken from.</summary>
/// <param name="Value">The datum.</param>
/// <param name="From">The place, for a person: "JSON-LD datePublished", "meta article:published_time".</param>
/// <param name="Basis">What kind of statement it is.</param>
internal sealed record Sourced<T>(T Value, string From, PublishedBasis Basis = PublishedBasis.Metadata);

/// <summary>All statements of a page about one datum, in the order of trust, and the one that is believed.</summary>
/// <param name="Believed">The statement that is believed, or <c>null</c>.</param>
/// <param name="All">All of them, the contradicting ones too.</param>
internal sealed record Datum<T>(Sourced<T>? Believed, IReadOnlyList<Sourced<T>> All)
{
    public static Datum<T> None { get; } = new(null, []);

    /// <summary>The first statement is believed.</summary>
    public static Datum<T> First(IReadOnlyList<Sourced<T>> all) => new(all.Count > 0 ? all[0] : null, all);
}
