using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Network;

/// <summary>The sizes of a model.</summary>
internal sealed record Sizes
{
    /// <summary>Channels of the encoder.</summary>
    public int Width { get; init; } = 160;

    /// <summary>Channels of a recurrent block, both directions together.</summary>
    public int Hidden { get; init; } = 256;

    /// <summary>Recurrent blocks.</summary>
    public int Blocks { get; init; } = 3;

    /// <summary>Channels of the arc scorer.</summary>
    public int Arc { get; init; } = 128;

    /// <summary>Channels of the relation scorer.</summary>
    public int Relation { get; init; } = 128;

    /// <summary>Channels of the name tagger.</summary>
    public int Name { get; init; } = 64;
}

/// <summary>
/// Words in, contextual vectors out: one maxout convolution over three words, then blocks of a gated linear recurrence in both
/// directions (of the family of SRU, Lei et al. 2018, and minGRU, Feng et al. 2024), all residual. Everything but the recurrence
/// itself is a product of matrices over all words of all sentences at once.
/// </summary>
internal sealed class Encoder
{
    private readonly Parameters weights;
    private readonly Sizes sizes;

    /// <summary>Adds the weights of the encoder.</summary>
    public Encoder(Parameters weights, Sizes sizes, int vectorWidth, int banks)
    {
        (this.weights, this.sizes) = (weights, sizes);
        var width = sizes.Width;
        weights.Add("vector", [vectorWidth, width], 0.1);
        weights.Add("bank", [banks, width], 0.1);
        Norm("input");
        weights.Add("conv.weight", [3 * width, 2 * width], Spread(3 * width));
        weights.Add("conv.bias", [2 * width], 0);
        Norm("conv");
        for (var block = 0; block < sizes.Blocks; block++)
        {
            Norm($"block{block}");
            weights.Add($"block{block}.near", [3, width], 0.3);
            weights.Add($"block{block}.in", [width, 3 * sizes.Hidden], Spread(width));
            // Gates begin half open to wide open, so that some channels remember from the start.
            weights.Add($"block{block}.keep", [sizes.Hidden], 1.5, 1.5);
            weights.Add($"block{block}.out", [sizes.Hidden, width], Spread(sizes.Hidden));
        }
        Norm("output");
    }

    /// <summary>Contextual vectors.</summary>
    /// <param name="words">Distinct words by channels: the summed rows of the table.</param>
    /// <param name="vectors">Distinct words by numbers: word vectors.</param>
    /// <param name="index">Sentences by words: which distinct word stands there.</param>
    /// <param name="bank">One source for each sentence.</param>
    /// <param name="mask">One where a word is, zero in the padding; sentences by words by one.</param>
    /// <param name="dropout">The share of channels that are dropped, 0 outside training.</param>
    public Tensor Forward(Tensor words, Tensor vectors, Tensor index, Tensor bank, Tensor mask, double dropout)
    {
        var distinct = words + vectors.matmul(weights["vector"]);
        var shape = new[] { index.shape[0], index.shape[1], sizes.Width };
        var x = distinct.index_select(0, index.flatten()).reshape(shape);
        x = Norm("input", x + weights["bank"].index_select(0, bank).unsqueeze(1)) * mask;
        x = Drop(x, dropout);
        x = Convolve(x, dropout) * mask;
        for (var block = 0; block < sizes.Blocks; block++)
        {
            x = Recur(x, block, mask, dropout);
        }
        return Drop(Norm("output", x), dropout);
    }

    private Tensor Convolve(Tensor x, double dropout)
    {
        var near = cat([Shift(x, 1), x, Shift(x, -1)], 2);
        var pieces = (near.matmul(weights["conv.weight"]) + weights["conv.bias"]).chunk(2, 2);
        return x + Drop(Norm("conv", maximum(pieces[0], pieces[1])), dropout);
    }

    private Tensor Recur(Tensor x, int block, Tensor mask, double dropout)
    {
        var u = Norm($"block{block}", x) * mask;
        var near = weights[$"block{block}.near"];
        u = u + Shift(u, 1) * near[0] + u * near[1] + Shift(u, -1) * near[2];
        var parts = u.matmul(weights[$"block{block}.in"]).chunk(3, 2);
        var keep = (parts[1] + weights[$"block{block}.keep"]).sigmoid();
        var state = Scan.apply(keep, (parts[0] * (1 - keep) * mask).contiguous());
        var y = (state * nn.functional.silu(parts[2])).matmul(weights[$"block{block}.out"]);
        return (x + Drop(y, dropout)) * mask;
    }

    private static Tensor Shift(Tensor x, int by)
    {
        var words = x.shape[1];
        var edge = zeros(x.shape[0], 1, x.shape[2]);
        return by > 0 ? cat([edge, x.narrow(1, 0, words - 1)], 1) : cat([x.narrow(1, 1, words - 1), edge], 1);
    }

    private void Norm(string name)
    {
        weights.Add(name + ".scale", [sizes.Width], 0, 1);
        weights.Add(name + ".shift", [sizes.Width], 0);
    }

    private Tensor Norm(string name, Tensor x) =>
        nn.functional.layer_norm(x, [sizes.Width], weights[name + ".scale"], weights[name + ".shift"], 1e-5);

    private static Tensor Drop(Tensor x, double share) =>
        share > 0 ? nn.functional.dropout(x, share, training: true) : x;

    private static double Spread(int inputs) => Math.Sqrt(3.0 / inputs);
}
