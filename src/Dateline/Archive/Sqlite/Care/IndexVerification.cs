using Dateline.Archive.Folding;

namespace Dateline.Archive.Sqlite.Care;

/// <summary>Holds the index against what it should have.</summary>
internal sealed class IndexVerification(Database database, long sequence)
{
    private readonly IndexWriter writer = new(database);

    /// <summary>What is missing of a report.</summary>
    public IEnumerable<string> Of(Report report, long no)
    {
        foreach (var posting in Postings.Of(report).Concat(Indexed(report).SelectMany(Postings.Of)))
        {
            var value = database.Number(
                "SELECT value FROM posting WHERE key = $1 AND day = $2 AND link = $3",
                posting.Key,
                (long)posting.Day,
                posting.Link
            );
            if (((value ?? 0) & posting.Value) != posting.Value || value is null)
            {
                yield return $"index: {report.Id} is not found by all that it says";
            }
        }
        foreach (var part in Indexed(report).SelectMany(Postings.PartsOf))
        {
            var value = database.Number(
                "SELECT value FROM part WHERE who = $1 AND kind = $2 AND day = $3 AND link = $4",
                writer.HandleOf(part.Actor),
                (long)part.Kind,
                (long)part.Day,
                part.Link
            );
            if (((value ?? 0) & part.Value) != part.Value || value is null)
            {
                yield return $"index: an entry of {report.Id} is not found by {part.Actor}";
            }
        }
        if (
            database.Number("SELECT 1 FROM appearance a JOIN words w ON w.rowid = a.seq WHERE a.article = $1", no)
            is null
        )
        {
            yield return $"index: the words of {report.Id} are not found";
        }
    }

    /// <summary>Where the groups are not those that the judgements make.</summary>
    public IEnumerable<string> Groups()
    {
        var judgements = new JudgementRows(database, sequence);
        var groups = new GroupRows(database, judgements, sequence, isPresent: true);
        foreach (var kind in Enum.GetValues<JoinKind>())
        {
            var expected = Partition.Of(kind, judgements.Pairs(kind)).Where(g => g.Members.Count > 1).Select(Written);
            var kept = groups.All(kind).Select(Written);
            foreach (var wrong in expected.ToHashSet().ToHashSetOfDifferences(kept))
            {
                yield return $"index: the {kind.ToString().ToLowerInvariant()} group {wrong} is not what the judgements make";
            }
        }
    }

    private static string Written(Group group) => string.Join(' ', group.Members);

    private static IEnumerable<Entry> Indexed(Report report) => report.Entries.Where(e => Postings.IsIndexed(e.Kind));
}

/// <summary>Compares sets.</summary>
internal static class Differences
{
    /// <summary>What only one of the two has, in ordinal order.</summary>
    public static IReadOnlyList<string> ToHashSetOfDifferences(this HashSet<string> one, IEnumerable<string> other)
    {
        one.SymmetricExceptWith(other);
        return [.. one.Order(StringComparer.Ordinal)];
    }
}
