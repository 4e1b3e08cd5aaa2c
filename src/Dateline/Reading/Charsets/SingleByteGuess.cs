using System.Collections.Frozen;
using System.Text;
using Dateline.Identification;

namespace Dateline.Reading.Charsets;

/// <summary>
/// Guesses among charsets of one byte: decodes by each, and asks of every language kept in it whether the letters are those
/// of its alphabet, stand in words of one script, and are capitals only where words have them.
/// </summary>
internal static class SingleByteGuess
{
    // A letter that the language has not, a sign inside a word, and a control character weigh against a charset.
    private const float Foreign = -1;
    private const float Odd = -1.5f;
    private const float LeastScore = 0.2f;

    // Languages in Latin letters write most of them in ASCII.
    private const double MostBeyond = 0.4;

    // Where capitals and small letters are exchanged, as between KOI8 and windows-1251.
    private const double MostCapitals = 0.6;
    private const int FewestShouted = 8;
    private const float Shouted = 0.7f;
    private const float Precedence = 0.0005f;
    private const float Rarity = 0.02f;
    private const float SameLanguage = 0.2f;

    private static readonly Lazy<(string Name, Encoding Encoding, Alphabet[] Alphabets)[]> Candidates = new(() =>
        [
            .. Alphabet
                .All.SelectMany(a => a.Charsets.Select(c => (Name: c, Alphabet: a)))
                .GroupBy(c => c.Name, StringComparer.Ordinal)
                .Select(g => (g.Key, CharsetNames.Find(g.Key)!, g.Select(c => c.Alphabet).ToArray())),
        ]
    );

    private static readonly FrozenSet<char> Typographic =
        "“”‘’–—…«»°€§©®™ªº¿¡„‚‹›•\u00A0·£½№†\u200E\u200F‰¢".ToFrozenSet();

    /// <summary>The likeliest charset and how likely it is, about 1 at best; <c>null</c> where none fits.</summary>
    public static (Encoding Encoding, float Score)? Of(ReadOnlySpan<byte> sample)
    {
        (Encoding Encoding, float Score)? best = null;
        var language = LanguageOf(sample);
        for (var i = 0; i < Candidates.Value.Length; i++)
        {
            var (name, encoding, alphabets) = Candidates.Value[i];
            var score =
                Score(encoding.GetString(sample), alphabets, language) - (Precedence * i) - (IsRare(name) ? Rarity : 0);
            if (score >= LeastScore && (best is null || score > best.Value.Score))
            {
                best = (encoding, score);
            }
        }
        return best;
    }

    /// <summary>How likely the sample is of a charset; <c>null</c> where no language is known to be kept in it.</summary>
    public static float? ScoreOf(ReadOnlySpan<byte> sample, Encoding encoding)
    {
        foreach (var (_, known, alphabets) in Candidates.Value)
        {
            if (known.CodePage == encoding.CodePage)
            {
                return Score(encoding.GetString(sample), alphabets, LanguageOf(sample));
            }
        }
        return null;
    }

    // What the words in ASCII tell of the language, whatever the charset.
    private static string LanguageOf(ReadOnlySpan<byte> sample)
    {
        var ascii = Encoding.Latin1.GetString(sample).ToCharArray();
        for (var i = 0; i < ascii.Length; i++)
        {
            ascii[i] = ascii[i] < 128 ? ascii[i] : ' ';
        }
        return LanguageIdentifier.Identify(ascii).Primary;
    }

    private static bool IsRare(string name) =>
        name.StartsWith("ibm", StringComparison.Ordinal) || name is "macintosh" or "x-mac-ce" or "x-mac-greek";

    private static float Score(string text, Alphabet[] alphabets, string language)
    {
        var counts = new Dictionary<char, int>();
        var (penalties, ascii) = (0f, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 128)
            {
                ascii += char.IsAsciiLetter(c) ? 1 : 0;
                continue;
            }
            counts[c] = counts.GetValueOrDefault(c) + 1;
            penalties += Penalty(text, i);
        }
        var beyond = counts.Values.Sum();
        return beyond == 0
            ? 0
            : alphabets.Max(a => Fit(a, counts, ascii) + (a.Language == language ? SameLanguage : 0))
                + (penalties / beyond);
    }

    // The mean over the characters beyond ASCII.
    private static float Fit(Alphabet alphabet, Dictionary<char, int> counts, int ascii)
    {
        var (sum, count, letters, capitals) = (0f, 0, 0, 0);
        foreach (var (c, times) in counts)
        {
            if (Typographic.Contains(c))
            {
                continue;
            }
            count += times;
            letters += times;
            capitals += char.IsUpper(c) ? times : 0;
            sum += times * (alphabet.WeightOf(c) is > 0 and var weight ? weight : Value(c));
        }
        var isTooMuch = alphabet.IsLatin && letters > (letters + ascii) * MostBeyond;
        var isShouted = !alphabet.IsLatin && letters >= FewestShouted && capitals > letters * MostCapitals;
        return count == 0 ? 0.3f : (sum / count) - (isTooMuch ? 1 : 0) - (isShouted ? Shouted : 0);
    }

    private static float Value(char c) => char.IsLetter(c) ? Foreign : Odd;

    private static float Penalty(string text, int at)
    {
        var c = text[at];
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        if (!char.IsLetter(c))
        {
            return
                char.IsLetter(before)
                && char.IsLetter(after)
                && c is not ('’' or '·' or '\u00A0' or '–' or '—' or '…')
                && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark
                ? Foreign
                : 0;
        }
        var isMixed = IsOtherScript(c, before) || IsOtherScript(c, after);
        var isHump = char.IsUpper(c) && char.IsLower(before);
        return (isMixed ? Foreign : 0) + (isHump ? Foreign : 0);
    }

    private static bool IsOtherScript(char letter, char neighbour) =>
        letter > '\u024F' && char.IsAsciiLetter(neighbour);
}
