using System.Buffers;
using Dateline.Tables;

namespace Dateline.Reading.Tails;

/// <summary>
/// Recognizes lines that address the reader and are no part of a report: "Follow us on …", "Recibe la información …".
/// The patterns are data, <c>tails.tsv</c>: words with "…" for anything between them; "^" and "$" hold a pattern to the
/// beginning or the end of the line. Case and folding do not matter.
/// </summary>
internal sealed class Appeals
{
    private readonly Pattern[] _patterns;
    private readonly SearchValues<string> _anchors;
    private readonly SearchValues<string> _channels;

    private Appeals(IEnumerable<Table.Row> rows, IEnumerable<string> channels)
    {
        _patterns = [.. rows.Select(Pattern.Parse)];
        _anchors = SearchValues.Create(
            [.. _patterns.Select(p => p.Anchor).Distinct(StringComparer.OrdinalIgnoreCase)],
            StringComparison.OrdinalIgnoreCase
        );
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
        if (!line.AsSpan().ContainsAny(_anchors))
        {
            return null;
        }
        foreach (var pattern in _patterns)
        {
            if (pattern.Matches(line))
            {
                return pattern;
            }
        }
        return null;
    }

    /// <summary>Whether a line names a channel by which outlets reach readers: WhatsApp, Telegram, a newsletter …</summary>
    public bool NamesChannel(string line) => line.AsSpan().ContainsAny(_channels);
}
