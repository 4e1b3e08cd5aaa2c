using Dateline.Language;

namespace Dateline.Training.Data;

/// <summary>The regular forms of the one-word lemmas of WordNet, so that endings are learned from more than a treebank's words.</summary>
internal static class EnglishInflection
{
    /// <summary>Forms with lemmas.</summary>
    public static IEnumerable<LexiconEntry> Read(string path)
    {
        var lemmas = File.ReadLines(path)
            .SelectMany(line => line.Split(' ')[1..].Select(word => (Part: line[9], Word: word.ToLowerInvariant())))
            .Where(entry => entry.Word.Length > 2 && entry.Word.All(char.IsAsciiLetterLower))
            .Distinct()
            .Order();
        return lemmas.SelectMany(entry => Forms(entry.Part, entry.Word));
    }

    private static IEnumerable<LexiconEntry> Forms(char part, string lemma)
    {
        var (upos, endings) = part switch
        {
            'v' => (Upos.Verb, new[] { "", "s", "ed", "ing" }),
            'n' => (Upos.Noun, ["", "s"]),
            'a' or 's' => (Upos.Adj, [""]),
            _ => (Upos.Adv, [""]),
        };
        return endings.Select(ending => new LexiconEntry(Join(lemma, ending), lemma, upos, "_"));
    }

    private static string Join(string lemma, string ending)
    {
        var vowelBefore = "aeiou".Contains(lemma[^2]);
        return ending switch
        {
            "" => lemma,
            "s" when lemma[^1] == 'y' && !vowelBefore => lemma[..^1] + "ies",
            "s"
                when lemma[^1] is 's' or 'x' or 'z'
                    || lemma.EndsWith("ch", StringComparison.Ordinal)
                    || lemma.EndsWith("sh", StringComparison.Ordinal) => lemma + "es",
            "s" => lemma + "s",
            "ed" when lemma[^1] == 'y' && !vowelBefore => lemma[..^1] + "ied",
            "ed" when lemma[^1] == 'e' => lemma + "d",
            "ing" when lemma.EndsWith("ie", StringComparison.Ordinal) => lemma[..^2] + "ying",
            "ing" when lemma[^1] == 'e' && lemma[^2] is not ('e' or 'o' or 'y') => lemma[..^1] + "ing",
            _ when Doubles(lemma) => lemma + lemma[^1] + ending,
            _ => lemma + ending,
        };
    }

    // One syllable that ends in one consonant behind one vowel.
    private static bool Doubles(string lemma) =>
        lemma.Count(letter => "aeiouy".Contains(letter)) == 1
        && "aeiou".Contains(lemma[^2])
        && !"aeiouwxy".Contains(lemma[^1]);
}
