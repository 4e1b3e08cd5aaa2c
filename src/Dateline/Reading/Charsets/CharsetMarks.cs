using System.Text;
using System.Text.Unicode;

namespace Dateline.Reading.Charsets;

/// <summary>Byte-order marks, and the patterns of zero bytes of wide encodings that lack one.</summary>
internal static class CharsetMarks
{
    /// <summary>The encoding that the first bytes tell and the length of the mark, or <c>null</c>.</summary>
    public static (Encoding Encoding, int Length)? Of(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => Unmarked(bytes),
        };

    // Every wide text holds spaces and line ends: count where their zero bytes fall.
    private static (Encoding Encoding, int Length)? Unmarked(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~3, 4096)];
        if (sample.Length < 16)
        {
            return null;
        }
        if (sample.Count((byte)0) * 20 < sample.Length)
        {
            return WithoutZeros(sample);
        }
        Span<int> zeros = stackalloc int[4];
        for (var i = 0; i < sample.Length; i++)
        {
            zeros[i & 3] += sample[i] == 0 ? 1 : 0;
        }
        var quarter = sample.Length / 4;
        return zeros[0] == quarter && zeros[1] > quarter / 2 ? (new UTF32Encoding(bigEndian: true, false), 0)
            : zeros[3] == quarter && zeros[2] > quarter / 2 ? (Encoding.UTF32, 0)
            : zeros[1] + zeros[3] > 10 * (zeros[0] + zeros[2]) ? (Encoding.Unicode, 0)
            : zeros[0] + zeros[2] > 10 * (zeros[1] + zeros[3]) ? (Encoding.BigEndianUnicode, 0)
            : null;
    }

    // Texts in scripts with few spaces hold hardly a zero byte; read in the right order they are of their scripts throughout.
    private static (Encoding Encoding, int Length)? WithoutZeros(ReadOnlySpan<byte> sample)
    {
        if (!sample.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E))
        {
            return null;
        }
        foreach (var encoding in (ReadOnlySpan<Encoding>)[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var text = encoding.GetString(sample);
            if (
                IsEastAsian(text) && (text.AsSpan().ContainsAny("、。，！") ? !Utf8.IsValid(sample) : IsOneScript(text))
            )
            {
                return (encoding, 0);
            }
        }
        return null;
    }

    private static bool IsEastAsian(string text) =>
        text.Count(c =>
            c
                is >= '\u4E00'
                    and <= '\u9FFF'
                    or >= '\u3000'
                    and <= '\u30FF'
                    or >= '\uAC00'
                    and <= '\uD7A3'
                    or >= '\u0E00'
                    and <= '\u0E7F'
                    or >= '\uFF00'
                    and <= '\uFF5E'
                    or < (char)128
                    or >= '\u2010'
                    and <= '\u2026'
        ) * 100
        >= text.Length * 97;

    private static bool IsOneScript(string text) =>
        text.Count(c => c is >= '\u0E00' and <= '\u0E7F') * 10 > text.Length * 8
        || text.Count(c => c is >= '\uAC00' and <= '\uD7A3' or ' ') * 10 > text.Length * 9;
}
