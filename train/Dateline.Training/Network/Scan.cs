using System.Numerics.Tensors;
using TorchSharp;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace Dateline.Training.Network;

/// <summary>
/// The linear recurrence h(t) = a(t) h(t-1) + b(t) over the second axis; the first half of the channels runs forward in the
/// sentence, the second half backward.
/// </summary>
internal sealed class Scan : autograd.SingleTensorFunction<Scan>
{
    /// <inheritdoc/>
    public override string Name => nameof(Scan);

    /// <inheritdoc/>
    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var (a, b) = ((Tensor)vars[0], (Tensor)vars[1]);
        var h = empty_like(b);
        var keep = Values(a);
        var add = Values(b);
        var state = Values(h);
        foreach (var line in Lines.Of(b.shape))
        {
            for (var at = line.First; ; at += line.Step)
            {
                var here = state.Slice(at, line.Width);
                if (at == line.First)
                {
                    add.Slice(at, line.Width).CopyTo(here);
                }
                else
                {
                    var before = state.Slice(at - line.Step, line.Width);
                    TensorPrimitives.MultiplyAdd(keep.Slice(at, line.Width), before, add.Slice(at, line.Width), here);
                }
                if (at == line.Last)
                {
                    break;
                }
            }
        }
        ctx.save_for_backward([a, h]);
        return h;
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var saved = ctx.get_saved_variables();
        var (a, h) = (saved[0], saved[1]);
        var given = grad_output.contiguous();
        var (forKeep, forAdd) = (zeros_like(a), empty_like(a));
        var keep = Values(a);
        var state = Values(h);
        var gradient = Values(given);
        var dKeep = Values(forKeep);
        var dAdd = Values(forAdd);
        foreach (var line in Lines.Of(a.shape))
        {
            for (var at = line.Last; ; at -= line.Step)
            {
                var here = dAdd.Slice(at, line.Width);
                if (at == line.Last)
                {
                    gradient.Slice(at, line.Width).CopyTo(here);
                }
                else
                {
                    var after = at + line.Step;
                    TensorPrimitives.MultiplyAdd(
                        keep.Slice(after, line.Width),
                        dAdd.Slice(after, line.Width),
                        gradient.Slice(at, line.Width),
                        here
                    );
                }
                if (at == line.First)
                {
                    break;
                }
                TensorPrimitives.Multiply(here, state.Slice(at - line.Step, line.Width), dKeep.Slice(at, line.Width));
            }
        }
        return [forKeep, forAdd];
    }

    private static Span<float> Values(Tensor tensor) =>
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(tensor.bytes);

    /// <summary>One direction of one sentence in a tensor of sentences, words and channels.</summary>
    private readonly record struct Lines(int First, int Last, int Step, int Width)
    {
        public static IEnumerable<Lines> Of(long[] shape)
        {
            var (sentences, words, channels) = ((int)shape[0], (int)shape[1], (int)shape[2]);
            for (var s = 0; s < sentences; s++)
            {
                var start = s * words * channels;
                var end = start + (words - 1) * channels;
                yield return new Lines(start, end, channels, channels / 2);
                yield return new Lines(end + channels / 2, start + channels / 2, -channels, channels / 2);
            }
        }
    }
}
