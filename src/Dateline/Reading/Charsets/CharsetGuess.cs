using System.Text;
using System.Text.Unicode;

namespace Dateline.Reading.Charsets;

/// <summary>Guesses the charset of bytes that state none, or a wrong one.</summary>
internal static class CharsetGuess
{
    private const int Sample = 12_000;
    private const int Before = 64;
    private const float Unlikely = 0.2f;
    private const float Likely = 0.6f;

    /// <summary>The likeliest encoding, or <c>null</c> where the bytes look like no text.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        if (EscapedCharsets.Of(bytes) is { } escaped)
        {
            return CharsetNames.Find(escaped);
        }
        var sample = SampleOf(bytes);
        return IsMostlyUtf8(sample)
            ? Encoding.UTF8
            : DoubleByteGuess.Of(sample) ?? SingleByteGuess.Of(sample)?.Encoding;
    }

    /// <summary>Whether a stated charset of one byte shows text of none of its languages, where another shows one.</summary>
    public static bool Contradicts(ReadOnlySpan<byte> bytes, Encoding stated) =>
        stated.IsSingleByte
        && SingleByteGuess.ScoreOf(SampleOf(bytes), stated) is < Unlikely
        && (
            DoubleByteGuess.Of(SampleOf(bytes)) is not null
            || SingleByteGuess.Of(SampleOf(bytes)) is { Score: > Likely }
        );

    /// <summary>From shortly before the first byte beyond ASCII, up to a byte that is no half of a character.</summary>
    private static ReadOnlySpan<byte> SampleOf(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (first < 0)
        {
            return bytes[..Math.Min(bytes.Length, Sample)];
        }
        var start = Math.Max(0, first - Before);
        var end = Math.Min(bytes.Length, first + Sample);
        while (end < bytes.Length && end > first + 1 && bytes[end - 1] >= 0x40)
        {
            end--;
        }
        return bytes[start..end];
    }

    // UTF-8 with broken places, as where texts were cut or glued by bytes; in no other charset does so much look like UTF-8.
    public static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return true;
        }
        var text = Encoding.UTF8.GetString(bytes);
        var broken = text.AsSpan().Count('\uFFFD');
        var beyond = text.Count(c => c >= 128) - broken;
        return beyond > 0 && broken <= beyond;
    }
}
