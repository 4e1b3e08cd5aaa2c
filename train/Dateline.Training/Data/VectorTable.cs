using Dateline.Language.Models;

namespace Dateline.Training.Data;

/// <summary>The word vectors that ship: one byte a number, found by the hash of the form.</summary>
internal sealed class VectorTable
{
    /// <summary>Hashes in ascending order; the row of each is in <see cref="Rows"/>.</summary>
    public required uint[] Keys { get; init; }

    /// <summary>The row of each key.</summary>
    public required int[] Rows { get; init; }

    /// <summary>The numbers of all rows.</summary>
    public required sbyte[] Numbers { get; init; }

    /// <summary>What a number of a row is to be multiplied with.</summary>
    public required float[] Scales { get; init; }

    /// <summary>The row of a form, or -1.</summary>
    public int Find(string form, bool spanish)
    {
        var at = spanish ? Array.BinarySearch(Keys, WordFeatures.VectorKey(form, spanish: true)) : -1;
        at = at < 0 ? Array.BinarySearch(Keys, WordFeatures.VectorKey(form, spanish: false)) : at;
        return at < 0 ? -1 : Rows[at];
    }

    /// <summary>The numbers of a row.</summary>
    public void Copy(int row, Span<float> target)
    {
        for (var i = 0; i < Glove.Width; i++)
        {
            target[i] = Numbers[row * Glove.Width + i] * Scales[row];
        }
    }

    /// <summary>Makes the table of English and Spanish vectors.</summary>
    public static VectorTable Make(string glovePath, string data, ISet<string> wanted)
    {
        var glove = Glove.Read(glovePath);
        var keys = new SortedDictionary<uint, int>();
        var rows = new List<float[]>();
        for (var rank = 0; rank < glove.Words.Count; rank++)
        {
            var word = glove.Words[rank];
            if ((rank < 45000 && word.Any(char.IsLetter)) || wanted.Contains(word))
            {
                keys[WordFeatures.VectorKey(word, spanish: false)] = rows.Count;
                rows.Add(glove[rank]);
            }
        }
        AddSpanish(glove, data, keys, rows);
        return Quantize(keys, rows);
    }

    private static void AddSpanish(Glove glove, string data, SortedDictionary<uint, int> keys, List<float[]> rows)
    {
        var lexicon = FormLexicon.Read(Path.Combine(data, "lexicons/UDLex_Spanish-Apertium.conllul.bz2"));
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (form, (lemmas, vector)) in SpanishVectors.Make(glove, data, lexicon, limit: 30000))
        {
            if (!rowOf.TryGetValue(lemmas, out var row))
            {
                rowOf[lemmas] = row = rows.Count;
                rows.Add(vector);
            }
            keys[WordFeatures.VectorKey(form, spanish: true)] = row;
        }
    }

    private static VectorTable Quantize(SortedDictionary<uint, int> keys, List<float[]> rows)
    {
        var numbers = new sbyte[rows.Count * Glove.Width];
        var scales = new float[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            var largest = Math.Max(1e-6f, rows[row].Max(MathF.Abs));
            // Ten times a unit vector of a hundred numbers has numbers around one.
            scales[row] = 10 * largest / 127;
            for (var i = 0; i < Glove.Width; i++)
            {
                numbers[row * Glove.Width + i] = (sbyte)MathF.Round(rows[row][i] / largest * 127);
            }
        }
        return new VectorTable
        {
            Keys = [.. keys.Keys],
            Rows = [.. keys.Values],
            Numbers = numbers,
            Scales = scales,
        };
    }

    /// <summary>Writes the table to a file.</summary>
    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Keys.Length);
        writer.Write(Scales.Length);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Keys.AsSpan()));
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Rows.AsSpan()));
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Scales.AsSpan()));
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Numbers.AsSpan()));
    }

    /// <summary>Reads a table that <see cref="Save"/> wrote.</summary>
    public static VectorTable Load(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var (keys, rows) = (reader.ReadInt32(), reader.ReadInt32());
        return new VectorTable
        {
            Keys = Read<uint>(reader, keys),
            Rows = Read<int>(reader, keys),
            Scales = Read<float>(reader, rows),
            Numbers = Read<sbyte>(reader, rows * Glove.Width),
        };
    }

    private static T[] Read<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
