using System.Globalization;

namespace Dateline.World;

/// <summary>
/// Reads a gazetteer of the user's: a GeoNames dump (19 columns, no header; download.geonames.org/export/dump/readme.txt)
/// or a table with a header that names at least <c>name</c>, <c>latitude</c> and <c>longitude</c>, and may name
/// <c>names</c> (separated by ";"), <c>country</c> (alpha-2 or alpha-3), <c>kind</c> (region, county, city, land,
/// feature, facility) and <c>population</c>. Cells are separated by tabs; lines that begin with "#" are comments.
/// </summary>
internal static class GazetteerFile
{
    private const int GeoNamesColumns = 19;

    /// <summary>Reads entries into a layer over <paramref name="below"/>, or says which line is wrong.</summary>
    public static Outcome<Gazetteer> Read(string source, TextReader reader, Gazetteer below)
    {
        var layer = new GazetteerLayer(below.EndId);
        string[]? header = null;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (header is null && cells.Length != GeoNamesColumns)
            {
                header = cells;
                if (!header.Contains("name") || !header.Contains("latitude") || !header.Contains("longitude"))
                    return Wrong(source, number, "the header must name the columns name, latitude and longitude");
                continue;
            }
            if (!(header is null ? AddGeoNames(layer, cells) : AddRow(layer, header, cells)))
                return Wrong(source, number, "a line needs a name, a latitude and a longitude in degrees");
        }
        return below.With(layer);
    }

    private static ReadError Wrong(string source, int line, string message) =>
        new($"{source}:{line}", ReadErrorCode.Malformed, message);

    private static bool AddGeoNames(GazetteerLayer layer, string[] f) =>
        f.Length == GeoNamesColumns
        && Add(layer, f[1], $"{f[2]},{f[3]}".Split(','), (f[4], f[5]), f[8], KindOf(f[6], f[7]), f[14]);

    private static GazetteerKind KindOf(string featureClass, string code) =>
        (featureClass, code) switch
        {
            ("P", "PPLC") => GazetteerKind.Capital,
            ("P", _) => GazetteerKind.City,
            ("A", "ADM1") => GazetteerKind.Region,
            ("A", _) => GazetteerKind.County,
            ("S", _) => GazetteerKind.Facility,
            ("L", "RGN" or "CONT") => GazetteerKind.Land,
            _ => GazetteerKind.Feature,
        };

    private static bool AddRow(GazetteerLayer layer, string[] header, string[] cells)
    {
        string Cell(string column) =>
            Array.IndexOf(header, column) is var i && i >= 0 && i < cells.Length ? cells[i].Trim() : "";
        if (!Enum.TryParse<GazetteerKind>(Cell("kind"), ignoreCase: true, out var kind))
            kind = GazetteerKind.City;
        return Add(
            layer,
            Cell("name"),
            Cell("names").Split(';'),
            (Cell("latitude"), Cell("longitude")),
            Cell("country"),
            kind,
            Cell("population")
        );
    }

    private static bool Add(
        GazetteerLayer layer,
        string name,
        string[] others,
        (string Latitude, string Longitude) at,
        string country,
        GazetteerKind kind,
        string population
    )
    {
        if (
            name.Length == 0
            || !Degrees(at.Latitude, 90, out var latitude)
            || !Degrees(at.Longitude, 180, out var longitude)
        )
            return false;
        var entry = new GazetteerEntry
        {
            Id = 0,
            Name = name,
            Kind = kind,
            Country = CountryOf(country),
            Latitude = latitude,
            Longitude = longitude,
            Population = long.TryParse(population, NumberStyles.None, CultureInfo.InvariantCulture, out var people)
                ? people
                : 0,
        };
        layer.Add(entry, others.Where(n => n.Length > 1));
        return true;
    }

    private static string? CountryOf(string code) =>
        (Countries.Default.Find(code) ?? Countries.Default.FindAlpha2(code))?.Alpha3;

    private static bool Degrees(string cell, double limit, out double value) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= limit;
}
