using System.Text.Json.Nodes;

namespace Dateline.Archive;

/// <summary>One field that two readings have differently.</summary>
/// <param name="Name">Its name in the record format.</param>
/// <param name="Older">Its JSON in the older reading.</param>
/// <param name="Newer">Its JSON in the newer reading.</param>
public sealed record FieldChange(string Name, string Older, string Newer);

/// <summary>One entry that two readings of an article do not have alike.</summary>
/// <param name="Id">Its address.</param>
/// <param name="Older">The claim of the older reading; <c>null</c> where it has none.</param>
/// <param name="Newer">The claim of the newer reading; <c>null</c> where it has none.</param>
/// <param name="Fields">The fields that differ, where both have it.</param>
public sealed record ClaimChange(Permalink Id, Claim? Older, Claim? Newer, IReadOnlyList<FieldChange> Fields);

/// <summary>What two versions of the program read differently in one article.</summary>
public static class ReadingDiff
{
    /// <summary>The entries that differ: in the order of the newer reading, then those that it has no more.</summary>
    public static IReadOnlyList<ClaimChange> Of(ArticleReading older, ArticleReading newer)
    {
        var before = older.Claims.ToDictionary(c => c.Id);
        var after = newer.Claims.Select(c => c.Id).ToHashSet();
        return
        [
            .. newer
                .Claims.Select(c => Change(before.GetValueOrDefault(c.Id), c))
                .Where(c => c.Older is null || c.Fields.Count > 0),
            .. older.Claims.Where(c => !after.Contains(c.Id)).Select(c => new ClaimChange(c.Id, c, null, [])),
        ];
    }

    private static ClaimChange Change(Claim? older, Claim newer) =>
        new(newer.Id, older, newer, older is null ? [] : [.. Fields(older.Data, newer.Data)]);

    private static IEnumerable<FieldChange> Fields(string older, string newer)
    {
        if (older == newer)
        {
            yield break;
        }
        var (before, after) = (JsonNode.Parse(older)!.AsObject(), JsonNode.Parse(newer)!.AsObject());
        foreach (var name in after.Select(f => f.Key).Union(before.Select(f => f.Key)))
        {
            var (one, other) = (Written(before[name]), Written(after[name]));
            if (one != other)
            {
                yield return new FieldChange(name, one, other);
            }
        }
    }

    private static string Written(JsonNode? value) => value?.ToJsonString(Claims.ClaimValue.Relaxed) ?? "null";
}
