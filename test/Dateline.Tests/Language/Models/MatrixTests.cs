using Dateline.Language.Models;

namespace Dateline.Tests.Language.Models;

public sealed unsafe class MatrixTests
{
    [Theory]
    [InlineData(1, 3, 5)]
    [InlineData(7, 40, 33)]
    [InlineData(13, 160, 64)]
    public void Multiplies(int count, int rows, int columns)
    {
        var random = new Random(count);
        var (a, weights) = (Numbers(random, count * rows), Numbers(random, rows * columns));
        var matrix = new Matrix(weights, rows, columns);
        var bias = Numbers(random, matrix.Width);
        var product = new float[count * matrix.Width];
        fixed (
            float* from = a,
                to = product
        )
        {
            matrix.Multiply(from, rows, count, bias, to);
        }
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var sum = bias[column];
                for (var k = 0; k < rows; k++)
                {
                    sum = MathF.FusedMultiplyAdd(a[(row * rows) + k], weights[(k * columns) + column], sum);
                }
                // Bit by bit: the order of the sum is part of the contract.
                Assert.Equal(sum, product[(row * matrix.Width) + column]);
            }
        }
    }

    [Fact]
    public void Wide_and_narrow_vectors_give_the_same_bits()
    {
        var random = new Random(3);
        var (a, b, bias) = (Numbers(random, 6 * 50), Numbers(random, 50 * 32), Numbers(random, 32));
        var (wide, narrow) = (new float[6 * 32], new float[6 * 32]);
        fixed (
            float* from = a,
                panel = b,
                add = bias,
                first = wide,
                second = narrow
        )
        {
            Kernels.Multiply512(new RowBlock(from, 50, first, 32, 6), 50, panel, add);
            Kernels.Multiply256(new RowBlock(from, 50, second, 32, 6), 50, panel, add, 0);
            Kernels.Multiply256(new RowBlock(from, 50, second, 32, 6), 50, panel, add, 16);
        }
        Assert.Equal(wide, narrow);
    }

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
}
