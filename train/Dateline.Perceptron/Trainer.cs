using Dateline.Language.Perceptron;

namespace Dateline.Training.Perceptron;

/// <summary>An averaged perceptron in training: dense rows by feature, averaged lazily.</summary>
internal sealed class Trainer(string[] classes)
{
    private readonly Dictionary<uint, int> index = [];
    private readonly List<float[]> weights = [];
    private readonly List<float[]> totals = [];
    private readonly List<int> seen = [];
    private long step = 1;

    public string[] Classes => classes;

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
            if (index.TryGetValue(feature == 0 ? 1 : feature, out var row))
            {
                var w = weights[row];
                for (var i = 0; i < w.Length; i++)
                    scores[i] += w[i];
            }
    }

    public void Update(ReadOnlySpan<uint> features, int good, int bad)
    {
        step++;
        if (good == bad)
            return;
        foreach (var raw in features)
        {
            var feature = raw == 0 ? 1 : raw;
            if (!index.TryGetValue(feature, out var row))
            {
                row = index[feature] = weights.Count;
                weights.Add(new float[classes.Length]);
                totals.Add(new float[classes.Length]);
                seen.Add(0);
            }
            seen[row]++;
            weights[row][good] += 1;
            weights[row][bad] -= 1;
            totals[row][good] += step;
            totals[row][bad] -= step;
        }
    }

    public void Write(BinaryWriter writer, int least)
    {
        writer.Write(classes.Length);
        foreach (var c in classes)
            writer.Write(c);
        var rows = index
            .Where(p => seen[p.Value] >= least)
            .OrderBy(p => p.Key)
            .Select(p => (p.Key, Averages(p.Value)))
            .Where(r => r.Item2.Count > 0)
            .ToArray();
        writer.Write(rows.Length);
        foreach (var (key, cells) in rows)
        {
            writer.Write(key);
            writer.Write((byte)cells.Count);
        }
        var scale = rows.SelectMany(r => r.Item2).Select(c => Math.Abs(c.Weight)).DefaultIfEmpty(1).Max() / 32000f;
        writer.Write(scale);
        foreach (var (_, cells) in rows)
        foreach (var (cell, _) in cells)
            writer.Write((byte)cell);
        foreach (var (_, cells) in rows)
        foreach (var (_, weight) in cells)
            writer.Write((short)(Math.Round(weight / scale / 8) * 8));
    }

    private List<(int Class, float Weight)> Averages(int row)
    {
        var cells = new List<(int, float)>();
        for (var i = 0; i < classes.Length; i++)
        {
            var average = weights[row][i] - totals[row][i] / step;
            if (Math.Abs(average) > 0.02f)
                cells.Add((i, average));
        }
        return cells.Count > 255 ? cells[..255] : cells;
    }

    /// <summary>The model as it would be read back.</summary>
    public LinearModel Freeze(int least)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, System.Text.Encoding.UTF8, leaveOpen: true))
            Write(writer, least);
        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        return LinearModel.Read(reader);
    }
}
