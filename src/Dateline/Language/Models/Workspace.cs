namespace Dateline.Language.Models;

/// <summary>The buffers of one analysis; grown when a chunk is larger than any before, used again and again.</summary>
internal sealed class Workspace
{
    /// <summary>Rows of the residual stream.</summary>
    public Buffer X { get; } = new();

    /// <summary>Rows of the residual stream, normalized.</summary>
    public Buffer Normal { get; } = new();

    /// <summary>Rows with their neighbours mixed in.</summary>
    public Buffer Mixed { get; } = new();

    /// <summary>Products inside a block.</summary>
    public Buffer Wide { get; } = new();

    /// <summary>What a block gives to the residual stream.</summary>
    public Buffer Given { get; } = new();

    /// <summary>Dependents as the arc scorer sees them.</summary>
    public Buffer ArcDependents { get; } = new();

    /// <summary>Heads as the arc scorer sees them.</summary>
    public Buffer ArcHeads { get; } = new();

    /// <summary>Scores of arcs, of one sentence.</summary>
    public Buffer Arcs { get; } = new();

    /// <summary>Heads of one sentence as columns.</summary>
    public Matrix HeadColumns { get; } = new();

    /// <summary>Dependents as the relation scorer sees them.</summary>
    public Buffer RelationDependents { get; } = new();

    /// <summary>Heads as the relation scorer sees them.</summary>
    public Buffer RelationHeads { get; } = new();

    /// <summary>Scores of the relations of one sentence.</summary>
    public Buffer Relations { get; } = new();

    /// <summary>Scores of the parts of speech.</summary>
    public Buffer Upos { get; } = new();

    /// <summary>Scores of the tags.</summary>
    public Buffer Tags { get; } = new();

    /// <summary>What lies under the name scores.</summary>
    public Buffer NameHidden { get; } = new();

    /// <summary>Scores of the name tags.</summary>
    public Buffer Names { get; } = new();

    /// <summary>The bias of the arc scores: one number for each head.</summary>
    public Buffer Priors { get; } = new();

    /// <summary>An array that does not move and never shrinks.</summary>
    internal sealed unsafe class Buffer
    {
        private float[] numbers = [];

        /// <summary>The array.</summary>
        public float[] Array => numbers;

        /// <summary>The first number of at least so many.</summary>
        public float* Of(int count)
        {
            if (numbers.Length < count)
            {
                numbers = GC.AllocateUninitializedArray<float>(Math.Max(count, 2 * numbers.Length), pinned: true);
            }
            // Pinned for life, so the address stays good.
            fixed (float* first = numbers)
            {
                return first;
            }
        }
    }
}
