using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Dateline.Reading.Charsets;

/// <summary>What a charset rests on.</summary>
internal enum CharsetBasis
{
    ByteOrderMark,
    ValidUtf8,
    Declared,
    Sniffed,
    Assumed,
}

/// <summary>Decoded text with the charset that it was decoded by.</summary>
/// <param name="Text">The text, without a byte-order mark.</param>
/// <param name="Charset">The name of the charset, IANA's in lower case.</param>
/// <param name="Basis">What the charset rests on.</param>
/// <param name="Replaced">How many places could not be decoded and hold U+FFFD.</param>
internal sealed record DecodedText(string Text, string Charset, CharsetBasis Basis, int Replaced);

/// <summary>
/// Turns bytes into text: a byte-order mark first, then valid UTF-8, then the declared charset, then what the bytes
/// look like. Bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever is declared: no other text looks so.
/// </summary>
internal static class TextDecoder
{
    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static DecodedText Decode(byte[] bytes, string? declared)
    {
        if (CharsetMarks.Of(bytes) is var (marked, length))
        {
            return Decode(bytes.AsSpan(length), marked, CharsetBasis.ByteOrderMark);
        }
        if (Utf8.IsValid(bytes) && !HasEscapes(bytes))
        {
            return new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8", CharsetBasis.ValidUtf8, 0);
        }
        return DeclaredOrNull(bytes, declared) ?? Sniff(bytes) ?? Decode(bytes, Encoding.UTF8, CharsetBasis.Assumed);
    }

    // ISO-2022-JP and its kin are ASCII bytes with escapes.
    private static bool HasEscapes(byte[] bytes) => bytes.AsSpan().IndexOf("\u001B$"u8) >= 0;

    private static DecodedText? DeclaredOrNull(byte[] bytes, string? declared)
    {
        if (CharsetNames.Find(declared) is not { } encoding)
        {
            return null;
        }
        var text = Decode(bytes, encoding, CharsetBasis.Declared);
        return text.Replaced * 200 > text.Text.Length && Sniff(bytes) is { } better && better.Replaced < text.Replaced
            ? better
            : text;
    }

    private static DecodedText? Sniff(byte[] bytes)
    {
        if (IsMostlyUtf8(bytes))
        {
            return Decode(bytes, Encoding.UTF8, CharsetBasis.Sniffed);
        }
        var found = CharsetDetector.DetectFromBytes(bytes).Detected?.EncodingName;
        return CharsetNames.Find(found) is { } encoding ? Decode(bytes, encoding, CharsetBasis.Sniffed) : null;
    }

    // UTF-8 with broken places, as where texts were cut or glued by bytes; in no other charset does so much look like UTF-8.
    private static bool IsMostlyUtf8(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var broken = text.AsSpan().Count('\uFFFD');
        var beyond = text.Length - broken - Ascii.Length(text);
        return beyond > 0 && broken <= beyond;
    }

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding encoding, CharsetBasis basis)
    {
        var text = encoding.GetString(bytes);
        return new DecodedText(text, encoding.WebName, basis, text.AsSpan().Count('\uFFFD'));
    }

    private static class Ascii
    {
        public static int Length(string text)
        {
            var count = 0;
            foreach (var c in text)
            {
                count += c < 128 ? 1 : 0;
            }
            return count;
        }
    }
}
