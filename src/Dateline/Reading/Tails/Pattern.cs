using System.Buffers;
using Dateline.Tables;

namespace Dateline.Reading.Tails;

/// <summary>A pattern of an appeal: words that stand in a line in this order.</summary>
internal sealed class Pattern
{
    /// <summary>The longest line that a pattern can be of.</summary>
    public const int LongestLine = 1200;

    private const int LongestByDefault = 400;

    private static readonly SearchValues<char> Signs = SearchValues.Create("(©/ ");

    private readonly Part[] _parts;
    private readonly bool _atStart;
    private readonly bool _atEnd;
    private readonly int _longest;

    private Pattern(Table.Row row)
    {
        var text = row["pattern"];
        (Where, Language, Kind) = (row.Where, row["lang"], row["kind"]);
        _atStart = text.StartsWith('^');
        _atEnd = text.EndsWith('$');
        _parts = [.. text.TrimStart('^').TrimEnd('$').Split('…', StringSplitOptions.TrimEntries).Select(Part.Parse)];
        FirstWord = FirstWholeWord(_parts[0]);
        _longest = row["longest"] is { Length: > 0 } longest
            ? int.Parse(longest, System.Globalization.CultureInfo.InvariantCulture)
            : LongestByDefault;
    }

    /// <summary>The row of the table that it is.</summary>
    public string Where { get; }

    public string Language { get; }

    /// <summary>appeal, related, label, credit, rights or contact.</summary>
    public string Kind { get; }

    /// <summary>
    /// Its first whole word in lower case: a line without it is not looked at. <c>null</c> where there is none, as in
    /// scripts without spaces.
    /// </summary>
    public string? FirstWord { get; }

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
            at = found + _parts[i].Words.Length;
        }
        return !_atEnd || line.AsSpan(at).IndexOfAnyExcept(" .!:»>→") < 0;
    }

    private static int Find(string line, Part part, int from, bool onlyHere)
    {
        while ((from = line.IndexOf(part.Words, from, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var isWord = from == 0 || !char.IsLetter(line[from - 1]) || line[from] >= '\u1100';
            if (isWord && (part.IsPrefix || IsWordEnd(line, from + part.Words.Length)))
            {
                return onlyHere && from > 0 ? -1 : from;
            }
            if (onlyHere)
            {
                return -1;
            }
            from++;
        }
        return -1;
    }

    // Scripts without spaces between words begin above the Hangul Jamo, here U+1100.
    private static bool IsWordEnd(string line, int at) =>
        at >= line.Length || !char.IsLetter(line[at]) || line[at] >= '\u1100' || !char.IsLetter(line[at - 1]);

    private static string? FirstWholeWord(Part part)
    {
        var words = part.Words;
        var start = words.AsSpan().IndexOfAnyExcept(Signs);
        var end = start;
        while (start >= 0 && end < words.Length && char.IsLetter(words[end]))
        {
            end++;
        }
        var isCut = end == words.Length && part.IsPrefix;
        return end <= start || isCut || words.Any(c => c >= '\u1100') ? null : words[start..end].ToLowerInvariant();
    }

    private readonly record struct Part(string Words, bool IsPrefix)
    {
        public static Part Parse(string text) => new(text.TrimEnd('*'), text.EndsWith('*'));
    }
}
