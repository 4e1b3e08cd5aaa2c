using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>The mentions of a report that share a name, with the entries that they may mean.</summary>
internal sealed class PlaceGroup
{
    /// <summary>The mentions in the order of the text.</summary>
    public required IReadOnlyList<Toponym> Mentions { get; init; }

    /// <summary>The entries; empty for a name that no gazetteer holds.</summary>
    public required IReadOnlyList<PlaceCandidate> Candidates { get; init; }

    /// <summary>What the text says holds the place, or <c>null</c>.</summary>
    public required GazetteerEntry? Container { get; init; }

    /// <summary>How much one mention at least speaks for a place.</summary>
    public double Evidence { get; set; }

    /// <summary>How much the group counts for others: often named and surely a place counts more.</summary>
    public double Weight => (1 + Math.Log(Mentions.Count)) * Math.Clamp((Evidence + 1) / 3, 0.02, 1);

    /// <summary>The largest share of a candidate.</summary>
    public double Top { get; set; }

    /// <summary>The entry that is meant, or <c>null</c>.</summary>
    public PlaceCandidate? Chosen { get; set; }
}

/// <summary>An entry that a name may mean.</summary>
internal sealed class PlaceCandidate
{
    /// <summary>The entry.</summary>
    public required GazetteerEntry Entry { get; init; }

    /// <summary>How likely it is before the other places of the report are seen, on the scale of <see cref="Support"/>.</summary>
    public required double Prior { get; set; }

    /// <summary>The entry's region, or -1.</summary>
    public required int Region { get; init; }

    /// <summary>How much the other places of the report speak for it.</summary>
    public double Support { get; set; }

    /// <summary>The share of the group's likelihood.</summary>
    public double Share { get; set; }

    /// <summary>The direction from the middle of the earth, for distances.</summary>
    public required (double X, double Y, double Z) Direction { get; init; }
}
