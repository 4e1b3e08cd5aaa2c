using System.Globalization;
using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds.Fields;

/// <summary>Where an entry is about: GeoRSS Simple, GML (OGC 03-105r1), W3C Basic Geo.</summary>
internal static class PlaceFields
{
    private const int MostPoints = 10_000;

    /// <summary>Reads the element where it is one of these; a place that makes no sense is passed over.</summary>
    public static bool Read(Draft draft, XmlElement element)
    {
        switch (element.Name)
        {
            case "georss:point":
                return Take(draft, Point(element.OwnText(), isLatitudeFirst: true));
            case "georss:line":
                return Take(draft, Line(element.OwnText(), isLatitudeFirst: true));
            case "georss:polygon":
                return Take(draft, Polygon(element.OwnText(), isLatitudeFirst: true));
            case "georss:box":
                return Take(draft, Box(element.OwnText()));
            case "georss:where":
                return Take(draft, element.Elements.Select(OfGml).FirstOrDefault(p => p is not null));
            case "gml:point" or "gml:linestring" or "gml:polygon":
                return Take(draft, OfGml(element));
            default:
                return false;
        }
    }

    private static bool Take(Draft draft, FeedPlace? place)
    {
        draft.Place = place ?? draft.Place;
        return place is not null;
    }

    // GML has latitude first in WGS 84 (EPSG:4326), and east first in projected systems.
    private static FeedPlace? OfGml(XmlElement shape)
    {
        var system = shape["srsname"] ?? shape["srsName"];
        var isLatitudeFirst =
            string.IsNullOrEmpty(system)
            || system.Contains("4326", StringComparison.Ordinal)
            || system.Contains("WGS84", StringComparison.OrdinalIgnoreCase)
            || system.Contains("CRS84", StringComparison.OrdinalIgnoreCase);
        var text = PositionsOf(shape);
        return shape.Name switch
        {
            "gml:point" => Point(text, isLatitudeFirst),
            "gml:linestring" => Line(text, isLatitudeFirst),
            "gml:polygon" => Polygon(text, isLatitudeFirst),
            _ => null,
        };
    }

    private static string PositionsOf(XmlElement shape)
    {
        foreach (var element in shape.Elements)
        {
            var found = element.Name is "gml:pos" or "gml:poslist" or "gml:coordinates"
                ? element.OwnText()
                : PositionsOf(element);
            if (found.Length > 0)
            {
                return found;
            }
        }
        return "";
    }

    private static FeedPlace? Point(string text, bool isLatitudeFirst) =>
        Points(text, isLatitudeFirst) is { Count: > 0 } points ? new FeedPlace("Point", [points[0]]) : null;

    private static FeedPlace? Line(string text, bool isLatitudeFirst) =>
        Points(text, isLatitudeFirst) is { Count: > 1 } points ? new FeedPlace("LineString", points) : null;

    // A ring ends where it begins: four points at least.
    private static FeedPlace? Polygon(string text, bool isLatitudeFirst) =>
        Points(text, isLatitudeFirst) is { Count: > 3 } points ? new FeedPlace("Polygon", points) : null;

    private static FeedPlace? Box(string text) =>
        Points(text, isLatitudeFirst: true) is { Count: 2 } points ? new FeedPlace("Box", points) : null;

    private static List<FeedPoint> Points(string text, bool isLatitudeFirst)
    {
        var numbers = text.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        var points = new List<FeedPoint>();
        for (var i = 0; i + 1 < numbers.Length && points.Count < MostPoints; i += 2)
        {
            if (Number(numbers[i]) is not { } first || Number(numbers[i + 1]) is not { } second)
            {
                return [];
            }
            points.Add(isLatitudeFirst ? new FeedPoint(second, first) : new FeedPoint(first, second));
        }
        return points;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;
}
