namespace Dateline.Eval.Joining;

/// <summary>Groups as connected components of pairs.</summary>
internal static class Groups
{
    /// <summary>The number of the group of each of <paramref name="count"/> members.</summary>
    public static int[] Of(int count, IEnumerable<(int First, int Second)> pairs)
    {
        var parent = Enumerable.Range(0, count).ToArray();
        foreach (var (first, second) in pairs)
        {
            var (a, b) = (Root(parent, first), Root(parent, second));
            parent[Math.Max(a, b)] = Math.Min(a, b);
        }
        return [.. parent.Select((_, i) => Root(parent, i))];
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }
}
