using System.Text;
using System.Text.Unicode;

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
/// <param name="Repaired">How many places were encoded twice or in another charset, and were repaired.</param>
internal sealed record DecodedText(string Text, string Charset, CharsetBasis Basis, int Replaced, int Repaired = 0);

/// <summary>
/// Turns bytes into text: a byte-order mark first, then valid UTF-8, then the declared charset, then what the bytes
/// look like. Bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever is declared: no other text looks so. A declared
/// charset that shows text of no language gives way to one that does.
/// </summary>
internal static class TextDecoder
{
    // Where more than one character in 200 can't be decoded, the declaration is doubted.
    private const int Tolerable = 200;

    public static DecodedText Decode(byte[] bytes, string? declared)
    {
        if (CharsetMarks.Of(bytes) is var (marked, length))
        {
            return Decode(bytes.AsSpan(length), marked, CharsetBasis.ByteOrderMark);
        }
        if (Utf8.IsValid(bytes) && EscapedCharsets.Of(bytes) is null)
        {
            var (text, repaired) = Mojibake.Repair(Encoding.UTF8.GetString(bytes));
            return new DecodedText(text, "utf-8", CharsetBasis.ValidUtf8, 0, repaired);
        }
        return DeclaredOrNull(bytes, declared) ?? Sniff(bytes) ?? Mixed(bytes, CharsetBasis.Assumed);
    }

    private static DecodedText? DeclaredOrNull(byte[] bytes, string? declared)
    {
        if (CharsetNames.Find(declared) is not { } encoding)
        {
            return null;
        }
        if (encoding.CodePage == Encoding.UTF8.CodePage)
        {
            return CharsetGuess.IsMostlyUtf8(bytes) ? Mixed(bytes, CharsetBasis.Declared) : null;
        }
        var text = Decode(bytes, encoding, CharsetBasis.Declared);
        var isDoubtful = text.Replaced * Tolerable > text.Text.Length || CharsetGuess.Contradicts(bytes, encoding);
        return isDoubtful && Sniff(bytes) is { } better && better.Replaced <= text.Replaced ? better : text;
    }

    private static DecodedText? Sniff(byte[] bytes) =>
        CharsetGuess.Of(bytes) switch
        {
            null => null,
            { CodePage: 65001 } => Mixed(bytes, CharsetBasis.Sniffed),
            var encoding => Decode(bytes, encoding, CharsetBasis.Sniffed),
        };

    // UTF-8 in which some places are of windows-1252, as where a text was pasted into a template.
    private static DecodedText Mixed(byte[] bytes, CharsetBasis basis)
    {
        var strays = new StrayBytes();
        var encoding = Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ReplacementFallback, strays);
        var text = encoding.GetString(bytes);
        return new DecodedText(text, "utf-8", basis, text.AsSpan().Count('\uFFFD'), strays.Count);
    }

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding encoding, CharsetBasis basis)
    {
        var text = encoding.GetString(bytes);
        return new DecodedText(text, encoding.WebName, basis, text.AsSpan().Count('\uFFFD'));
    }
}
