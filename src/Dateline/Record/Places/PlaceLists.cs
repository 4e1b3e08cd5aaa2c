using Dateline.World;

namespace Dateline.Record.Places;

/// <summary>
/// Finds lists of regions of one country ("Georgia, Ohio, Oregon and Texas"): their members are regions, and none
/// says where the one before it lies.
/// </summary>
internal sealed class PlaceLists(Gazetteer gazetteer)
{
    private const int Least = 3;

    /// <summary>Marks the members of lists among the toponyms of a sentence, which are in the order of the text.</summary>
    public void Mark(IReadOnlyList<Toponym> toponyms)
    {
        for (var first = 0; first < toponyms.Count; )
        {
            var end = first + 1;
            while (end < toponyms.Count && IsNext(toponyms[end - 1], toponyms[end]))
            {
                end++;
            }
            Mark(toponyms, first, end);
            first = end;
        }
    }

    private void Mark(IReadOnlyList<Toponym> toponyms, int first, int end)
    {
        if (end - first < Least || CountryOf(toponyms, first, end) is not { } country)
        {
            return;
        }
        for (var i = first; i < end; i++)
        {
            toponyms[i].ListedIn = country;
        }
    }

    /// <summary>The country that all members have regions in.</summary>
    private string? CountryOf(IReadOnlyList<Toponym> toponyms, int first, int end)
    {
        HashSet<string>? shared = null;
        for (var i = first; i < end; i++)
        {
            var own = toponyms[i]
                .Candidates.Select(id => gazetteer[id])
                .Where(e => e.Kind == GazetteerKind.Region && e.Country is not null)
                .Select(e => e.Country!)
                .ToHashSet(StringComparer.Ordinal);
            shared = shared is null ? own : [.. shared.Intersect(own)];
            if (shared.Count == 0)
            {
                return null;
            }
        }
        return shared?.Min(StringComparer.Ordinal);
    }

    private static bool IsNext(Toponym one, Toponym next)
    {
        for (var i = one.Last + 1; i < next.First; i++)
        {
            if (one.Tokens[i] is not ("," or "and" or "or" or "y" or "e" or "o"))
            {
                return false;
            }
        }
        return next.First - one.Last is 2 or 3 && !one.IsAdjective && !next.IsAdjective;
    }
}
