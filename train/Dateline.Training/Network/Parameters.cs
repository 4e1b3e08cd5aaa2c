using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Network;

/// <summary>The dense weights by name, with the state of their optimizer (Adam).</summary>
internal sealed class Parameters
{
    private const double KeepMean = 0.9,
        KeepSquare = 0.98;

    private readonly SortedDictionary<string, (Tensor Value, Tensor Mean, Tensor Square)> tensors = new(
        StringComparer.Ordinal
    );

    private long steps;

    /// <summary>The names and weights, in ordinal order.</summary>
    public IEnumerable<(string Name, Tensor Value)> All => tensors.Select(pair => (pair.Key, pair.Value.Value));

    /// <summary>A weight.</summary>
    public Tensor this[string name] => tensors[name].Value;

    /// <summary>Adds a matrix, or vector where it has no rows, drawn evenly with the given spread.</summary>
    public void Add(string name, long[] shape, double spread, double middle = 0)
    {
        using var _ = no_grad();
        var value = (rand(shape) * 2 - 1) * spread + middle;
        var weight = value.detach().requires_grad_(true).DetachFromDisposeScope();
        var (mean, square) = (zeros(shape).DetachFromDisposeScope(), zeros(shape).DetachFromDisposeScope());
        tensors.Add(name, (weight, mean, square));
    }

    /// <summary>The length of all gradients.</summary>
    public double GradientNorm()
    {
        using var scope = NewDisposeScope();
        return Math.Sqrt(tensors.Values.Sum(t => t.Value.grad is { } g ? g.square().sum().ToDouble() : 0));
    }

    /// <summary>One step down the gradients, which are then forgotten.</summary>
    public void Step(double rate, double clip)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        steps++;
        var correction = Math.Sqrt(1 - Math.Pow(KeepSquare, steps)) / (1 - Math.Pow(KeepMean, steps));
        foreach (var (value, mean, square) in tensors.Values)
        {
            if (value.grad is not { } given)
            {
                continue;
            }
            var gradient = given * clip;
            mean.mul_(KeepMean).add_(gradient, 1 - KeepMean);
            square.mul_(KeepSquare).addcmul_(gradient, gradient, 1 - KeepSquare);
            value.addcdiv_(mean, square.sqrt().add_(1e-8), -rate * correction);
            value.grad.zero_();
        }
    }

    /// <summary>Writes weights and optimizer.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(steps);
        writer.Write(tensors.Count);
        foreach (var (name, (value, mean, square)) in tensors)
        {
            writer.Write(name);
            writer.Write(value.numel());
            foreach (var tensor in new[] { value, mean, square })
            {
                writer.Write(tensor.bytes);
            }
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote; weights of another size keep their values.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="keep">Whether the state of the optimizer is kept too.</param>
    public void Load(BinaryReader reader, bool keep = true)
    {
        using var _ = no_grad();
        var saved = reader.ReadInt64();
        steps = keep ? saved : 0;
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            var count = reader.ReadInt64();
            if (tensors.TryGetValue(name, out var known) && known.Value.numel() == count)
            {
                Read(reader, known.Value);
                Read(reader, known.Mean);
                Read(reader, known.Square);
                if (!keep)
                {
                    known.Mean.zero_();
                    known.Square.zero_();
                }
            }
            else
            {
                reader.BaseStream.Seek(3 * sizeof(float) * count, SeekOrigin.Current);
            }
        }
    }

    private static void Read(BinaryReader reader, Tensor tensor) => reader.BaseStream.ReadExactly(tensor.bytes);
}
