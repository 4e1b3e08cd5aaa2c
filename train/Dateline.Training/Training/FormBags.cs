using Dateline.Language.Models;
using Dateline.Training.Data;
using Dateline.Training.Network;

namespace Dateline.Training.Training;

/// <summary>The features of forms, remembered.</summary>
internal sealed class FormBags(VectorTable vectors)
{
    private readonly Dictionary<(string, bool Spanish, bool Hidden), BagWord> known = [];

    /// <summary>The artificial word that roots hang on.</summary>
    public static BagWord Root { get; } = new([WordFeatures.Root], [1], -1);

    /// <summary>The features of a form; a hidden one shows its parts only.</summary>
    public BagWord Of(string form, bool spanish, bool hidden)
    {
        if (!known.TryGetValue((form, spanish, hidden), out var bag))
        {
            known[(form, spanish, hidden)] = bag = Make(form, spanish, hidden);
        }
        return bag;
    }

    private BagWord Make(string form, bool spanish, bool hidden)
    {
        Span<int> rows = stackalloc int[WordFeatures.Capacity];
        var count = WordFeatures.Collect(form, rows, out var plain);
        var vector = hidden ? -1 : vectors.Find(form, spanish);
        var from = hidden ? WordFeatures.FormProbes : 0;
        var gram = count > plain ? 1 / MathF.Sqrt(count - plain) : 0;
        var kept = rows[from..count].ToArray();
        var weights = Enumerable.Range(from, count - from).Select(i => i < plain ? 1f : gram).ToArray();
        return vector >= 0
            ? new BagWord(kept, weights, vector)
            : new BagWord([.. kept, WordFeatures.NoVector], [.. weights, 1f], -1);
    }
}
