namespace Dateline.Language.Models;

/// <summary>
/// Words in, contextual vectors out: one maxout convolution over three words, then blocks of a gated linear recurrence in both
/// directions, all residual (see docs/models.md; the trainer has the same network).
/// </summary>
internal sealed unsafe class SentenceEncoder(Weights weights)
{
    private readonly int width = weights.Width;
    private readonly int hidden = weights.Hidden;

    /// <summary>Encodes a chunk.</summary>
    /// <param name="chunk">The layout.</param>
    /// <param name="words">The word vectors, in the order of the words of the sentences.</param>
    /// <param name="bank">The vector of the language.</param>
    /// <param name="space">The buffers.</param>
    /// <returns>One row for each row of the chunk.</returns>
    public float* Encode(Chunk chunk, ReadOnlySpan<float[]> words, float[] bank, Workspace space)
    {
        var x = space.X.Of(chunk.Rows * width);
        Fill(chunk, words, bank, x);
        Convolve(chunk, x, space);
        foreach (var block in weights.Blocks)
        {
            Recur(chunk, block, x, space);
        }
        var output = space.Normal.Of(chunk.Rows * width);
        Normalize(chunk, weights.Output, x, output);
        return output;
    }

    private void Fill(Chunk chunk, ReadOnlySpan<float[]> words, float[] bank, float* x)
    {
        new Span<float>(x, chunk.Rows * width).Clear();
        var next = 0;
        fixed (float* language = bank)
        {
            foreach (var (first, count) in chunk.Sentences)
            {
                for (var word = 0; word <= count; word++)
                {
                    var row = x + ((first + word) * width);
                    (word == 0 ? weights.Words.Root : words[next++]).CopyTo(new Span<float>(row, width));
                    Rows.Add(row, language, width);
                    Rows.Normalize(row, row, width, weights.Input.Scale, weights.Input.Shift);
                }
            }
        }
    }

    private void Convolve(Chunk chunk, float* x, Workspace space)
    {
        var wide = space.Wide.Of(chunk.Rows * 2 * width);
        // Three neighbouring rows lie one behind the other, so a window is a row that overlaps the next one.
        var layer = weights.Convolution;
        layer.Matrix.Multiply(x, width, chunk.Rows - 2, layer.Bias, wide + (2 * width));
        foreach (var (first, count) in chunk.Sentences)
        {
            for (var row = first; row <= first + count; row++)
            {
                var pieces = wide + (row * 2 * width);
                Rows.Maxout(pieces, width);
                Rows.Normalize(pieces, pieces, width, weights.ConvolutionNorm.Scale, weights.ConvolutionNorm.Shift);
                Rows.Add(x + (row * width), pieces, width);
            }
        }
    }

    private void Recur(Chunk chunk, Block block, float* x, Workspace space)
    {
        var mixed = Mix(chunk, block, x, space);
        var wide = space.Wide.Of(chunk.Rows * 3 * hidden);
        block.In.Matrix.Multiply(mixed, width, chunk.Rows, block.In.Bias, wide);
        fixed (float* keep = block.Keep)
        {
            for (var row = 0; row < chunk.Rows; row++)
            {
                var parts = wide + (row * 3 * hidden);
                Rows.Gate(parts, parts + hidden, keep, hidden);
            }
        }
        foreach (var (first, count) in chunk.Sentences)
        {
            Scan(wide, first, count);
        }
        Give(chunk, block, wide, x, space);
    }

    private float* Mix(Chunk chunk, Block block, float* x, Workspace space)
    {
        var normal = space.Normal.Of(chunk.Rows * width);
        var mixed = space.Mixed.Of(chunk.Rows * width);
        Normalize(chunk, block.Norm, x, normal);
        new Span<float>(normal, chunk.Rows * width).CopyTo(new Span<float>(mixed, chunk.Rows * width));
        fixed (float* near = block.Near)
        {
            foreach (var (first, count) in chunk.Sentences)
            {
                for (var row = first; row <= first + count; row++)
                {
                    var (to, from) = ((nint)(mixed + (row * width)), (nint)(normal + (row * width)));
                    Rows.AddScaled((float*)to, (float*)from - width, near, width);
                    Rows.AddScaled((float*)to, (float*)from, near + width, width);
                    Rows.AddScaled((float*)to, (float*)from + width, near + (2 * width), width);
                }
            }
        }
        return mixed;
    }

    // The first half of the channels runs forward in the sentence, the second half backward.
    private void Scan(float* wide, int first, int count)
    {
        var (step, half) = (3 * hidden, hidden / 2);
        for (var row = first + 1; row <= first + count; row++)
        {
            var here = wide + (row * step);
            Rows.Recur(here, here - step, here + hidden, half);
        }
        for (var row = first + count - 1; row >= first; row--)
        {
            var here = wide + (row * step) + half;
            Rows.Recur(here, here + step, here + hidden, half);
        }
    }

    private void Give(Chunk chunk, Block block, float* wide, float* x, Workspace space)
    {
        for (var row = 0; row < chunk.Rows; row++)
        {
            var parts = wide + (row * 3 * hidden);
            Rows.Release(parts, parts + (2 * hidden), hidden);
        }
        var given = space.Given.Of(chunk.Rows * width);
        block.Out.Matrix.Multiply(wide, 3 * hidden, chunk.Rows, block.Out.Bias, given);
        foreach (var (first, count) in chunk.Sentences)
        {
            Rows.Add(x + (first * width), given + (first * width), (count + 1) * width);
        }
    }

    private void Normalize(Chunk chunk, Norm norm, float* from, float* to)
    {
        new Span<float>(to, chunk.Rows * width).Clear();
        foreach (var (first, count) in chunk.Sentences)
        {
            for (var row = first; row <= first + count; row++)
            {
                Rows.Normalize(from + (row * width), to + (row * width), width, norm.Scale, norm.Shift);
            }
        }
    }
}
