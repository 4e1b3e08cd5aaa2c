using Dateline.Language;
using Dateline.Tables;

namespace Dateline.Record.Statements;

/// <summary>A phrase of a table found in a sentence.</summary>
/// <param name="First">The index of its first word.</param>
/// <param name="Last">The index of its last word.</param>
/// <param name="Row">Its row.</param>
internal readonly record struct PhraseMatch(int First, int Last, Table.Row Row);

/// <summary>Finds the fixed phrases of a table (columns <c>lang</c> and <c>phrase</c>) in sentences, word by word.</summary>
internal sealed class Phrases
{
    private readonly Dictionary<(string Language, string Word), List<(string[] Words, Table.Row Row)>> byFirst = [];

    /// <summary>Loads the phrases of a table; longer ones count before shorter ones.</summary>
    public Phrases(string table)
    {
        foreach (var row in Table.Load(table).Rows)
        {
            var words = row["phrase"].Split(' ');
            var key = (row["lang"], words[0]);
            if (!byFirst.TryGetValue(key, out var list))
                byFirst[key] = list = [];
            list.Add((words, row));
        }
        foreach (var list in byFirst.Values)
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The phrases of a sentence in order, never overlapping.</summary>
    public IEnumerable<PhraseMatch> In(Sentence sentence, string language)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
            if (At(sentence, i, language) is { } match)
            {
                yield return match;
                i = match.Last;
            }
    }

    private PhraseMatch? At(Sentence sentence, int i, string language)
    {
        if (!byFirst.TryGetValue((language, sentence.Words[i].Form.ToLowerInvariant()), out var list))
            return null;
        foreach (var (words, row) in list)
            if (Fits(sentence, i, words))
                return new PhraseMatch(i, i + words.Length - 1, row);
        return null;
    }

    private static bool Fits(Sentence sentence, int i, string[] words)
    {
        if (i + words.Length > sentence.Words.Count)
            return false;
        for (var k = 1; k < words.Length; k++)
            if (!sentence.Words[i + k].Form.Equals(words[k], StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }
}
