using Dateline.Language.Models;

namespace Dateline.Tests.Language.Models;

public sealed unsafe class TreeDecoderTests
{
    [Fact]
    public void Finds_the_best_tree_of_all()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 400; trial++)
        {
            var words = 1 + (trial % 5);
            var scores = new float[words * (words + 1)];
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = random.Next(-50, 50) + (i / 1000f);
            }
            Assert.Equal(BruteForce(scores, words), Decode(scores, words));
        }
    }

    [Fact]
    public void A_long_cycle_is_broken()
    {
        const int words = 40;
        var scores = new float[words * (words + 1)];
        for (var word = 0; word < words; word++)
        {
            scores[(word * (words + 1)) + ((word + 1) % words) + 1] = 10;
        }
        scores[5 * (words + 1)] = 1;
        var heads = Decode(scores, words);
        Assert.Equal(0, heads[5]);
        Assert.Single(heads, head => head == 0);
        Assert.Equal(words - 1, heads.Select((head, i) => (head, i)).Count(p => p.head == ((p.i + 1) % words) + 1));
    }

    private static int[] Decode(float[] scores, int words)
    {
        var heads = new int[words];
        fixed (float* numbers = scores)
        {
            TreeDecoder.Decode(new ArcScores(numbers, words + 1, words), heads);
        }
        return heads;
    }

    private static int[] BruteForce(float[] scores, int words)
    {
        var (best, most) = (Array.Empty<int>(), float.NegativeInfinity);
        var all = (int)Math.Pow(words + 1, words);
        for (var code = 0; code < all; code++)
        {
            var heads = new int[words];
            for (var (word, rest) = (0, code); word < words; word++, rest /= words + 1)
            {
                heads[word] = rest % (words + 1);
            }
            var sum = heads.Select((head, word) => scores[(word * (words + 1)) + head]).Sum();
            if (sum > most && IsTree(heads))
            {
                (best, most) = (heads, sum);
            }
        }
        return best;
    }

    private static bool IsTree(int[] heads)
    {
        for (var word = 1; word <= heads.Length; word++)
        {
            var at = word;
            for (var steps = 0; at != 0 && steps <= heads.Length; steps++)
            {
                at = heads[at - 1];
            }
            if (at != 0)
            {
                return false;
            }
        }
        return heads.Count(head => head == 0) == 1;
    }
}
