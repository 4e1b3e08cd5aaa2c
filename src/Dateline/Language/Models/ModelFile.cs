using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Language.Models;

/// <summary>
/// Named arrays in one file, read where they lie: a head "DLM1", the number of sections, then for each its name (32 bytes of
/// ASCII), offset and length (64-bit, little-endian), then the arrays, each at a multiple of 64 bytes.
/// </summary>
internal sealed unsafe class ModelFile
{
    /// <summary>The bytes a section takes in the head.</summary>
    public const int EntrySize = NameSize + 16;

    /// <summary>The bytes of a name.</summary>
    public const int NameSize = 32;

    /// <summary>The first bytes of the file.</summary>
    public static ReadOnlySpan<byte> Mark => "DLM1"u8;

    private readonly Dictionary<string, (long Offset, long Length)> sections = new(StringComparer.Ordinal);
    private readonly byte* start;

    // The memory of a manifest resource lives as long as its assembly; the stream only lends the pointer.
    private ModelFile(UnmanagedMemoryStream stream)
    {
        start = stream.PositionPointer;
        if (!new ReadOnlySpan<byte>(start, Mark.Length).SequenceEqual(Mark))
        {
            throw new InvalidOperationException("the weights are not of this version");
        }
        var count = *(int*)(start + Mark.Length);
        for (var i = 0; i < count; i++)
        {
            var entry = start + Mark.Length + sizeof(int) + (i * EntrySize);
            var name = Encoding.ASCII.GetString(entry, NameSize).TrimEnd('\0');
            sections[name] = (*(long*)(entry + NameSize), *(long*)(entry + NameSize + sizeof(long)));
        }
    }

    /// <summary>Opens an embedded file.</summary>
    public static ModelFile Open(string resource) =>
        typeof(ModelFile).Assembly.GetManifestResourceStream(resource) is UnmanagedMemoryStream stream
            ? new ModelFile(stream)
            : throw new InvalidOperationException($"no weights {resource} in the assembly");

    /// <summary>An array.</summary>
    public ReadOnlySpan<T> Section<T>(string name)
        where T : unmanaged
    {
        var (offset, length) = sections[name];
        return MemoryMarshal.Cast<byte, T>(new ReadOnlySpan<byte>(start + offset, checked((int)length)));
    }

    /// <summary>The lines of a text.</summary>
    public string[] Lines(string name) => Encoding.UTF8.GetString(Section<byte>(name)).Split('\n');

    /// <summary>Half-precision numbers, widened.</summary>
    public float[] Numbers(string name)
    {
        var halves = Section<Half>(name);
        var numbers = GC.AllocateUninitializedArray<float>(halves.Length, pinned: true);
        System.Numerics.Tensors.TensorPrimitives.ConvertToSingle(halves, numbers);
        return numbers;
    }
}
