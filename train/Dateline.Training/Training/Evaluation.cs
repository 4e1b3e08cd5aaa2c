using Dateline.Language;
using Dateline.Language.Models;
using Dateline.Training.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Training;

/// <summary>Quick figures on given words: UPOS, tags, UAS, LAS (relations without subtypes), names (exact F1).</summary>
internal sealed class Evaluation
{
    private readonly Dictionary<string, (int Right, int All)> counts = [];
    private readonly Dictionary<NameKind, (int Right, int Found, int Gold)> names = [];

    /// <summary>The figures of a set.</summary>
    public static string Measure(Model model, IReadOnlyList<TrainingSentence> sentences)
    {
        var evaluation = new Evaluation();
        using var _ = no_grad();
        foreach (var group in Batch.Group(sentences.OrderBy(s => s.Forms.Length), 3000))
        {
            using var scope = NewDisposeScope();
            evaluation.Add(model, Batch.Make(group, model.Bags, () => false));
        }
        return evaluation.ToString();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var figures = counts.Select(pair => $"{pair.Key} {100.0 * pair.Value.Right / Math.Max(1, pair.Value.All):F2}");
        var kinds = names.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {F1(pair.Value):F1}");
        var main = names.Where(pair => pair.Key != NameKind.Other).Select(pair => pair.Value).ToList();
        var sum = (main.Sum(n => n.Right), main.Sum(n => n.Found), main.Sum(n => n.Gold));
        return string.Join(", ", figures) + $"; names {F1(sum):F2} ({string.Join(", ", kinds)})";
    }

    private void Add(Model model, Batch batch)
    {
        var (x, mask) = model.Encode(batch, model.WordsOf(batch), 0);
        var tagged = batch.Targets((s, w) => model.Labels.TagOf(s, w));
        Count("upos", model.Heads.Upos(x), batch.Targets((s, w) => s.Upos is null ? -1 : (int)s.Upos[w]));
        Count("tag", model.Heads.Tag(x), tagged);
        AddNames(batch, model.Heads.Name(x));
        var gold = batch.Targets((s, w) => s.Heads?[w] ?? -1);
        if (gold.Any(head => head >= 0))
        {
            var arcs = model.Heads.Arcs(x, mask).argmax(2).flatten().data<long>().ToArray();
            Count("uas", arcs, gold, i => arcs[i] == gold[i]);
            var (flat, distances) = Losses.FlatHeads(batch, arcs);
            var relations = model.Heads.Relations(x, tensor(flat), tensor(distances)).argmax(1).data<long>().ToArray();
            AddLabelled(model, batch, arcs, relations, gold);
        }
    }

    private void AddLabelled(Model model, Batch batch, long[] arcs, long[] relations, long[] gold) =>
        Count(
            "las",
            arcs,
            gold,
            i =>
                arcs[i] == gold[i]
                && Plain(model.Labels.Relations[(int)relations[i]])
                    == Plain(batch.Sentences[i / batch.Length].Deprels![i % batch.Length - 1])
        );

    private void Count(string name, Tensor scores, long[] gold)
    {
        var best = scores.argmax(2).flatten().data<long>().ToArray();
        Count(name, best, gold, i => best[i] == gold[i]);
    }

    private void Count(string name, long[] found, long[] gold, Func<int, bool> right)
    {
        var (rightSum, all) = counts.GetValueOrDefault(name);
        for (var i = 0; i < found.Length; i++)
        {
            if (gold[i] >= 0)
            {
                all++;
                rightSum += right(i) ? 1 : 0;
            }
        }
        if (all > 0)
        {
            counts[name] = (rightSum, all);
        }
    }

    private void AddNames(Batch batch, Tensor scores)
    {
        var numbers = scores.contiguous().data<float>().ToArray();
        for (var s = 0; s < batch.Sentences.Count; s++)
        {
            var sentence = batch.Sentences[s];
            if (sentence.Names is null)
            {
                continue;
            }
            var first = (s * batch.Length + 1) * NameTags.Count;
            var tags = new int[sentence.Forms.Length];
            NameDecoder.Decode(numbers.AsSpan(first, tags.Length * NameTags.Count), tags);
            AddNames(NameTags.Names(tags), NameTags.Names(sentence.Names));
        }
    }

    private void AddNames(NameSpan[] found, NameSpan[] gold)
    {
        foreach (var name in found)
        {
            var (right, all, golds) = names.GetValueOrDefault(name.Kind);
            names[name.Kind] = (right + (gold.Contains(name) ? 1 : 0), all + 1, golds);
        }
        foreach (var name in gold)
        {
            var (right, all, golds) = names.GetValueOrDefault(name.Kind);
            names[name.Kind] = (right, all, golds + 1);
        }
    }

    private static string Plain(string relation) => relation.Split(':')[0];

    private static double F1((int Right, int Found, int Gold) n) => 200.0 * n.Right / Math.Max(1, n.Found + n.Gold);
}
