namespace Dateline;

/// <summary>What kind of place.</summary>
public enum PlaceKind
{
    /// <summary>A state or dependent territory.</summary>
    Country,

    /// <summary>A first- or second-order division, or a region without borders.</summary>
    Region,

    /// <summary>A populated place of any size.</summary>
    City,

    /// <summary>Something built: a base, an airport, a palace.</summary>
    Facility,

    /// <summary>Something of nature: a sea, a river, a mountain, an island.</summary>
    Feature,
}

/// <summary>A place that the report names or describes, resolved to at most one gazetteer entry.</summary>
public sealed record Place
{
    /// <summary>Local to the article: "p1", "p2", in the order of the first mention.</summary>
    public required string Id { get; init; }

    /// <summary>The name: the gazetteer's where the report only describes it ("the Chinese capital" is Beijing).</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or <c>null</c>.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, WGS 84; of the town or region in its name where no gazetteer holds the place itself, or <c>null</c>.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84; of the town or region in its name where no gazetteer holds the place itself, or <c>null</c>.</summary>
    public double? Longitude { get; init; }

    /// <summary>What kind of place.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>Every mention, in the order of the text; at least one.</summary>
    public required IReadOnlyList<TextSpan> Mentions { get; init; }
}
