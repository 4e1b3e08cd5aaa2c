using System.Collections.Frozen;
using System.Globalization;
using Dateline.Tables;

namespace Dateline.Identification;

/// <summary>
/// Tells the language of a text: by its letters, and where those are Latin by trigrams of letters and frequent small
/// words (naive Bayes; Cavnar and Trenkle 1994 for the trigrams). For whole articles and for blocks of a few words.
/// </summary>
public static class LanguageIdentifier
{
    // Enough to be sure; the rest of a long text is not looked at.
    private const int Examined = 3000;

    // The logarithm of the probability of a trigram that a language's table does not hold.
    private const float Unseen = -9.4f;

    // How much a small word of the language says beside its trigrams.
    private const float WordWeight = 3;

    // Text in no known language, and mere names, rise less than this above unseen trigrams, by trigram.
    private const float LeastGain = 1.6f;

    // Between the two best there must be this much, or nobody knows.
    private const float LeastMargin = 0.5f;

    private static readonly Table.Row[] Words = [.. Table.Load("Identification/words.tsv").Rows];
    private static readonly string[] Languages = [.. Words.Select(row => row["lang"])];
    private static readonly float[] Priors =
    [
        .. Words.Select(row => float.Parse(row["prior"], CultureInfo.InvariantCulture)),
    ];
    private static readonly FrozenDictionary<string, float[]> WordScores = Score(
        Words.SelectMany(row => row.List("words").Select(word => (word, row["lang"], WordWeight)))
    );
    private static readonly FrozenDictionary<string, float[]> TrigramScores = Score(
        Table
            .Load("Identification/trigrams.tsv")
            .Rows.SelectMany(row =>
                row.List("trigrams")
                    .Select(t =>
                        (t, row["lang"], (float.Parse(row["log10th"], CultureInfo.InvariantCulture) / 10) - Unseen)
                    )
            )
    );

    /// <summary>
    /// The language of a text, as a primary tag ("en", "es", "pt", "fr", "zh" and about twenty others), or
    /// <see cref="LanguageTag.Unknown"/> where the text is too short, of two minds, or in a language it does not know.
    /// </summary>
    public static LanguageTag Identify(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Examined)];
        var verdict = Scripts.Of(text);
        if (verdict.Language is { } language)
            return new LanguageTag(language);
        return verdict.IsLatin ? Latin(text) : LanguageTag.Unknown;
    }

    private static LanguageTag Latin(ReadOnlySpan<char> text)
    {
        Span<float> scores = stackalloc float[Languages.Length];
        var trigrams = AddWords(text, scores);
        var gain = 0f;
        foreach (var score in scores)
            gain = Math.Max(gain, score);
        for (var i = 0; i < scores.Length; i++)
            scores[i] += Priors[i];
        var best = IndexOfBest(scores, -1);
        var isSure = scores[best] - scores[IndexOfBest(scores, best)] >= LeastMargin;
        return trigrams > 0 && isSure && gain / trigrams >= LeastGain
            ? new LanguageTag(Languages[best])
            : LanguageTag.Unknown;
    }

    private static int IndexOfBest(ReadOnlySpan<float> scores, int without)
    {
        var best = without == 0 ? 1 : 0;
        for (var i = 0; i < scores.Length; i++)
            if (i != without && scores[i] > scores[best])
                best = i;
        return best;
    }

    // Adds the scores of every word and its trigrams; returns the number of trigrams.
    private static int AddWords(ReadOnlySpan<char> text, Span<float> scores)
    {
        var words = WordScores.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[32];
        word[0] = '_';
        var trigrams = 0;
        for (int at = 0, length = 1; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetter(text[at]))
            {
                if (length < word.Length - 1)
                    word[length++] = char.ToLowerInvariant(text[at]);
            }
            else if (length > 1)
            {
                if (words.TryGetValue(word[1..length], out var weights))
                    Add(weights, scores);
                word[length++] = '_';
                trigrams += AddTrigrams(word[..length], scores);
                length = 1;
            }
        }
        return trigrams;
    }

    private static int AddTrigrams(ReadOnlySpan<char> word, Span<float> scores)
    {
        var table = TrigramScores.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i + 3 <= word.Length; i++)
            if (table.TryGetValue(word.Slice(i, 3), out var weights))
                Add(weights, scores);
        return word.Length - 2;
    }

    private static void Add(float[] weights, Span<float> scores)
    {
        for (var i = 0; i < weights.Length; i++)
            scores[i] += weights[i];
    }

    private static FrozenDictionary<string, float[]> Score(
        IEnumerable<(string Key, string Language, float Weight)> entries
    )
    {
        var found = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var (key, language, weight) in entries)
        {
            if (!found.TryGetValue(key, out var weights))
                found.Add(key, weights = new float[Languages.Length]);
            weights[Array.IndexOf(Languages, language)] = weight;
        }
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
