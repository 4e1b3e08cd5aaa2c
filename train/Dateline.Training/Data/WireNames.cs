using System.Text;

namespace Dateline.Training.Data;

/// <summary>Fills the slots of the wire forms, so that tables of results and datelines are learned without anybody's text.</summary>
internal sealed class WireNames
{
    private readonly Dictionary<string, string[]> words;
    private readonly Random random;

    private WireNames(string folder, int seed)
    {
        random = new Random(seed);
        words = File.ReadLines(Path.Combine(folder, "wire-words.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);
    }

    /// <summary>Filled lines with the two letters of their language.</summary>
    public static IEnumerable<(string Language, string Line)> Read(string folder, int times, int seed)
    {
        var wire = new WireNames(folder, seed);
        foreach (var path in Directory.EnumerateFiles(folder, "wire-??.txt").Order(StringComparer.Ordinal))
        {
            var forms = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').ToList();
            foreach (var form in Enumerable.Repeat(forms, times).SelectMany(all => all))
            {
                yield return (Path.GetFileName(path)["wire-".Length..][..2], wire.Fill(form));
            }
        }
    }

    private string Fill(string form)
    {
        var line = new StringBuilder();
        for (var at = 0; at < form.Length; at++)
        {
            var close = form[at] == '{' ? form.IndexOf('}', at) : -1;
            if (close < 0)
            {
                line.Append(form[at]);
                continue;
            }
            var fillers = words[form[(at + 1)..close]];
            var word = fillers[random.Next(fillers.Length)];
            // In a headline of capitals the fillers are in capitals too.
            line.Append(IsCapital(form) ? word.ToUpperInvariant() : word);
            at = close;
        }
        return line.ToString();
    }

    private static bool IsCapital(string form)
    {
        var outside = System.Text.RegularExpressions.Regex.Replace(form, @"\{[^}]*\}|\[[A-Z]{3} |\]", "");
        return outside.Count(char.IsUpper) > 3 && !outside.Any(char.IsLower);
    }
}
