namespace Dateline.World;

/// <summary>The kinds of entry of a gazetteer, from the largest to the smallest.</summary>
internal enum GazetteerKind : byte
{
    /// <summary>A country or territory of ISO 3166-1.</summary>
    Country,

    /// <summary>A division of the first order: a state, a province.</summary>
    Region,

    /// <summary>A division of the second order: a county.</summary>
    County,

    /// <summary>A populated place.</summary>
    City,

    /// <summary>The capital of a country.</summary>
    Capital,

    /// <summary>A land without borders of its own, or of several countries: a continent, the Donbas.</summary>
    Land,

    /// <summary>Something of nature: a sea, a river, a mountain, an island.</summary>
    Feature,

    /// <summary>Something built.</summary>
    Facility,
}

/// <summary>An entry of a gazetteer. Two are equal when they are the same entry.</summary>
internal sealed record GazetteerEntry
{
    /// <summary>The number of the entry, the same in every run with the same gazetteers.</summary>
    public required int Id { get; init; }

    /// <summary>The main name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required GazetteerKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or <c>null</c> for what lies in several countries or in none.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double Longitude { get; init; }

    /// <summary>Inhabitants; 0 where unknown.</summary>
    public long Population { get; init; }

    /// <summary>The number of the county or region that holds it, or -1.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>Equal where the numbers are.</summary>
    public bool Equals(GazetteerEntry? other) => other?.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id;

    /// <summary>The distance to another place in kilometres, on a sphere.</summary>
    public double KilometresTo(double latitude, double longitude)
    {
        const double diameter = 12742;
        var (a, b) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(latitude));
        var h =
            Math.Pow(Math.Sin((b - a) / 2), 2)
            + Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(double.DegreesToRadians(longitude - Longitude) / 2), 2);
        return diameter * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
