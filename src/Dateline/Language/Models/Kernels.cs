using System.Runtime.Intrinsics;

namespace Dateline.Language.Models;

/// <summary>The innermost loops of the product of matrices; unrolled by hand so that all sums stay in registers.</summary>
internal static unsafe class Kernels
{
    /// <summary>Six rows by 32 columns with vectors of 512 bits.</summary>
    public static void Multiply512(in RowBlock rows, int length, float* b, float* bias)
    {
        var (a0, a1, a2) = ((nint)rows.A(0), (nint)rows.A(1), (nint)rows.A(2));
        var (a3, a4, a5) = ((nint)rows.A(3), (nint)rows.A(4), (nint)rows.A(5));
        var (left, right) = (Vector512.Load(bias), Vector512.Load(bias + 16));
        var (l0, r0) = (left, right);
        var (l1, r1) = (left, right);
        var (l2, r2) = (left, right);
        var (l3, r3) = (left, right);
        var (l4, r4) = (left, right);
        var (l5, r5) = (left, right);
        for (var k = 0; k < length; k++)
        {
            var (bl, br) = (Vector512.Load(b), Vector512.Load(b + 16));
            b += 32;
            var x0 = Vector512.Create(((float*)a0)[k]);
            l0 = Vector512.FusedMultiplyAdd(x0, bl, l0);
            r0 = Vector512.FusedMultiplyAdd(x0, br, r0);
            var x1 = Vector512.Create(((float*)a1)[k]);
            l1 = Vector512.FusedMultiplyAdd(x1, bl, l1);
            r1 = Vector512.FusedMultiplyAdd(x1, br, r1);
            var x2 = Vector512.Create(((float*)a2)[k]);
            l2 = Vector512.FusedMultiplyAdd(x2, bl, l2);
            r2 = Vector512.FusedMultiplyAdd(x2, br, r2);
            var x3 = Vector512.Create(((float*)a3)[k]);
            l3 = Vector512.FusedMultiplyAdd(x3, bl, l3);
            r3 = Vector512.FusedMultiplyAdd(x3, br, r3);
            var x4 = Vector512.Create(((float*)a4)[k]);
            l4 = Vector512.FusedMultiplyAdd(x4, bl, l4);
            r4 = Vector512.FusedMultiplyAdd(x4, br, r4);
            var x5 = Vector512.Create(((float*)a5)[k]);
            l5 = Vector512.FusedMultiplyAdd(x5, bl, l5);
            r5 = Vector512.FusedMultiplyAdd(x5, br, r5);
        }
        Store(rows.C(0), l0, r0);
        Store(rows.C(1), l1, r1);
        Store(rows.C(2), l2, r2);
        Store(rows.C(3), l3, r3);
        Store(rows.C(4), l4, r4);
        Store(rows.C(5), l5, r5);
    }

    private static void Store(float* c, Vector512<float> left, Vector512<float> right)
    {
        left.Store(c);
        right.Store(c + 16);
    }

    /// <summary>Six rows by 16 columns with vectors of 256 bits.</summary>
    public static void Multiply256(in RowBlock rows, int length, float* b, float* bias, int at)
    {
        b += at;
        bias += at;
        var (a0, a1, a2) = ((nint)rows.A(0), (nint)rows.A(1), (nint)rows.A(2));
        var (a3, a4, a5) = ((nint)rows.A(3), (nint)rows.A(4), (nint)rows.A(5));
        var (left, right) = (Vector256.Load(bias), Vector256.Load(bias + 8));
        var (l0, r0) = (left, right);
        var (l1, r1) = (left, right);
        var (l2, r2) = (left, right);
        var (l3, r3) = (left, right);
        var (l4, r4) = (left, right);
        var (l5, r5) = (left, right);
        for (var k = 0; k < length; k++)
        {
            var (bl, br) = (Vector256.Load(b), Vector256.Load(b + 8));
            b += 32;
            var x0 = Vector256.Create(((float*)a0)[k]);
            l0 = Vector256.FusedMultiplyAdd(x0, bl, l0);
            r0 = Vector256.FusedMultiplyAdd(x0, br, r0);
            var x1 = Vector256.Create(((float*)a1)[k]);
            l1 = Vector256.FusedMultiplyAdd(x1, bl, l1);
            r1 = Vector256.FusedMultiplyAdd(x1, br, r1);
            var x2 = Vector256.Create(((float*)a2)[k]);
            l2 = Vector256.FusedMultiplyAdd(x2, bl, l2);
            r2 = Vector256.FusedMultiplyAdd(x2, br, r2);
            var x3 = Vector256.Create(((float*)a3)[k]);
            l3 = Vector256.FusedMultiplyAdd(x3, bl, l3);
            r3 = Vector256.FusedMultiplyAdd(x3, br, r3);
            var x4 = Vector256.Create(((float*)a4)[k]);
            l4 = Vector256.FusedMultiplyAdd(x4, bl, l4);
            r4 = Vector256.FusedMultiplyAdd(x4, br, r4);
            var x5 = Vector256.Create(((float*)a5)[k]);
            l5 = Vector256.FusedMultiplyAdd(x5, bl, l5);
            r5 = Vector256.FusedMultiplyAdd(x5, br, r5);
        }
        Store(rows.C(0) + at, l0, r0);
        Store(rows.C(1) + at, l1, r1);
        Store(rows.C(2) + at, l2, r2);
        Store(rows.C(3) + at, l3, r3);
        Store(rows.C(4) + at, l4, r4);
        Store(rows.C(5) + at, l5, r5);
    }

    private static void Store(float* c, Vector256<float> left, Vector256<float> right)
    {
        left.Store(c);
        right.Store(c + 8);
    }
}
