using Dateline.Language.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Network;

/// <summary>The heads over the encoder: tags, names, arcs (Dozat and Manning 2017) and relations.</summary>
internal sealed class Heads
{
    private readonly Parameters weights;

    /// <summary>Adds the weights of the heads.</summary>
    public Heads(Parameters weights, Sizes sizes, int tags, int relations)
    {
        this.weights = weights;
        Linear("upos", sizes.Width, 17);
        Linear("tag", sizes.Width, tags);
        Linear("name.hidden", sizes.Width, sizes.Name);
        Linear("name", sizes.Name, NameTags.Count);
        Linear("arc.dependent", sizes.Width, sizes.Arc);
        Linear("arc.head", sizes.Width, sizes.Arc);
        weights.Add("arc.form", [sizes.Arc, sizes.Arc], Math.Sqrt(1.0 / sizes.Arc));
        weights.Add("arc.prior", [sizes.Arc], 0.05);
        weights.Add("arc.distance", [HeadDistance.Count], 0);
        Linear("relation.dependent", sizes.Width, sizes.Relation);
        Linear("relation.head", sizes.Width, sizes.Relation);
        weights.Add("relation.distance", [HeadDistance.Count, sizes.Relation], 0.05);
        Linear("relation", sizes.Relation, relations);
    }

    /// <summary>Scores of the parts of speech.</summary>
    public Tensor Upos(Tensor x) => Linear("upos", x);

    /// <summary>Scores of the tags.</summary>
    public Tensor Tag(Tensor x) => Linear("tag", x);

    /// <summary>Scores of the name tags.</summary>
    public Tensor Name(Tensor x) => Linear("name", Bend(Linear("name.hidden", x)));

    /// <summary>Scores of each word (third axis) as head of each word (second axis); the padding scores very low.</summary>
    public Tensor Arcs(Tensor x, Tensor mask)
    {
        var dependent = Bend(Linear("arc.dependent", x)).matmul(weights["arc.form"]);
        var head = Bend(Linear("arc.head", x));
        var prior = head.matmul(weights["arc.prior"]).unsqueeze(1);
        var words = (int)x.shape[1];
        var distance = weights["arc.distance"].index_select(0, DistanceMatrix(words)).reshape(1, words, words);
        return dependent.matmul(head.transpose(1, 2)) + prior + distance + (mask.transpose(1, 2) - 1) * 1e6;
    }

    /// <summary>Scores of the relations of each word to the head it is given.</summary>
    /// <param name="x">Contextual vectors, sentences by words.</param>
    /// <param name="heads">The head of each word, as flat indices over sentences and words.</param>
    /// <param name="distances">The class of the distance of each.</param>
    public Tensor Relations(Tensor x, Tensor heads, Tensor distances)
    {
        var dependent = Linear("relation.dependent", x).flatten(0, 1);
        var head = Linear("relation.head", x).flatten(0, 1).index_select(0, heads);
        var far = weights["relation.distance"].index_select(0, distances);
        return Linear("relation", Bend(dependent + head + far));
    }

    private static Tensor DistanceMatrix(int words)
    {
        var classes = new long[words * words];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = HeadDistance.Class(i / words, i % words);
        }
        return tensor(classes);
    }

    private static Tensor Bend(Tensor x) => nn.functional.leaky_relu(x, 0.1);

    private void Linear(string name, int from, int to)
    {
        weights.Add(name + ".weight", [from, to], Math.Sqrt(3.0 / from));
        weights.Add(name + ".bias", [to], 0);
    }

    private Tensor Linear(string name, Tensor x) => x.matmul(weights[name + ".weight"]) + weights[name + ".bias"];
}
