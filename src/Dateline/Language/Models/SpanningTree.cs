namespace Dateline.Language.Models;

/// <summary>The maximum spanning tree in which one given word hangs on the artificial root (Edmonds 1967, contraction by hand).</summary>
internal sealed class SpanningTree
{
    private readonly int size;
    private readonly float[,] scores;

    /// <summary>Copies the scores; only <paramref name="root"/> may hang on the artificial root.</summary>
    public SpanningTree(ArcScores given, int root)
    {
        size = given.Words + 1;
        scores = new float[size, size];
        for (var word = 1; word < size; word++)
        {
            for (var head = 0; head < size; head++)
            {
                var allowed = word == root ? head == 0 : head != 0 && head != word;
                scores[word, head] = allowed ? given[word, head] : float.NegativeInfinity;
            }
        }
    }

    /// <summary>The head of each word; index 0 is the artificial root.</summary>
    public int[] Solve()
    {
        var nodes = Enumerable.Range(0, size).ToList();
        return Solve(nodes, scores);
    }

    private int[] Solve(List<int> nodes, float[,] weights)
    {
        var heads = Greedy(nodes, weights);
        if (Cycle(nodes, heads) is not { } cycle)
        {
            return heads;
        }
        var inCycle = new bool[size];
        var cycleSum = 0f;
        foreach (var node in cycle)
        {
            inCycle[node] = true;
            cycleSum += weights[node, heads[node]];
        }
        return Contract(nodes, weights, heads, cycle, inCycle);
    }

    // One node of the cycle stands for all; for each outside node we remember which inner node the arc really touches.
    private int[] Contract(List<int> nodes, float[,] weights, int[] heads, List<int> cycle, bool[] inCycle)
    {
        var stand = cycle[0];
        var smaller = (float[,])weights.Clone();
        var (enters, leaves) = (new int[size], new int[size]);
        foreach (var outside in nodes.Where(node => !inCycle[node]))
        {
            enters[outside] = Best(cycle, inner => weights[inner, outside] - weights[inner, heads[inner]]);
            leaves[outside] = Best(cycle, inner => weights[outside, inner]);
            var into = enters[outside];
            smaller[stand, outside] = weights[into, outside] - weights[into, heads[into]];
            smaller[outside, stand] = weights[outside, leaves[outside]];
        }
        var rest = nodes.Where(node => !inCycle[node] || node == stand).ToList();
        var solved = Solve(rest, smaller);
        foreach (var outside in rest.Where(node => node != stand && node != 0))
        {
            heads[outside] = solved[outside] == stand ? leaves[outside] : solved[outside];
        }
        heads[enters[solved[stand]]] = solved[stand];
        return heads;
    }

    private int[] Greedy(List<int> nodes, float[,] weights)
    {
        var heads = new int[size];
        foreach (var node in nodes)
        {
            heads[node] =
                node == 0 ? -1 : Best(nodes, head => head == node ? float.NegativeInfinity : weights[node, head]);
        }
        return heads;
    }

    private static int Best(List<int> nodes, Func<int, float> value)
    {
        var best = nodes[0];
        var most = value(best);
        foreach (var node in nodes.Skip(1))
        {
            var here = value(node);
            if (here > most)
            {
                (best, most) = (node, here);
            }
        }
        return best;
    }

    private List<int>? Cycle(List<int> nodes, int[] heads)
    {
        var seen = new int[size];
        foreach (var start in nodes)
        {
            var at = start;
            while (at > 0 && seen[at] == 0)
            {
                seen[at] = start + 1;
                at = heads[at];
            }
            if (at > 0 && seen[at] == start + 1)
            {
                var cycle = new List<int>();
                for (var node = at; cycle.Count == 0 || node != at; node = heads[node])
                {
                    cycle.Add(node);
                }
                return cycle;
            }
        }
        return null;
    }
}
