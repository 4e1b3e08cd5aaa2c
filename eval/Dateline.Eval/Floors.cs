using System.Text.Json;
using Dateline.Eval.Records;

namespace Dateline.Eval;

/// <summary>Figures that no change may lower: <c>eval/floors.json</c>, by set and measure.</summary>
internal static class Floors
{
    /// <summary>Prints the figures; returns 1 where one is below its floor. A floor file is named as FILE#SET.</summary>
    public static int Report(string title, IEnumerable<(string Part, Tally Tally)> parts, string? floors)
    {
        var known = Read(floors);
        var below = 0;
        foreach (var (part, tally) in parts)
        {
            Console.WriteLine($"{title} {part}");
            foreach (var (measure, score, line) in tally.Scores())
            {
                var floor = known.GetValueOrDefault($"{part} {measure}");
                var isBelow = Math.Round(score, 3) < floor;
                below += isBelow ? 1 : 0;
                Console.WriteLine(
                    "  " + line + (isBelow ? FormattableString.Invariant($"   BELOW THE FLOOR {floor:f3}") : "")
                );
            }
        }
        return below > 0 ? 1 : 0;
    }

    /// <summary>Whether every figure holds its floor; names those that don't. Figures are shares, 0 to 1.</summary>
    public static bool Hold(
        Dictionary<string, double> floors,
        IEnumerable<(string Name, double Share)> figures,
        TextWriter output
    )
    {
        var low = figures.Where(f => Math.Round(f.Share, 4) < floors.GetValueOrDefault(f.Name)).ToArray();
        foreach (var (name, share) in low)
            output.WriteLine(
                FormattableString.Invariant($"  BELOW THE FLOOR: {name} {share:f4}, floor {floors[name]:f4}")
            );
        return low.Length == 0;
    }

    /// <summary>The floors of a set; none where no file is named.</summary>
    public static Dictionary<string, double> Read(string? named)
    {
        if (named is null)
            return [];
        var (path, set) = named.Split('#') is [var file, var name] ? (file, name) : (named, "");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document
            .RootElement.GetProperty(set)
            .EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.GetDouble());
    }
}
