using System.Text;

namespace Dateline.Reading.Charsets;

/// <summary>
/// Guesses among the charsets of Chinese, Japanese and Korean: a text must decode without a fault, and nearly all of its
/// characters must be those that texts are made of.
/// </summary>
internal static class DoubleByteGuess
{
    private const double Nearly = 0.9;
    private const double SomeKana = 0.15;
    private const double FewestInARow = 1.8;
    private const int Fewest = 3;

    /// <summary>The charset, or <c>null</c> where the bytes are of none.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> sample)
    {
        Encoding? best = null;
        var score = Nearly;
        foreach (
            var (name, share) in (ReadOnlySpan<(string, Func<string, byte[], double>)>)
                [
                    ("euc-jp", (text, _) => Japanese(text)),
                    ("shift_jis", (text, _) => Japanese(text)),
                    ("euc-kr", (text, _) => Korean(text)),
                    ("gb18030", Simplified),
                    ("big5", Traditional),
                ]
        )
        {
            var encoding = CharsetNames.Find(name)!;
            var text = encoding.GetString(sample);
            if (
                !text.Contains('\uFFFD')
                && IsInRows(text)
                && share(text, sample.ToArray()) is var found
                && found > score
            )
            {
                (best, score) = (encoding, found);
            }
        }
        return best;
    }

    // These scripts set no spaces between most of their characters; Latin letters with marks stand alone.
    private static bool IsInRows(string text)
    {
        var (wide, rows) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            wide += IsWide(text[i]) ? 1 : 0;
            rows += IsWide(text[i]) && (i == 0 || !IsWide(text[i - 1])) ? 1 : 0;
        }
        return wide >= Fewest && wide >= rows * FewestInARow;
    }

    private static bool IsWide(char c) => c >= '\u2E80';

    private static double Japanese(string text)
    {
        var beyond = text.Count(c => c >= 128);
        var kana = text.Count(c => c is >= '\u3041' and <= '\u30FE');
        var usual = text.Count(c => IsHan(c) || IsUsualSign(c));
        return kana < beyond * SomeKana ? 0 : (double)(kana + usual) / beyond;
    }

    private static double Korean(string text)
    {
        var beyond = text.Count(c => c >= 128);
        var hangul = text.Count(c => c is >= '\uAC00' and <= '\uD7A3');
        return (double)(hangul + text.Count(IsUsualSign)) / beyond;
    }

    // The first level of GB 2312 (rows 16 to 55) are the characters in use.
    private static double Simplified(string text, byte[] bytes) =>
        Share(text, bytes, (lead, trail) => lead is >= 0xB0 and <= 0xD7 && trail >= 0xA1);

    // The first level of Big5.
    private static double Traditional(string text, byte[] bytes) =>
        Share(
            text,
            bytes,
            (lead, trail) => lead is >= 0xA4 and <= 0xC6 && (trail is >= 0x40 and <= 0x7E || trail >= 0xA1)
        );

    private static double Share(string text, byte[] bytes, Func<byte, byte, bool> isUsual)
    {
        var (pairs, usual) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] >= 0x80)
            {
                pairs++;
                usual += isUsual(bytes[i], bytes[i + 1]) ? 1 : 0;
                i++;
            }
        }
        usual += text.Count(IsUsualSign);
        return pairs == 0 ? 0 : Math.Min(1, (double)usual / pairs);
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static bool IsUsualSign(char c) =>
        c
            is '、'
                or '。'
                or '「'
                or '」'
                or '『'
                or '』'
                or '，'
                or '．'
                or '：'
                or '；'
                or '？'
                or '！'
                or '（'
                or '）'
                or '・'
                or '·'
                or '“'
                or '”'
                or '《'
                or '》'
                or '々'
                or '…'
                or '—'
                or '　'
                or '‘'
                or '’'
                or (>= '０' and <= '９');
}
