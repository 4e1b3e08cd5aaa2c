using Dateline.Tables;

namespace Dateline.Reading.Tails;

/// <summary>A pattern of an appeal: words that stand in a line in this order.</summary>
internal sealed class Pattern
{
    private readonly string[] _parts;
    private readonly bool _atStart;
    private readonly bool _atEnd;
    private readonly int _longest;

    private Pattern(Table.Row row)
    {
        var text = row["pattern"];
        (Where, Language) = (row.Where, row["lang"]);
        _atStart = text.StartsWith('^');
        _atEnd = text.EndsWith('$');
        _parts = text.TrimStart('^').TrimEnd('$').Split('…', StringSplitOptions.TrimEntries);
        _longest = row["longest"] is { Length: > 0 } longest
            ? int.Parse(longest, System.Globalization.CultureInfo.InvariantCulture)
            : 400;
    }

    /// <summary>The row of the table that it is.</summary>
    public string Where { get; }

    public string Language { get; }

    /// <summary>The longest of its words: a line without them is not looked at.</summary>
    public string Anchor => _parts.MaxBy(p => p.Length)!;

    public static Pattern Parse(Table.Row row) => new(row);

    /// <summary>Whether a line, its white space folded, is of this pattern.</summary>
    public bool Matches(string line)
    {
        if (line.Length > _longest)
        {
            return false;
        }
        var at = 0;
        for (var i = 0; i < _parts.Length; i++)
        {
            var found = Find(line, _parts[i], at, i == 0 && _atStart);
            if (found < 0)
            {
                return false;
            }
            at = found + _parts[i].Length;
        }
        return !_atEnd || line.AsSpan(at).IndexOfAnyExcept(" .!:»>→") < 0;
    }

    private static int Find(string line, string part, int from, bool onlyHere)
    {
        if (onlyHere)
        {
            return line.StartsWith(part, StringComparison.OrdinalIgnoreCase) && IsWordEnd(line, part.Length) ? 0 : -1;
        }
        while ((from = line.IndexOf(part, from, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            if ((from == 0 || !char.IsLetter(line[from - 1])) && IsWordEnd(line, from + part.Length))
            {
                return from;
            }
            from++;
        }
        return -1;
    }

    private static bool IsWordEnd(string line, int at) =>
        at >= line.Length || !char.IsLetter(line[at]) || !char.IsLetter(line[at - 1]);
}
