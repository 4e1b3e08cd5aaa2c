namespace Dateline.Reading.Warc.Pieces;

/// <summary>The canonical prefix codes of RFC 1951, section 3.2.2, as one table: index by the next bits, get symbol and length.</summary>
internal sealed class HuffmanTable
{
    private const int LongestCode = 15;

    private readonly ushort[] _entries;

    /// <summary>Makes the table of a set of code lengths; throws <see cref="InvalidDataException"/> where there are too many codes.</summary>
    public HuffmanTable(ReadOnlySpan<byte> lengths)
    {
        Bits = Longest(lengths);
        _entries = new ushort[1 << Bits];
        Span<int> next = stackalloc int[LongestCode + 2];
        FirstCodes(lengths, next);
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
            {
                Enter(symbol, lengths[symbol], next[lengths[symbol]]++);
            }
        }
    }

    /// <summary>The length of the longest code.</summary>
    public int Bits { get; }

    /// <summary>The symbol times 16 plus the length of its code; 0 where no code begins with these bits.</summary>
    public int Find(ulong bits) => _entries[(int)bits & (_entries.Length - 1)];

    private static int Longest(ReadOnlySpan<byte> lengths)
    {
        var longest = 1;
        foreach (var length in lengths)
        {
            longest = Math.Max(longest, length);
        }
        return longest;
    }

    private static void FirstCodes(ReadOnlySpan<byte> lengths, Span<int> next)
    {
        Span<int> counts = stackalloc int[LongestCode + 1];
        counts.Clear();
        foreach (var length in lengths)
        {
            counts[length] += length > 0 ? 1 : 0;
        }
        var code = 0;
        for (var length = 1; length <= LongestCode; length++)
        {
            next[length] = code;
            code += counts[length];
            if (code > 1 << length)
            {
                throw new InvalidDataException("More codes than their lengths allow.");
            }
            code <<= 1;
        }
    }

    private void Enter(int symbol, int length, int code)
    {
        var reversed = 0;
        for (var i = 0; i < length; i++)
        {
            reversed |= (code >> i & 1) << (length - 1 - i);
        }
        for (var index = reversed; index < _entries.Length; index += 1 << length)
        {
            _entries[index] = (ushort)(symbol << 4 | length);
        }
    }
}
