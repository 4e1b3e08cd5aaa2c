using Dateline.Language;
using Dateline.Language.Models;
using Dateline.Training.Data;
using Dateline.Training.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Export;

/// <summary>Writes what the network itself says of some sentences, against which the reader's own arithmetic is tested.</summary>
internal static class ReferenceWriter
{
    private const int Sentences = 30;

    /// <summary>Writes the decisions of the network, with the weights as the file holds them, on our own sentences.</summary>
    public static void Write(Model model, string own, string path)
    {
        var all = OwnNames.Read(own).Where(s => s.Forms.Length > 5).ToList();
        var chosen = all.Where(s => s.Bank == Bank.EnglishEwt)
            .Take(Sentences)
            .Concat(all.Where(s => s.Bank == Bank.SpanishAncora).Take(Sentences));
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# What the trainer's network says of each word; a sentence ends at an empty form.");
        writer.WriteLine("lang\tform\tupos\thead\trelation\tname");
        using var _ = no_grad();
        foreach (var sentence in chosen)
        {
            using var scope = NewDisposeScope();
            Write(model, Batch.Make([sentence], model.Bags, () => false), writer);
        }
    }

    private static void Write(Model model, Batch batch, StreamWriter writer)
    {
        var (x, mask) = model.Encode(batch, model.WordsOf(batch), 0);
        var upos = Best(model.Heads.Upos(x));
        var heads = Best(model.Heads.Arcs(x, mask));
        var (flat, distances) = Losses.FlatHeads(batch, heads);
        var relations = Best(model.Heads.Relations(x, tensor(flat), tensor(distances)));
        var names = Best(model.Heads.Name(x));
        var sentence = batch.Sentences[0];
        var language = sentence.Bank == Bank.EnglishEwt ? "en" : "es";
        for (var i = 1; i <= sentence.Forms.Length; i++)
        {
            var relation = heads[i] == 0 ? "root" : model.Labels.Relations[(int)relations[i]];
            writer.WriteLine(
                $"{language}\t{sentence.Forms[i - 1]}\t{(Upos)upos[i]}\t{heads[i]}\t{relation}\t{names[i]}"
            );
        }
        writer.WriteLine($"{language}\t\t\t\t\t");
    }

    private static long[] Best(torch.Tensor scores) => scores.argmax(-1).flatten().data<long>().ToArray();
}
