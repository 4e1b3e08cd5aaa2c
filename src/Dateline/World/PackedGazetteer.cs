using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Dateline.Tables;

namespace Dateline.World;

/// <summary>
/// The embedded gazetteer: a table that is searched where it lies in memory. The layout is described in
/// tools/World/gazetteer.mjs, which makes it.
/// </summary>
internal sealed class PackedGazetteer
{
    private const int HeaderSize = 28;
    private readonly byte[] table;
    private readonly int postingCount;
    private readonly int nameLengths;
    private readonly int postings;
    private readonly int planes;
    private readonly int countries;
    private readonly int[] nameStarts;
    private readonly int[] postingStarts;
    private readonly int[] displayStarts;

    private PackedGazetteer(byte[] table)
    {
        this.table = table;
        (Count, NameCount, postingCount) = (Header(0), Header(1), Header(2));
        planes = HeaderSize + Count;
        nameLengths = planes + Count * (4 + 4 + 4 + 1 + 1 + 4);
        postings = nameLengths + 2 * NameCount;
        countries = postings + 4 * postingCount;
        var display = countries + 3 * Header(5);
        displayStarts = Starts(HeaderSize, Count, display, 0);
        nameStarts = Starts(nameLengths, NameCount, display + Header(3), 0);
        postingStarts = Starts(nameLengths + NameCount, NameCount, 0, 1);
    }

    /// <summary>The number of entries.</summary>
    public int Count { get; }

    /// <summary>The number of different names.</summary>
    public int NameCount { get; }

    /// <summary>The bytes of the unpacked table.</summary>
    public ReadOnlySpan<byte> Table => table;

    /// <summary>Unpacks the embedded table.</summary>
    public static PackedGazetteer Load()
    {
        var manifest = Tables.Table.Load("World/gazetteer.tsv").Rows.ToDictionary(r => r["key"], r => r["value"]);
        var bytes = new byte[int.Parse(manifest["bytes"], System.Globalization.CultureInfo.InvariantCulture)];
        using var packed =
            typeof(PackedGazetteer).Assembly.GetManifestResourceStream("World/gazetteer.br")
            ?? throw new InvalidOperationException("no gazetteer in the assembly");
        using var unpacked = new BrotliStream(packed, CompressionMode.Decompress);
        unpacked.ReadExactly(bytes);
        return new PackedGazetteer(bytes);
    }

    /// <summary>The entry with this number.</summary>
    public GazetteerEntry this[int id] =>
        new()
        {
            Id = id,
            Name = Encoding.UTF8.GetString(Slice(displayStarts, id)),
            Kind = (GazetteerKind)table[planes + Count * 13 + id],
            Country = Encoding.ASCII.GetString(table, countries + 3 * table[planes + Count * 12 + id], 3),
            Latitude = (Plane(planes, Count, id) - 90_000) / 1000.0,
            Longitude = (Plane(planes + Count * 4, Count, id) - 180_000) / 1000.0,
            Population = Plane(planes + Count * 8, Count, id),
            Parent = Plane(planes + Count * 14, Count, id) - 1,
        };

    /// <summary>
    /// The place of a folded name among the sorted names, from <paramref name="from"/> on: the first that is not less.
    /// </summary>
    public int LowerBound(ReadOnlySpan<byte> name, int from = 0)
    {
        int low = from,
            high = NameCount;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Slice(nameStarts, middle).SequenceCompareTo(name) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The folded name at a place.</summary>
    public ReadOnlySpan<byte> NameAt(int place) => place < NameCount ? Slice(nameStarts, place) : default;

    /// <summary>The numbers of the entries that bear the name at a place, the most populous first.</summary>
    public int[] EntriesAt(int place)
    {
        var ids = new int[postingStarts[place + 1] - postingStarts[place]];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = Plane(postings, postingCount, postingStarts[place] + i);
        return ids;
    }

    private int Header(int index) => BinaryPrimitives.ReadInt32LittleEndian(table.AsSpan(4 + 4 * index));

    private ReadOnlySpan<byte> Slice(int[] starts, int index) =>
        table.AsSpan(starts[index], starts[index + 1] - starts[index]);

    private int Plane(int start, int length, int index) =>
        table[start + index]
        | table[start + length + index] << 8
        | table[start + 2 * length + index] << 16
        | table[start + 3 * length + index] << 24;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] Starts(int lengths, int count, int first, int more)
    {
        var starts = new int[count + 1];
        starts[0] = first;
        for (var i = 0; i < count; i++)
            starts[i + 1] = starts[i] + table[lengths + i] + more;
        return starts;
    }
}
