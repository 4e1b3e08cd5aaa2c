using Dateline.Language.Models;
using Dateline.Training.Data;
using Dateline.Training.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Training;

/// <summary>The sum of the cross entropies of all heads that a batch has labels for.</summary>
internal sealed class Losses(Heads heads, Labels labels)
{
    /// <summary>The loss of a batch.</summary>
    public Tensor Sum(Batch batch, Tensor x, Tensor mask)
    {
        var loss = Entropy(heads.Upos(x), batch.Targets((s, w) => s.Upos is null ? -1 : (int)s.Upos[w]));
        loss += 0.7 * Entropy(heads.Tag(x), batch.Targets((s, w) => labels.TagOf(s, w)));
        loss += 2 * Entropy(heads.Name(x), batch.Targets((s, w) => s.Names?[w] ?? -1));
        var arcs = batch.Targets((s, w) => s.Heads?[w] ?? -1);
        if (arcs.All(head => head < 0))
        {
            return loss;
        }
        return loss + Entropy(heads.Arcs(x, mask), arcs) + Entropy(Relations(batch, x, arcs), RelationTargets(batch));
    }

    private Tensor Relations(Batch batch, Tensor x, long[] arcs)
    {
        var (flat, distances) = FlatHeads(batch, arcs);
        return heads.Relations(x, tensor(flat), tensor(distances));
    }

    /// <summary>Heads as flat indices over the batch, and the classes of their distances.</summary>
    public static (long[] Heads, long[] Distances) FlatHeads(Batch batch, long[] arcs)
    {
        var (flat, distances) = (new long[arcs.Length], new long[arcs.Length]);
        for (var i = 0; i < arcs.Length; i++)
        {
            var (start, head) = (i / batch.Length * batch.Length, (int)Math.Max(0, arcs[i]));
            flat[i] = start + head;
            distances[i] = HeadDistance.Class(i - start, head);
        }
        return (flat, distances);
    }

    private long[] RelationTargets(Batch batch) =>
        batch.Targets((s, w) => s.Heads is null || s.Heads[w] < 0 ? -1 : labels.Relation(s.Deprels![w]));

    private static Tensor Entropy(Tensor scores, long[] targets)
    {
        var classes = scores.shape[^1];
        if (targets.All(target => target < 0))
        {
            return zeros(1).squeeze();
        }
        return nn.functional.cross_entropy(scores.reshape(-1, classes), tensor(targets));
    }
}
