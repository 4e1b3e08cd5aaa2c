namespace Dateline.Reading.Warc.Pieces;

/// <summary>The codes of DEFLATE: the fixed ones, those that a block states, and what their symbols mean (RFC 1951, section 3.2).</summary>
internal static class DeflateCodes
{
    private const int FirstLength = 257;

    private static readonly ushort[] LengthBase =
    [
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        13,
        15,
        17,
        19,
        23,
        27,
        31,
        35,
        43,
        51,
        59,
        67,
        83,
        99,
        115,
        131,
        163,
        195,
        227,
        258,
    ];

    private static readonly byte[] LengthExtra =
    [
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        1,
        1,
        1,
        1,
        2,
        2,
        2,
        2,
        3,
        3,
        3,
        3,
        4,
        4,
        4,
        4,
        5,
        5,
        5,
        5,
        0,
    ];

    private static readonly byte[] Order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>The fixed codes of literals and lengths.</summary>
    public static HuffmanTable Literals { get; } =
        new([.. Repeat(8, 144), .. Repeat(9, 112), .. Repeat(7, 24), .. Repeat(8, 8)]);

    /// <summary>The fixed codes of distances.</summary>
    public static HuffmanTable Distances { get; } = new([.. Repeat(5, 30)]);

    /// <summary>Reads the codes that a block states.</summary>
    public static (HuffmanTable Literals, HuffmanTable Distances) Read(Func<int, int> take)
    {
        var (literals, distances, stated) = (take(5) + FirstLength, take(5) + 1, take(4) + 4);
        Span<byte> lengthCodes = stackalloc byte[Order.Length];
        lengthCodes.Clear();
        for (var i = 0; i < stated; i++)
        {
            lengthCodes[Order[i]] = (byte)take(3);
        }
        Span<byte> lengths = stackalloc byte[literals + distances];
        ReadLengths(lengths, new HuffmanTable(lengthCodes), take);
        return (new HuffmanTable(lengths[..literals]), new HuffmanTable(lengths[literals..]));
    }

    /// <summary>How long a repetition is: a length, and how many bits to add to it.</summary>
    public static (int From, int Extra) Length(int symbol)
    {
        var index = symbol - FirstLength;
        return index < LengthBase.Length
            ? (LengthBase[index], LengthExtra[index])
            : throw new InvalidDataException("A length that does not exist.");
    }

    /// <summary>How far back it begins: a distance, and how many bits to add to it.</summary>
    public static (int From, int Extra) Distance(int symbol)
    {
        if (symbol < 4)
        {
            return (symbol + 1, 0);
        }
        var extra = (symbol >> 1) - 1;
        return symbol < 30
            ? (((2 + (symbol & 1)) << extra) + 1, extra)
            : throw new InvalidDataException("A distance that does not exist.");
    }

    private static void ReadLengths(Span<byte> lengths, HuffmanTable codes, Func<int, int> take)
    {
        var at = 0;
        while (at < lengths.Length)
        {
            var symbol = Symbol(codes, take);
            var (value, count) = symbol switch
            {
                < 16 => ((byte)symbol, 1),
                16 when at > 0 => (lengths[at - 1], 3 + take(2)),
                17 => ((byte)0, 3 + take(3)),
                18 => ((byte)0, 11 + take(7)),
                _ => throw new InvalidDataException("A repeated length where there is none."),
            };
            if (count > lengths.Length - at)
            {
                throw new InvalidDataException("More code lengths than stated.");
            }
            lengths.Slice(at, count).Fill(value);
            at += count;
        }
    }

    // These codes have seven bits at most; bit by bit is quick enough, for a block has but few.
    private static int Symbol(HuffmanTable codes, Func<int, int> take)
    {
        var bits = 0UL;
        for (var length = 1; length <= codes.Bits; length++)
        {
            bits |= (ulong)take(1) << (length - 1);
            var entry = codes.Find(bits);
            if ((entry & 15) == length)
            {
                return entry >> 4;
            }
        }
        throw new InvalidDataException("A code length that stands for nothing.");
    }

    private static IEnumerable<byte> Repeat(byte value, int count) => Enumerable.Repeat(value, count);
}
