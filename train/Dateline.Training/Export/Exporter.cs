using Dateline.Language;
using Dateline.Language.Models;
using Dateline.Training.Data;
using Dateline.Training.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Export;

/// <summary>Turns a trained model into the file that ships: tables in bytes, dense weights in half precision.</summary>
internal static class Exporter
{
    // A form that a text uses says more than one that a lexicon lists.
    private const double LexiconWeight = 0.1;

    /// <summary>Rounds the weights of the model as the file will hold them, and writes the file.</summary>
    public static string Write(Model model, Corpus corpus, string data, string path)
    {
        var writer = new ModelWriter();
        var sizes = model.Sizes;
        writer.Add<int>("sizes", [sizes.Width, sizes.Hidden, sizes.Blocks, Glove.Width]);
        AddTable(model, writer);
        AddVectors(model.Vectors, writer);
        AddDense(model, writer);
        writer.AddLines("relations", model.Labels.Relations);
        AddTags(model, writer, "en", spanish: false);
        AddTags(model, writer, "es", spanish: true);
        writer.Add("en", EnglishLemmas(corpus, data));
        writer.Add("es", SpanishLemmas(corpus, data));
        return writer.Write(path);
    }

    private static LemmaTable EnglishLemmas(Corpus corpus, string data)
    {
        var table = new LemmaTable();
        table.Add(corpus.Train.Where(s => s.Bank == Bank.EnglishEwt));
        foreach (var entry in EnglishInflection.Read(Path.Combine(data, "lexicons/en-senses30.src")))
        {
            table.Add(entry.Form, entry.Upos, entry.Lemma, entry.Feats, LexiconWeight);
        }
        return table.Learn();
    }

    private static LemmaTable SpanishLemmas(Corpus corpus, string data)
    {
        var table = new LemmaTable();
        table.Add(corpus.Train.Where(s => s.Bank is Bank.SpanishAncora or Bank.SpanishCess or Bank.SpanishGsd));
        foreach (var entry in FormLexicon.Read(Path.Combine(data, "lexicons/UDLex_Spanish-Apertium.conllul.bz2")))
        {
            if (
                entry.Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv
                && entry.Form == entry.Form.ToLowerInvariant()
            )
            {
                table.Add(entry.Form, entry.Upos, entry.Lemma, entry.Feats, LexiconWeight);
            }
        }
        return table.Learn();
    }

    private static void AddTable(Model model, ModelWriter writer)
    {
        var (values, width) = (model.Table.Values, model.Sizes.Width);
        var numbers = new sbyte[values.Length];
        var scales = new float[WordFeatures.Rows];
        for (var row = 0; row < scales.Length; row++)
        {
            var part = values.AsSpan(row * width, width);
            var largest = System.Numerics.Tensors.TensorPrimitives.MaxMagnitude<float>(part);
            var scale = Math.Max(1e-6f, Math.Abs(largest)) / 127;
            scales[row] = scale;
            for (var i = 0; i < width; i++)
            {
                numbers[row * width + i] = (sbyte)MathF.Round(part[i] / scale);
                part[i] = numbers[row * width + i] * scale;
            }
        }
        writer.Add<sbyte>("table", numbers);
        writer.Add<float>("table.scale", scales);
    }

    private static void AddVectors(VectorTable vectors, ModelWriter writer)
    {
        writer.Add<uint>("vector.keys", vectors.Keys);
        writer.Add<int>("vector.rows", vectors.Rows);
        writer.Add<sbyte>("vectors", vectors.Numbers);
        writer.Add<float>("vectors.scale", vectors.Scales);
    }

    private static void AddDense(Model model, ModelWriter writer)
    {
        using var _ = no_grad();
        foreach (var (name, weight) in model.Weights.All)
        {
            weight.copy_(weight.to(ScalarType.Float16).to(ScalarType.Float32));
            if (name is not ("bank" or "tag.weight" or "tag.bias"))
            {
                writer.AddHalves(name, Numbers(weight));
            }
        }
        writer.AddHalves("bank.en", Numbers(model.Weights["bank"][(int)Bank.EnglishEwt]));
        writer.AddHalves("bank.es", Numbers(model.Weights["bank"][(int)Bank.SpanishAncora]));
    }

    private static void AddTags(Model model, ModelWriter writer, string language, bool spanish)
    {
        var tags = model.Labels.Tags;
        var first = tags.FindIndex(tag => tag.Spanish == spanish);
        var count = tags.Count(tag => tag.Spanish == spanish);
        writer.AddLines("tags." + language, tags.Skip(first).Take(count).Select(tag => $"{tag.Upos}\t{tag.Feats}"));
        writer.AddHalves($"tag.{language}.weight", Numbers(model.Weights["tag.weight"].narrow(1, first, count)));
        writer.AddHalves($"tag.{language}.bias", Numbers(model.Weights["tag.bias"].narrow(0, first, count)));
    }

    private static float[] Numbers(torch.Tensor weight) => weight.detach().contiguous().data<float>().ToArray();
}
