using System.Buffers;
using System.Collections.Frozen;
using Dateline.Tables;

namespace Dateline.Reading.Tails;

/// <summary>
/// Recognizes lines that address the reader and are no part of a report: "Follow us on …", "Recibe la información …".
/// The patterns are data, <c>tails.tsv</c>: words with "…" for anything between them; "^" and "$" hold a pattern to the
/// beginning or the end of the line, and "*" is the rest of a word. Case and folding do not matter.
/// </summary>
internal sealed class Appeals
{
    private const int LongestWord = 40;

    private readonly FrozenDictionary<string, Pattern[]> _byWord;
    private readonly FrozenDictionary<string, Pattern[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Pattern[] _unspaced;
    private readonly SearchValues<string> _channels;

    private Appeals(IEnumerable<Table.Row> rows, IEnumerable<string> channels)
    {
        var patterns = rows.Select(Pattern.Parse).ToLookup(p => p.FirstWord is null);
        _byWord = patterns[false]
            .GroupBy(p => p.FirstWord!, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _bySpan = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        _unspaced = [.. patterns[true]];
        _channels = SearchValues.Create([.. channels], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The patterns of the library.</summary>
    public static Appeals Default => Lazily.Value;

    private static Lazy<Appeals> Lazily { get; } =
        new(() =>
            new Appeals(
                Table.Load("Reading/Tails/tails.tsv").Rows,
                Table.Load("Reading/Tails/channels.tsv").Rows.Select(r => r["name"])
            )
        );

    /// <summary>The pattern that makes a line an appeal, or <c>null</c>.</summary>
    public Pattern? Find(string line)
    {
        if (line.Length > Pattern.LongestLine)
        {
            return null;
        }
        Span<char> lower = stackalloc char[LongestWord];
        for (var at = 0; at < line.Length; at++)
        {
            var start = at;
            while (at < line.Length && char.IsLetter(line[at]))
            {
                at++;
            }
            var length = Math.Min(at - start, LongestWord);
            line.AsSpan(start, length).ToLowerInvariant(lower);
            if (
                length > 0
                && _bySpan.TryGetValue(lower[..length], out var patterns)
                && First(patterns, line) is { } found
            )
            {
                return found;
            }
        }
        return First(_unspaced, line);
    }

    /// <summary>Whether a line names a channel by which outlets reach readers: WhatsApp, Telegram, a newsletter …</summary>
    public bool NamesChannel(string line) => line.AsSpan().ContainsAny(_channels);

    private static Pattern? First(Pattern[] patterns, string line)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(line))
            {
                return pattern;
            }
        }
        return null;
    }
}
