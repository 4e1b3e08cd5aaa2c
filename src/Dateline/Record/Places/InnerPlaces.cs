using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>
/// Finds the known place in a name that no gazetteer holds: Ashford in "Historic Ashford", Ashford
/// County in "Ashford County Road".
/// </summary>
internal sealed class InnerPlaces
{
    private const int Shortest = 4;
    private const long Town = 20_000;
    private readonly Gazetteer _gazetteer;
    private readonly PlaceTables _tables;
    private readonly string? _home;
    private readonly Dictionary<string, GazetteerEntry> _named = new(StringComparer.Ordinal);

    /// <summary>Over the places that the report names elsewhere, which come before others.</summary>
    public InnerPlaces(Gazetteer gazetteer, PlaceTables tables, IEnumerable<PlaceGroup> groups, string? home)
    {
        (_gazetteer, _tables, _home) = (gazetteer, tables, home);
        foreach (var group in groups)
        {
            if (group is { Evidence: > 0, Chosen.Entry: var entry })
            {
                _named.TryAdd(group.Mentions[0].Key, entry);
            }
        }
    }

    /// <summary>The first known place in the words of a mention and its characters, or <c>null</c>.</summary>
    public (GazetteerEntry Entry, TextSpan Span)? In(Toponym mention)
    {
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (At(mention, i) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    private (GazetteerEntry, TextSpan)? At(Toponym mention, int token)
    {
        var spans = mention.Tokens.Spans.AsSpan(token, mention.Last + 1 - token).ToArray();
        if (
            spans[0].Length < Shortest
            || !char.IsUpper(mention.Tokens.Text[spans[0].Start])
            || PlaceTables.IsDirection(spans[0].Of(mention.Tokens.Text))
            || _gazetteer.LongestAt(mention.Tokens.Text, spans) is not { } match
            || (match.Tokens == 1 && _tables.IsCommon(match.Span.Of(mention.Tokens.Text)))
        )
        {
            return null;
        }
        return Meant(match, mention.Tokens.Text) is { } entry ? (entry, match.Span) : null;
    }

    private GazetteerEntry? Meant(GazetteerMatch match, string text)
    {
        if (_named.TryGetValue(NameFold.Fold(match.Span.Of(text)), out var named))
        {
            return named;
        }
        foreach (var id in match.Entries)
        {
            if (_gazetteer[id] is var entry && IsWellKnown(entry))
            {
                return entry;
            }
        }
        return null;
    }

    private bool IsWellKnown(GazetteerEntry entry) =>
        entry.Kind is GazetteerKind.Country
        || (entry.Country == _home && (entry.Kind == GazetteerKind.Region || entry.Population > Town));
}
