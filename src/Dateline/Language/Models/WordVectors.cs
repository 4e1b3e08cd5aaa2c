using System.Runtime.Intrinsics;

namespace Dateline.Language.Models;

/// <summary>The vector of a form: the sum of its rows of the hashed table and its projected word vector; remembered.</summary>
internal sealed unsafe class WordVectors
{
    private const int Remembered = 1 << 13;
    private const string EnglishKey = "en";

    private readonly ModelFile file;
    private readonly int width;
    private readonly int vectorWidth;
    private readonly float[] projection;
    private readonly Entry?[] english = new Entry?[Remembered];
    private readonly Entry?[] spanish = new Entry?[Remembered];

    /// <summary>Reads the tables where they lie in the file.</summary>
    public WordVectors(ModelFile file, int width, int vectorWidth)
    {
        (this.file, this.width, this.vectorWidth) = (file, width, vectorWidth);
        projection = file.Numbers("vector");
        Root = GC.AllocateArray<float>(width, pinned: true);
        AddRow(WordFeatures.Root, 1, Root);
    }

    /// <summary>The vector of the artificial word that roots hang on.</summary>
    public float[] Root { get; }

    /// <summary>The vector of a form in one of the two languages. Thread-safe: a slot is read and written whole.</summary>
    public float[] Of(string form, string language)
    {
        var inSpanish = language != EnglishKey;
        var slots = inSpanish ? spanish : english;
        var slot = (int)(WordFeatures.CacheKey(form) & (Remembered - 1));
        var entry = Volatile.Read(ref slots[slot]);
        if (entry is null || entry.Form != form)
        {
            entry = new Entry(form, Make(form, inSpanish));
            Volatile.Write(ref slots[slot], entry);
        }
        return entry.Vector;
    }

    private float[] Make(string form, bool inSpanish)
    {
        var vector = GC.AllocateArray<float>(width, pinned: false);
        Span<int> rows = stackalloc int[WordFeatures.Capacity];
        var count = WordFeatures.Collect(form, rows, out var plain);
        var gram = count > plain ? 1 / MathF.Sqrt(count - plain) : 0;
        for (var i = 0; i < count; i++)
        {
            AddRow(rows[i], i < plain ? 1 : gram, vector);
        }
        var found = Find(form, inSpanish);
        if (found < 0)
        {
            AddRow(WordFeatures.NoVector, 1, vector);
        }
        else
        {
            AddProjected(found, vector);
        }
        return vector;
    }

    private int Find(string form, bool inSpanish)
    {
        var keys = file.Section<uint>("vector.keys");
        var at = inSpanish ? keys.BinarySearch(WordFeatures.VectorKey(form, spanish: true)) : -1;
        at = at < 0 ? keys.BinarySearch(WordFeatures.VectorKey(form, spanish: false)) : at;
        return at < 0 ? -1 : file.Section<int>("vector.rows")[at];
    }

    private void AddRow(int row, float weight, Span<float> vector) =>
        AddScaled(
            file.Section<sbyte>("table").Slice(row * width, width),
            weight * file.Section<float>("table.scale")[row],
            vector
        );

    private void AddProjected(int row, Span<float> vector)
    {
        var numbers = file.Section<sbyte>("vectors").Slice(row * vectorWidth, vectorWidth);
        var scale = file.Section<float>("vectors.scale")[row];
        for (var i = 0; i < vectorWidth; i++)
        {
            var factor = Vector256.Create(numbers[i] * scale);
            for (var at = 0; at < width; at += Vector256<float>.Count)
            {
                var weights = Vector256.Create<float>(projection.AsSpan(i * width + at));
                var sum = Vector256.Create<float>(vector[at..]);
                Vector256.FusedMultiplyAdd(factor, weights, sum).CopyTo(vector[at..]);
            }
        }
    }

    private static void AddScaled(ReadOnlySpan<sbyte> numbers, float scale, Span<float> vector)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] += numbers[i] * scale;
        }
    }

    private sealed record Entry(string Form, float[] Vector);
}
