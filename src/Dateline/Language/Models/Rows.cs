using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Models;

/// <summary>
/// What is done to rows of numbers between the products; lengths are multiples of eight. Vectors of 256 bits everywhere, so that
/// sums run in the same order on all machines.
/// </summary>
internal static unsafe class Rows
{
    private const int Step = 8;

    /// <summary>Scales a row to mean 0 and variance 1, then by learned numbers (Ba, Kiros and Hinton 2016).</summary>
    public static void Normalize(float* from, float* to, int length, float[] scale, float[] shift)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < length; i += Step)
        {
            sum += Vector256.Load(from + i);
        }
        var mean = Vector256.Create(Total(sum) / length);
        var squares = Vector256<float>.Zero;
        for (var i = 0; i < length; i += Step)
        {
            var far = Vector256.Load(from + i) - mean;
            squares = Vector256.FusedMultiplyAdd(far, far, squares);
        }
        var factor = Vector256.Create(1 / MathF.Sqrt((Total(squares) / length) + 1e-5f));
        fixed (
            float* a = scale,
                b = shift
        )
        {
            for (var i = 0; i < length; i += Step)
            {
                var value = (Vector256.Load(from + i) - mean) * factor;
                Vector256.FusedMultiplyAdd(value, Vector256.Load(a + i), Vector256.Load(b + i)).Store(to + i);
            }
        }
    }

    /// <summary>Adds a row to another.</summary>
    public static void Add(float* to, float* row, int length)
    {
        for (var i = 0; i < length; i += Step)
        {
            (Vector256.Load(to + i) + Vector256.Load(row + i)).Store(to + i);
        }
    }

    /// <summary>Adds a multiple of a row to another.</summary>
    public static void AddScaled(float* to, float* row, float* scale, int length)
    {
        for (var i = 0; i < length; i += Step)
        {
            Vector256
                .FusedMultiplyAdd(Vector256.Load(row + i), Vector256.Load(scale + i), Vector256.Load(to + i))
                .Store(to + i);
        }
    }

    /// <summary>The greater of the two halves of a row, number by number.</summary>
    public static void Maxout(float* row, int half)
    {
        for (var i = 0; i < half; i += Step)
        {
            Vector256.Max(Vector256.Load(row + i), Vector256.Load(row + half + i)).Store(row + i);
        }
    }

    /// <summary>Bends numbers below zero towards it (leaky rectifier, slope 0.1).</summary>
    public static void Bend(float* row, int length)
    {
        var slope = Vector256.Create(0.1f);
        for (var i = 0; i < length; i += Step)
        {
            var value = Vector256.Load(row + i);
            Vector256.Max(value, value * slope).Store(row + i);
        }
    }

    /// <summary>Turns gates to the share that is kept, and inputs to what is added.</summary>
    public static void Gate(float* input, float* gate, float* bias, int length)
    {
        for (var i = 0; i < length; i += Step)
        {
            var keep = Sigmoid(Vector256.Load(gate + i) + Vector256.Load(bias + i));
            keep.Store(gate + i);
            (Vector256.Load(input + i) * (Vector256<float>.One - keep)).Store(input + i);
        }
    }

    /// <summary>One step of the recurrence: what is kept of the state before, and what is added.</summary>
    public static void Recur(float* state, float* before, float* keep, int length)
    {
        for (var i = 0; i < length; i += Step)
        {
            Vector256
                .FusedMultiplyAdd(Vector256.Load(keep + i), Vector256.Load(before + i), Vector256.Load(state + i))
                .Store(state + i);
        }
    }

    /// <summary>Multiplies a state with its gate, x · sigmoid(x).</summary>
    public static void Release(float* state, float* gate, int length)
    {
        for (var i = 0; i < length; i += Step)
        {
            var x = Vector256.Load(gate + i);
            (Vector256.Load(state + i) * (x * Sigmoid(x))).Store(state + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sigmoid(Vector256<float> x) =>
        Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    // e to the x: two to a whole number, times a polynomial on the rest (Cephes, Moshier 1989).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        var whole = Vector256.Floor(
            Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), Vector256.Create(0.5f))
        );
        var rest = Vector256.FusedMultiplyAdd(whole, Vector256.Create(-0.693359375f), x);
        rest = Vector256.FusedMultiplyAdd(whole, Vector256.Create(2.12194440e-4f), rest);
        var sum = Vector256.Create(1.9875691500e-4f);
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1.3981999507e-3f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(8.3334519073e-3f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(4.1665795894e-2f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1.6666665459e-1f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(5.0000001201e-1f));
        sum = Vector256.FusedMultiplyAdd(sum, rest * rest, rest + Vector256<float>.One);
        var power = Vector256.ShiftLeft(Vector256.ConvertToInt32(whole) + Vector256.Create(127), 23);
        return sum * power.AsSingle();
    }

    private static float Total(Vector256<float> lanes)
    {
        var half = lanes.GetLower() + lanes.GetUpper();
        return half[0] + half[1] + (half[2] + half[3]);
    }
}
