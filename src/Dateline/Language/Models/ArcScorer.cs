namespace Dateline.Language.Models;

/// <summary>Scores every word as head of every other (Dozat and Manning 2017), and the relation to the head that is chosen.</summary>
internal sealed unsafe class ArcScorer(Weights weights)
{
    private const int Farthest = 20;

    private readonly int arc = weights.ArcForm.Matrix.Columns;
    private readonly int relation = weights.RelationHead.Matrix.Columns;

    /// <summary>Prepares the rows of a chunk.</summary>
    public void Prepare(float* x, int rows, Workspace space)
    {
        var raw = space.Wide.Of(rows * arc);
        Multiply(weights.ArcDependent, x, rows, raw, bend: true);
        weights.ArcForm.Matrix.Multiply(raw, arc, rows, weights.ArcForm.Bias, space.ArcDependents.Of(rows * arc));
        Multiply(weights.ArcHead, x, rows, space.ArcHeads.Of(rows * arc), bend: true);
        Multiply(weights.RelationDependent, x, rows, space.RelationDependents.Of(rows * relation), bend: false);
        Multiply(weights.RelationHead, x, rows, space.RelationHeads.Of(rows * relation), bend: false);
    }

    /// <summary>The heads of a sentence: for each word a number from 1, or 0 for the root.</summary>
    /// <param name="first">The row of the artificial root.</param>
    /// <param name="count">The words.</param>
    /// <param name="space">The buffers.</param>
    /// <param name="heads">Receives the heads.</param>
    public void Heads(int first, int count, Workspace space, Span<int> heads)
    {
        var head = space.ArcHeads.Of(0) + (first * arc);
        var columns = space.HeadColumns;
        columns.PackTransposed(head, count + 1, arc);
        var scores = space.Arcs.Of(count * columns.Width);
        var dependents = space.ArcDependents.Of(0) + ((first + 1) * arc);
        columns.Multiply(dependents, arc, count, Priors(head, count, columns.Width, space), scores);
        AddDistances(scores, count, columns.Width);
        TreeDecoder.Decode(new ArcScores(scores, columns.Width, count), heads);
    }

    /// <summary>The relations of a sentence to the heads that were chosen.</summary>
    public void Relations(int first, ReadOnlySpan<int> heads, Workspace space, Span<string> relations)
    {
        var count = heads.Length;
        var both = space.Wide.Of(count * relation);
        fixed (float* distances = weights.RelationDistance)
        {
            for (var word = 0; word < count; word++)
            {
                var row = both + (word * relation);
                var dependent = space.RelationDependents.Of(0) + ((first + 1 + word) * relation);
                new Span<float>(dependent, relation).CopyTo(new Span<float>(row, relation));
                Rows.Add(row, space.RelationHeads.Of(0) + ((first + heads[word]) * relation), relation);
                Rows.Add(row, distances + (HeadDistance.Class(word + 1, heads[word]) * relation), relation);
                Rows.Bend(row, relation);
            }
        }
        var layer = weights.Relation;
        var scores = space.Relations.Of(count * layer.Matrix.Width);
        layer.Matrix.Multiply(both, relation, count, layer.Bias, scores);
        for (var word = 0; word < count; word++)
        {
            relations[word] = Best(scores + (word * layer.Matrix.Width), isRoot: heads[word] == 0);
        }
    }

    // Only the word that hangs on the artificial root is called root, and it always is.
    private string Best(float* scores, bool isRoot)
    {
        if (isRoot)
        {
            return "root";
        }
        var best = -1;
        for (var i = 0; i < weights.Relations.Length; i++)
        {
            if ((best < 0 || scores[i] > scores[best]) && weights.Relations[i] != "root")
            {
                best = i;
            }
        }
        return weights.Relations[best];
    }

    private static void Multiply(Layer layer, float* x, int rows, float* to, bool bend)
    {
        layer.Matrix.Multiply(x, layer.Matrix.Rows, rows, layer.Bias, to);
        if (bend)
        {
            Rows.Bend(to, rows * layer.Matrix.Width);
        }
    }

    private float[] Priors(float* head, int count, int width, Workspace space)
    {
        var priors = space.Priors.Of(width);
        new Span<float>(priors, width).Clear();
        for (var word = 0; word <= count; word++)
        {
            var sum = 0f;
            for (var i = 0; i < arc; i++)
            {
                sum += head[(word * arc) + i] * weights.ArcPrior[i];
            }
            priors[word] = sum;
        }
        return space.Priors.Array;
    }

    private void AddDistances(float* scores, int count, int width)
    {
        Span<float> near = stackalloc float[(2 * Farthest) + 1];
        for (var far = -Farthest; far <= Farthest; far++)
        {
            near[far + Farthest] = weights.ArcDistance[HeadDistance.Class(Farthest + 1, Farthest + 1 + far)];
        }
        for (var word = 1; word <= count; word++)
        {
            var row = scores + ((word - 1) * width);
            row[0] += weights.ArcDistance[HeadDistance.Class(word, 0)];
            for (var head = 1; head <= count; head++)
            {
                row[head] += near[Math.Clamp(head - word, -Farthest, Farthest) + Farthest];
            }
        }
    }
}

/// <summary>Scores of heads (columns, 0 the artificial root) for words (rows, the first word first).</summary>
internal readonly unsafe struct ArcScores(float* numbers, int width, int words)
{
    /// <summary>The number of words.</summary>
    public int Words => words;

    /// <summary>The score of a head (from 0) for a word (from 1).</summary>
    public float this[int word, int head] => numbers[((word - 1) * width) + head];
}
