using System.Runtime.InteropServices;
using System.Text;
using Dateline.Language.Models;

namespace Dateline.Training.Export;

/// <summary>Writes the file that the reader opens (<see cref="ModelFile"/>).</summary>
internal sealed class ModelWriter
{
    private const int Alignment = 64;

    private readonly List<(string Name, byte[] Bytes)> sections = [];

    /// <summary>Adds an array.</summary>
    public void Add<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged => sections.Add((name, MemoryMarshal.AsBytes(values).ToArray()));

    /// <summary>Adds numbers in half precision.</summary>
    public void AddHalves(string name, float[] values) =>
        Add<Half>(name, Array.ConvertAll(values, value => (Half)value));

    /// <summary>Adds lines of text.</summary>
    public void AddLines(string name, IEnumerable<string> lines) =>
        Add<byte>(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>Adds the table of a language's lemmas.</summary>
    public void Add(string language, LemmaTable lemmas)
    {
        var scripts = lemmas
            .Forms.Values.Concat(lemmas.Endings.Values)
            .Concat(lemmas.Tagged.Values)
            .Distinct()
            .ToList();
        var index = scripts.Select((script, i) => (script, i)).ToDictionary(p => p.script, p => (ushort)p.i);
        AddLines($"lemma.{language}.scripts", scripts.Select(script => script.ToString()));
        foreach (
            var (name, table) in new[]
            {
                ("forms", lemmas.Forms),
                ("endings", lemmas.Endings),
                ("tagged", lemmas.Tagged),
            }
        )
        {
            Add<uint>($"lemma.{language}.{name}", table.Keys.ToArray());
            Add<ushort>($"lemma.{language}.{name}.script", table.Values.Select(script => index[script]).ToArray());
        }
    }

    /// <summary>Writes the file.</summary>
    /// <returns>What it holds, for the log.</returns>
    public string Write(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(ModelFile.Mark);
        writer.Write(sections.Count);
        long offset = ModelFile.Mark.Length + sizeof(int) + sections.Count * ModelFile.EntrySize;
        foreach (var (name, bytes) in sections)
        {
            offset = (offset + Alignment - 1) / Alignment * Alignment;
            writer.Write(Encoding.ASCII.GetBytes(name.PadRight(ModelFile.NameSize, '\0')));
            writer.Write(offset);
            writer.Write((long)bytes.Length);
            offset += bytes.Length;
        }
        foreach (var (_, bytes) in sections)
        {
            var padding = (Alignment - writer.BaseStream.Position % Alignment) % Alignment;
            writer.Write(new byte[padding]);
            writer.Write(bytes);
        }
        var large = sections
            .Where(s => s.Bytes.Length > 50000 || s.Name.StartsWith("lemma", StringComparison.Ordinal))
            .Select(s => $"{s.Name} {s.Bytes.Length}");
        return $"{writer.BaseStream.Position} bytes: {string.Join(", ", large)}";
    }
}
