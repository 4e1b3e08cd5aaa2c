using System.Collections.Frozen;
using Dateline.Tables;

namespace Dateline.Reading.Languages;

/// <summary>Tells the language of a text by its function words; enough to tell a report from an appeal beside it.</summary>
internal static class LanguageVote
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Words = new(Load);

    /// <summary>The language with the most function words, or <see cref="LanguageTag.Unknown"/> where none leads.</summary>
    public static LanguageTag Of(string text)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in WordsOf(text, 600))
        {
            foreach (var language in Words.Value.GetValueOrDefault(word, []))
            {
                votes[language] = votes.GetValueOrDefault(language) + 1;
            }
        }
        var ranked = votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).Take(2).ToList();
        return ranked is [var only] && only.Value > 1 ? new LanguageTag(only.Key)
            : ranked is [var first, var second] && first.Value > second.Value ? new LanguageTag(first.Key)
            : LanguageTag.Unknown;
    }

    private static IEnumerable<string> WordsOf(string text, int count)
    {
        var start = -1;
        for (var i = 0; i <= text.Length && count > 0; i++)
        {
            var isLetter = i < text.Length && char.IsLetter(text[i]);
            if (isLetter && start < 0)
            {
                start = i;
            }
            else if (!isLetter && start >= 0)
            {
                count--;
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }

    private static FrozenDictionary<string, string[]> Load() =>
        Table
            .Load("Reading/Languages/function-words.tsv")
            .Rows.SelectMany(row => row.List("words").Select(word => (word, lang: row["lang"])))
            .GroupBy(w => w.word, w => w.lang, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
}
