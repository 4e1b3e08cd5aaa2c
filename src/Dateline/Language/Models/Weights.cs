namespace Dateline.Language.Models;

/// <summary>A matrix with what is added to its products.</summary>
internal sealed record Layer(Matrix Matrix, float[] Bias)
{
    /// <summary>Reads the layer of a name.</summary>
    public static Layer Read(ModelFile file, string name, int inputs)
    {
        var weights = file.Numbers(name + ".weight");
        return Make(weights, inputs, file.Numbers(name + ".bias"));
    }

    /// <summary>Reads a matrix that has no bias.</summary>
    public static Layer ReadPlain(ModelFile file, string name, int inputs) => Make(file.Numbers(name), inputs, []);

    private static Layer Make(float[] weights, int inputs, float[] bias)
    {
        var matrix = new Matrix(weights, inputs, weights.Length / inputs);
        var padded = GC.AllocateArray<float>(matrix.Width, pinned: true);
        bias.CopyTo(padded, 0);
        return new Layer(matrix, padded);
    }
}

/// <summary>The learned scale and shift of a normalization.</summary>
internal sealed record Norm(float[] Scale, float[] Shift)
{
    /// <summary>Reads the normalization of a name.</summary>
    public static Norm Read(ModelFile file, string name) =>
        new(file.Numbers(name + ".scale"), file.Numbers(name + ".shift"));
}

/// <summary>The weights of one recurrent block.</summary>
internal sealed record Block(Norm Norm, float[] Near, Layer In, float[] Keep, Layer Out);

/// <summary>What the model knows of one language: its labels, and the vector that tells the encoder.</summary>
internal sealed record LanguageWeights(float[] Bank, Layer Tag, Upos[] TagUpos, string[] TagFeats)
{
    /// <summary>Reads the part of a language.</summary>
    public static LanguageWeights Read(ModelFile file, string language, int width)
    {
        var tags = file.Lines("tags." + language).Select(line => line.Split('\t')).ToArray();
        return new LanguageWeights(
            file.Numbers("bank." + language),
            Layer.Read(file, "tag." + language, width),
            [.. tags.Select(tag => Enum.Parse<Upos>(tag[0]))],
            [.. tags.Select(tag => tag[1])]
        );
    }
}

/// <summary>All weights, unpacked for use.</summary>
internal sealed class Weights
{
    /// <summary>Reads the weights of a file.</summary>
    public Weights(ModelFile file)
    {
        var sizes = file.Section<int>("sizes");
        (Width, Hidden, VectorWidth) = (sizes[0], sizes[1], sizes[3]);
        Words = new WordVectors(file, Width, VectorWidth);
        Input = Norm.Read(file, "input");
        Convolution = Layer.Read(file, "conv", 3 * Width);
        ConvolutionNorm = Norm.Read(file, "conv");
        Blocks = [.. Enumerable.Range(0, sizes[2]).Select(block => ReadBlock(file, $"block{block}"))];
        Output = Norm.Read(file, "output");
        Upos = Layer.Read(file, "upos", Width);
        NameHidden = Layer.Read(file, "name.hidden", Width);
        Name = Layer.Read(file, "name", NameHidden.Matrix.Columns);
        ArcDependent = Layer.Read(file, "arc.dependent", Width);
        ArcForm = Layer.ReadPlain(file, "arc.form", ArcDependent.Matrix.Columns);
        ArcHead = Layer.Read(file, "arc.head", Width);
        ArcPrior = file.Numbers("arc.prior");
        ArcDistance = file.Numbers("arc.distance");
        RelationDependent = Layer.Read(file, "relation.dependent", Width);
        RelationHead = Layer.Read(file, "relation.head", Width);
        RelationDistance = file.Numbers("relation.distance");
        Relation = Layer.Read(file, "relation", RelationHead.Matrix.Columns);
        Relations = file.Lines("relations");
        English = LanguageWeights.Read(file, "en", Width);
        Spanish = LanguageWeights.Read(file, "es", Width);
    }

#pragma warning disable CS1591 // The names say what they are; the encoder and the heads say how they are used.
    public int Width { get; }
    public int Hidden { get; }
    public int VectorWidth { get; }
    public WordVectors Words { get; }
    public Norm Input { get; }
    public Layer Convolution { get; }
    public Norm ConvolutionNorm { get; }
    public Block[] Blocks { get; }
    public Norm Output { get; }
    public Layer Upos { get; }
    public Layer NameHidden { get; }
    public Layer Name { get; }
    public Layer ArcDependent { get; }
    public Layer ArcForm { get; }
    public Layer ArcHead { get; }
    public float[] ArcPrior { get; }
    public float[] ArcDistance { get; }
    public Layer RelationDependent { get; }
    public Layer RelationHead { get; }
    public float[] RelationDistance { get; }
    public Layer Relation { get; }
    public string[] Relations { get; }
    public LanguageWeights English { get; }
    public LanguageWeights Spanish { get; }
#pragma warning restore CS1591

    private Block ReadBlock(ModelFile file, string name) =>
        new(
            Norm.Read(file, name),
            file.Numbers(name + ".near"),
            Layer.ReadPlain(file, name + ".in", Width),
            file.Numbers(name + ".keep"),
            Layer.ReadPlain(file, name + ".out", Hidden)
        );
}
