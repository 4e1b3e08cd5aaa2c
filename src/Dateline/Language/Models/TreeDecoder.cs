namespace Dateline.Language.Models;

/// <summary>
/// The best tree under one root: the best head of each word where those make a tree, else the algorithm of Chu, Liu and Edmonds
/// (1965, 1967).
/// </summary>
internal static class TreeDecoder
{
    /// <summary>Decodes.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="heads">Receives a head for each word, from 1, or 0 for the root.</param>
    public static void Decode(ArcScores scores, Span<int> heads)
    {
        var roots = 0;
        for (var word = 1; word <= scores.Words; word++)
        {
            var best = Best(scores, word);
            heads[word - 1] = best;
            roots += best == 0 ? 1 : 0;
        }
        if (roots != 1 || HasCycle(heads))
        {
            Repair(scores, heads);
        }
    }

    private static int Best(ArcScores scores, int word)
    {
        var best = word == 1 ? 0 : 1;
        for (var head = 0; head <= scores.Words; head++)
        {
            if (head != word && (scores[word, head] > scores[word, best] || best == word))
            {
                best = head;
            }
        }
        return best;
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        for (var word = 1; word <= heads.Length; word++)
        {
            var (at, steps) = (word, 0);
            while (at != 0 && steps++ <= heads.Length)
            {
                at = heads[at - 1];
            }
            if (at != 0)
            {
                return true;
            }
        }
        return false;
    }

    // The likeliest roots are tried each alone.
    private static void Repair(ArcScores scores, Span<int> heads)
    {
        var best = float.NegativeInfinity;
        var all = scores.Words;
        var candidates = Enumerable.Range(1, all).OrderByDescending(word => RootGain(scores, word)).Take(3).ToArray();
        foreach (var root in candidates)
        {
            var tree = new SpanningTree(scores, root).Solve();
            var sum = 0f;
            for (var word = 1; word <= all; word++)
            {
                sum += scores[word, tree[word]];
            }
            if (sum > best)
            {
                best = sum;
                tree.AsSpan(1).CopyTo(heads);
            }
        }
    }

    private static float RootGain(ArcScores scores, int word)
    {
        var best = float.NegativeInfinity;
        for (var head = 1; head <= scores.Words; head++)
        {
            best = head == word ? best : MathF.Max(best, scores[word, head]);
        }
        return scores[word, 0] - best;
    }
}
