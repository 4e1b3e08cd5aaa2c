using System.Numerics.Tensors;

namespace Dateline.Training.Network;

/// <summary>
/// The hashed embedding table, held outside the tensor library because a batch touches few of its rows: sums of rows forward,
/// Adam (Kingma and Ba 2015) on the touched rows backward.
/// </summary>
internal sealed class WordTable(int rows, int width)
{
    private readonly float[] mean = new float[rows * width];
    private readonly float[] square = new float[rows * width];

    /// <summary>The numbers of one row.</summary>
    public int Width => width;

    /// <summary>All rows.</summary>
    public float[] Values { get; } = new float[rows * width];

    /// <summary>Sets small random values.</summary>
    public void Initialize(Random random)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            Values[i] = (random.NextSingle() * 2 - 1) * 0.1f;
        }
    }

    /// <summary>The sum of the weighted rows of each word.</summary>
    public float[] Sum(IReadOnlyList<BagWord> words)
    {
        var sums = new float[words.Count * width];
        for (var w = 0; w < words.Count; w++)
        {
            var target = sums.AsSpan(w * width, width);
            var (bag, weights) = (words[w].Rows, words[w].Weights);
            for (var i = 0; i < bag.Length; i++)
            {
                TensorPrimitives.MultiplyAdd(Row(Values, bag[i]), weights[i], target, target);
            }
        }
        return sums;
    }

    /// <summary>One step down the gradient of the sums.</summary>
    public void Step(IReadOnlyList<BagWord> words, ReadOnlySpan<float> gradients, float rate, float clip)
    {
        var slots = new Dictionary<int, int>();
        var sums = new List<float[]>();
        for (var w = 0; w < words.Count; w++)
        {
            var gradient = gradients.Slice(w * width, width);
            var (bag, weights) = (words[w].Rows, words[w].Weights);
            for (var i = 0; i < bag.Length; i++)
            {
                if (!slots.TryGetValue(bag[i], out var slot))
                {
                    slots[bag[i]] = slot = sums.Count;
                    sums.Add(new float[width]);
                }
                TensorPrimitives.MultiplyAdd(gradient, weights[i] * clip, sums[slot], sums[slot]);
            }
        }
        foreach (var (row, slot) in slots)
        {
            Adam(row, sums[slot], rate);
        }
    }

    /// <summary>Writes the table and the state of its optimizer.</summary>
    public void Save(BinaryWriter writer)
    {
        foreach (var part in new[] { Values, mean, square })
        {
            writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(part.AsSpan()));
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="keep">Whether the state of the optimizer is kept too.</param>
    public void Load(BinaryReader reader, bool keep = true)
    {
        foreach (var part in new[] { Values, mean, square })
        {
            reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(part.AsSpan()));
        }
        if (!keep)
        {
            Array.Clear(mean);
            Array.Clear(square);
        }
    }

    private void Adam(int row, float[] gradient, float rate)
    {
        const float keepMean = 0.9f,
            keepSquare = 0.98f;
        var values = Row(Values, row);
        var means = Row(mean, row);
        var squares = Row(square, row);
        for (var i = 0; i < gradient.Length; i++)
        {
            means[i] = keepMean * means[i] + (1 - keepMean) * gradient[i];
            squares[i] = keepSquare * squares[i] + (1 - keepSquare) * gradient[i] * gradient[i];
            values[i] -= rate * means[i] / (MathF.Sqrt(squares[i]) + 1e-8f);
        }
    }

    private Span<float> Row(float[] all, int row) => all.AsSpan(row * width, width);
}

/// <summary>A distinct word of a batch: its rows with their weights, and its word vector or -1.</summary>
internal sealed record BagWord(int[] Rows, float[] Weights, int Vector);
