using System.Text.RegularExpressions;

namespace Dateline.Reading.Markdown;

/// <summary>
/// The block of data before a Markdown text, between lines of "---" (YAML) or "+++" (TOML). Only what reports state is
/// read: keys with a text or a list of texts; no other feature of these languages is.
/// </summary>
internal sealed partial class FrontMatter
{
    private const int MostLines = 500;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    private FrontMatter(string rest) => Rest = rest;

    /// <summary>The text behind the block.</summary>
    public string Rest { get; }

    /// <summary>The first value of the first of these keys that is there, or <c>null</c>.</summary>
    public string? First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_values.TryGetValue(key, out var values) && values.Count > 0)
            {
                return values[0];
            }
        }
        return null;
    }

    /// <summary>All values of these keys.</summary>
    public IReadOnlyList<string> All(params string[] keys) =>
        [.. keys.SelectMany(k => _values.GetValueOrDefault(k, []))];

    /// <summary>Parts a text from its block; without one, everything is the text.</summary>
    public static FrontMatter Cut(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var fence = lines[0].TrimEnd();
        var end = fence is "---" or "+++"
            ? Array.FindIndex(lines, 1, l => l.TrimEnd() == fence || l.TrimEnd() == "...")
            : -1;
        if (end is < 0 or > MostLines)
        {
            return new FrontMatter(text);
        }
        var block = new FrontMatter(string.Join('\n', lines.Skip(end + 1)));
        block.Read(lines.Take(end).Skip(1));
        return block;
    }

    private void Read(IEnumerable<string> lines)
    {
        List<string> open = [];
        foreach (var line in lines)
        {
            if (Pair().Match(line) is { Success: true } pair)
            {
                open = [.. Values(pair.Groups["value"].Value)];
                _values[pair.Groups["key"].Value] = open;
            }
            else if (Item().Match(line) is { Success: true } item)
            {
                // "- name: Ann Lee" is how some programs list authors.
                var value = Unquoted(item.Groups["value"].Value);
                open.Add(value.StartsWith("name:", StringComparison.Ordinal) ? Unquoted(value[5..]) : value);
            }
        }
    }

    private static IEnumerable<string> Values(string value)
    {
        var trimmed = value.Trim();
        return trimmed is ['[', .., ']'] ? trimmed[1..^1].Split(',').Select(Unquoted).Where(v => v.Length > 0)
            : Unquoted(trimmed) is { Length: > 0 } single and not (">" or "|") ? [single]
            : [];
    }

    private static string Unquoted(string value)
    {
        var trimmed = value.Trim();
        return trimmed is ['"', .., '"'] or ['\'', .., '\''] && trimmed.Length > 1 ? trimmed[1..^1] : trimmed;
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z][\w-]{0,40})\s*[:=]\s*(?<value>.*)$")]
    private static partial Regex Pair();

    [GeneratedRegex(@"^\s*-\s+(?<value>.+)$")]
    private static partial Regex Item();
}
