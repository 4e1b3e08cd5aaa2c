using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Models;

/// <summary>
/// A matrix of weights (or of heads) packed in panels of 32 columns, and its product with rows of numbers. Every element of a
/// product is one chain of fused multiply-adds in the order of the rows of the matrix, whatever the width of the vectors, so
/// that all machines get the same bits, and a row the same whatever stands beside it.
/// </summary>
internal sealed unsafe class Matrix
{
    private const int Panel = 32;
    private const int Block = 6;

    private float[] packed;

    /// <summary>A matrix to be filled with <see cref="PackTransposed"/>.</summary>
    public Matrix() => packed = [];

    /// <summary>Packs weights given row by row.</summary>
    public Matrix(ReadOnlySpan<float> weights, int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        packed = GC.AllocateArray<float>(rows * Width, pinned: true);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                packed[Place(row, column)] = weights[row * columns + column];
            }
        }
    }

    /// <summary>Rows: the numbers in a row that is multiplied with it.</summary>
    public int Rows { get; private set; }

    /// <summary>Columns that mean something.</summary>
    public int Columns { get; private set; }

    /// <summary>Columns with the padding: the numbers of a row of a product.</summary>
    public int Width => (Columns + Panel - 1) / Panel * Panel;

    /// <summary>Packs rows of numbers as columns.</summary>
    public void PackTransposed(float* source, int count, int length)
    {
        (Rows, Columns) = (length, count);
        if (packed.Length < length * Width)
        {
            packed = GC.AllocateArray<float>(length * Width, pinned: true);
        }
        for (var column = 0; column < Width; column++)
        {
            var from = source + (Math.Min(column, count - 1) * length);
            var to = Place(0, column);
            for (var row = 0; row < length; row++)
            {
                packed[to + (row * Panel)] = from[row];
            }
        }
    }

    /// <summary>Multiplies rows with the matrix.</summary>
    /// <param name="a">The first row.</param>
    /// <param name="step">From one row to the next; less than the length of a row where rows overlap.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="bias">What is added to each product, of length <see cref="Width"/>.</param>
    /// <param name="c">The products, <see cref="Width"/> numbers a row.</param>
    public void Multiply(float* a, int step, int count, float[] bias, float* c)
    {
        fixed (
            float* b = packed,
                from = bias
        )
        {
            for (var panel = 0; panel < Width; panel += Panel)
            {
                for (var row = 0; row < count; row += Block)
                {
                    var rows = new RowBlock(a + (row * step), step, c + (row * Width) + panel, Width, count - row);
                    Multiply(rows, b + (panel * Rows), from + panel);
                }
            }
        }
    }

    private int Place(int row, int column) => (column / Panel * Panel * Rows) + (row * Panel) + (column % Panel);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Multiply(in RowBlock rows, float* b, float* bias)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Kernels.Multiply512(rows, Rows, b, bias);
        }
        else
        {
            Kernels.Multiply256(rows, Rows, b, bias, 0);
            Kernels.Multiply256(rows, Rows, b, bias, 16);
        }
    }
}

/// <summary>Six rows of a product; where fewer are left, the last one is computed again in the place of the others.</summary>
internal readonly unsafe struct RowBlock(float* a, int step, float* c, int width, int left)
{
    /// <summary>The numbers of a row.</summary>
    public float* A(int row) => a + (Math.Min(row, left - 1) * step);

    /// <summary>The place of its product.</summary>
    public float* C(int row) => c + (Math.Min(row, left - 1) * width);
}
