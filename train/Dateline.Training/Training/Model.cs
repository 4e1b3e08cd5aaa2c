using Dateline.Language.Models;
using Dateline.Training.Data;
using Dateline.Training.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Training;

/// <summary>The network with all its weights.</summary>
internal sealed class Model
{
    private readonly Encoder encoder;

    /// <summary>A fresh network.</summary>
    public Model(Sizes sizes, Labels labels, VectorTable vectors, int seed)
    {
        manual_seed(seed);
        (Sizes, Labels, Vectors) = (sizes, labels, vectors);
        Table = new WordTable(WordFeatures.Rows, sizes.Width);
        Table.Initialize(new Random(seed));
        encoder = new Encoder(Weights, sizes, Glove.Width, Enum.GetValues<Bank>().Length);
        Heads = new Heads(Weights, sizes, labels.Tags.Count, labels.Relations.Count);
        Bags = new FormBags(vectors);
    }

    /// <summary>Its sizes.</summary>
    public Sizes Sizes { get; }

    /// <summary>Its labels.</summary>
    public Labels Labels { get; }

    /// <summary>Its word vectors, which training leaves alone.</summary>
    public VectorTable Vectors { get; }

    /// <summary>The dense weights.</summary>
    public Parameters Weights { get; } = new();

    /// <summary>The hashed embeddings.</summary>
    public WordTable Table { get; }

    /// <summary>The heads.</summary>
    public Heads Heads { get; }

    /// <summary>The features of forms.</summary>
    public FormBags Bags { get; }

    /// <summary>Contextual vectors of a batch.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="words">The summed rows of the distinct words.</param>
    /// <param name="dropout">The share of channels dropped.</param>
    public (Tensor X, Tensor Mask) Encode(Batch batch, Tensor words, double dropout)
    {
        var (sentences, length) = (batch.Sentences.Count, batch.Length);
        var mask = tensor(batch.Mask).reshape(sentences, length, 1);
        var index = tensor(batch.Index).reshape(sentences, length);
        var bank = tensor(batch.Sentences.Select(s => (long)s.Bank).ToArray());
        return (encoder.Forward(words, VectorsOf(batch), index, bank, mask, dropout), mask);
    }

    /// <summary>The summed rows of the distinct words of a batch.</summary>
    public Tensor WordsOf(Batch batch) => tensor(Table.Sum(batch.Words)).reshape(batch.Words.Count, Sizes.Width);

    private Tensor VectorsOf(Batch batch)
    {
        var numbers = new float[batch.Words.Count * Glove.Width];
        for (var w = 0; w < batch.Words.Count; w++)
        {
            if (batch.Words[w].Vector >= 0)
            {
                Vectors.Copy(batch.Words[w].Vector, numbers.AsSpan(w * Glove.Width, Glove.Width));
            }
        }
        return tensor(numbers).reshape(batch.Words.Count, Glove.Width);
    }

    /// <summary>Writes all that training needs to go on.</summary>
    public void Save(string path, int epoch)
    {
        using (var writer = new BinaryWriter(File.Create(path + ".new")))
        {
            writer.Write(epoch);
            Table.Save(writer);
            Weights.Save(writer);
        }
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Takes over the weights of another model where they fit; its optimizer is forgotten.</summary>
    public void Start(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        reader.ReadInt32();
        Table.Load(reader, keep: false);
        Weights.Load(reader, keep: false);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <returns>The last epoch that was done.</returns>
    public int Load(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var epoch = reader.ReadInt32();
        Table.Load(reader);
        Weights.Load(reader);
        return epoch;
    }
}
