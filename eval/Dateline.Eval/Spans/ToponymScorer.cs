using System.Text.Json;
using Dateline.Eval.Records;

namespace Dateline.Eval.Spans;

/// <summary>
/// Toponyms at the gold's mentions: found (a mention of a place overlaps), the right country, within 161 km
/// (100 miles) of the gold's coordinates. Shares of all of the gold's mentions, and of those found.
/// </summary>
internal static class ToponymScorer
{
    private const double Near = 161;

    // A share has no false alarms to count: the tally takes a negative number of given ones as that.
    private const int NoneGiven = -1;

    /// <summary>Adds one article to the tally.</summary>
    public static void Score(ArticleRecord record, JsonElement line, Tally tally)
    {
        var mentions = record.Places.SelectMany(p => p.Mentions.Select(span => (Span: span, Place: p))).ToArray();
        foreach (var toponym in line.Items("toponyms"))
        {
            var span = toponym.Spans("span")[0];
            var place = mentions.FirstOrDefault(m => m.Span.Overlaps(span)).Place;
            tally.Add("toponyms found", place is null ? 0 : 1, NoneGiven, 1);
            var isNear = place is not null && IsNear(toponym, place);
            tally.Add("toponyms within 161 km", isNear ? 1 : 0, NoneGiven, 1);
            tally.Add("toponyms within 161 km of found", isNear ? 1 : 0, NoneGiven, place is null ? 0 : 1);
            if (toponym.Text("country") is { } country)
            {
                tally.Add("toponyms country", IsCountry(country, place?.Country) ? 1 : 0, NoneGiven, 1);
            }
        }
    }

    /// <summary>The distance in kilometres on a sphere of the earth's mean diameter, 12,742 km (haversine).</summary>
    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (from, to) = (double.DegreesToRadians(latitude), double.DegreesToRadians(otherLatitude));
        var along = double.DegreesToRadians(otherLongitude - longitude);
        var half = Square(Math.Sin((to - from) / 2)) + Math.Cos(from) * Math.Cos(to) * Square(Math.Sin(along / 2));
        return 12742 * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Square(double value) => value * value;

    private static bool IsNear(JsonElement toponym, Place place) =>
        place is { Latitude: { } latitude, Longitude: { } longitude }
        && Kilometres(
            toponym.GetProperty("latitude").GetDouble(),
            toponym.GetProperty("longitude").GetDouble(),
            latitude,
            longitude
        ) <= Near;

    /// <summary>The gold names countries by two letters or by three.</summary>
    private static bool IsCountry(string gold, string? found) =>
        found is not null && gold.Length >= 2 && found.Length >= 2 && (gold == found || gold[..2] == found[..2]);
}
