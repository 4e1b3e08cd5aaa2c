namespace Dateline.Language.Perceptron;

/// <summary>A trained linear classifier: sparse rows of weights found by the hash of a feature.</summary>
internal sealed class LinearModel
{
    private readonly string[] classes;
    private readonly uint[] keys;
    private readonly int[] rows;
    private readonly byte[] cells;
    private readonly float[] weights;

    public LinearModel(string[] classes, uint[] keys, int[] rows, byte[] cells, float[] weights) =>
        (this.classes, this.keys, this.rows, this.cells, this.weights) = (classes, keys, rows, cells, weights);

    public IReadOnlyList<string> Classes => classes;

    /// <summary>Adds up the weights of the features into <paramref name="scores"/>, one for each class.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        var mask = (uint)keys.Length - 1;
        foreach (var feature in features)
        {
            var key = feature == 0 ? 1 : feature;
            for (var slot = key & mask; keys[slot] != 0; slot = (slot + 1) & mask)
            {
                if (keys[slot] != key)
                    continue;
                for (var i = rows[slot]; i < rows[slot + 1]; i++)
                    scores[cells[i]] += weights[i];
                break;
            }
        }
    }

    public int Best(ReadOnlySpan<uint> features, Span<float> scores)
    {
        Score(features, scores);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }

    public static LinearModel Read(BinaryReader reader)
    {
        var classes = new string[reader.ReadInt32()];
        for (var i = 0; i < classes.Length; i++)
            classes[i] = reader.ReadString();
        var count = reader.ReadInt32();
        var slots = Slots(count);
        var (keys, lengths, source) = (new uint[slots], new int[slots], new int[slots]);
        var total = 0;
        for (var i = 0; i < count; i++)
        {
            var key = reader.ReadUInt32();
            var length = reader.ReadByte();
            var slot = Free(keys, key);
            (keys[slot], lengths[slot], source[slot]) = (key, length, total);
            total += length;
        }
        var scale = reader.ReadSingle();
        var (fileCells, fileWeights) = (reader.ReadBytes(total), reader.ReadBytes(total * 2));
        return Arrange(classes, keys, lengths, source, fileCells, fileWeights, scale);
    }

    private static LinearModel Arrange(
        string[] classes,
        uint[] keys,
        int[] lengths,
        int[] source,
        byte[] cells,
        byte[] packed,
        float scale
    )
    {
        var rows = new int[keys.Length + 1];
        var (outCells, outWeights) = (new byte[cells.Length], new float[cells.Length]);
        var at = 0;
        for (var slot = 0; slot < keys.Length; slot++)
        {
            rows[slot] = at;
            for (var i = 0; i < lengths[slot]; i++, at++)
            {
                outCells[at] = cells[source[slot] + i];
                outWeights[at] = BitConverter.ToInt16(packed, 2 * (source[slot] + i)) * scale;
            }
        }
        rows[^1] = at;
        return new LinearModel(classes, keys, rows, outCells, outWeights);
    }

    private static int Slots(int count)
    {
        var slots = 16;
        while (slots < count * 2)
            slots *= 2;
        return slots;
    }

    private static uint Free(uint[] keys, uint key)
    {
        var mask = (uint)keys.Length - 1;
        var slot = key & mask;
        while (keys[slot] != 0)
            slot = (slot + 1) & mask;
        return slot;
    }
}
