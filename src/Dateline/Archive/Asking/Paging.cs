using System.Globalization;

namespace Dateline.Archive.Asking;

/// <summary>Cuts ordered items into pages.</summary>
internal static class Paging
{
    /// <summary>The page after a cursor of items that are ordered by their keys.</summary>
    public static Page<T> Of<T>(IEnumerable<T> items, Func<T, PageKey> key, bool descending, int limit, string? cursor)
    {
        var after = PageKey.Parse(cursor);
        var ordered = descending ? items.OrderByDescending(key) : items.OrderBy(key);
        var page = ordered
            .Where(i => after is not { } a || (descending ? key(i).CompareTo(a) < 0 : key(i).CompareTo(a) > 0))
            .Take(Limit(limit) + 1)
            .ToList();
        return Cut(page, limit, i => key(i).ToString());
    }

    /// <summary>A page of up to the limit, of items read one beyond it.</summary>
    public static Page<T> Cut<T>(List<T> items, int limit, Func<T, string> cursor)
    {
        var size = Limit(limit);
        if (items.Count <= size)
        {
            return new Page<T>(items, null);
        }
        items.RemoveRange(size, items.Count - size);
        return new Page<T>(items, cursor(items[^1]));
    }

    /// <summary>A limit brought into what is allowed.</summary>
    public static int Limit(int limit) => Math.Clamp(limit, 1, EntryQuery.MaxLimit);

    /// <summary>The number that a cursor of a list numbered from 0 holds.</summary>
    public static long Number(string? cursor, long without) =>
        long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : without;
}
