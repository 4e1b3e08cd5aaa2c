using Dateline.Language;
using Dateline.Training.Data;

namespace Dateline.Training.Cess;

/// <summary>Measures the conversion on sentences that are in both releases and were not learned from.</summary>
internal static class CessScore
{
    /// <summary>The measure in words; marks of punctuation are counted apart.</summary>
    public static string Measure(
        CessConverter converter,
        IReadOnlyList<TrainingSentence> held,
        Dictionary<string, List<CessWord>> byLetters
    )
    {
        int found = 0,
            cut = 0,
            all = 0,
            upos = 0,
            uas = 0,
            las = 0,
            kept = 0,
            lemma = 0;
        var faults = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var gold in held)
        {
            if (!byLetters.TryGetValue(CessConverter.Letters(gold.Forms), out var words))
            {
                continue;
            }
            found++;
            if (words.Count != gold.Forms.Length)
            {
                cut++;
                continue;
            }
            var made = converter.Sentence(words);
            for (var i = 0; i < words.Count; i++)
            {
                if (gold.Upos![i] == Upos.Punct)
                {
                    continue;
                }
                all++;
                upos += made.Upos![i] == gold.Upos[i] ? 1 : 0;
                lemma += made.Lemmas![i] == gold.Lemmas![i] ? 1 : 0;
                var right = made.Heads![i] == gold.Heads![i];
                uas += right ? 1 : 0;
                kept += made.Heads[i] >= 0 ? 1 : 0;
                var same = made.Deprels![i].Split(':')[0] == gold.Deprels![i].Split(':')[0];
                las += right && same ? 1 : 0;
                if (!right && made.Heads[i] >= 0 || !same)
                {
                    var fault =
                        $"{(right ? "label" : "head")} {words[i].Context} {made.Deprels[i]} gold {gold.Deprels[i]}";
                    faults[fault] = faults.GetValueOrDefault(fault) + 1;
                }
            }
        }
        var worst = string.Join(
            '\n',
            faults.OrderByDescending(p => p.Value).Take(60).Select(p => $"    {p.Value} {p.Key}")
        );
        double Percent(int part) => 100.0 * part / Math.Max(1, all);
        return $"CESS-ESP: {found} sentences also held out, {cut} cut otherwise; {all} words without punctuation: "
            + $"UPOS {Percent(upos):F2} lemma {Percent(lemma):F2} kept {Percent(kept):F2} UAS {Percent(uas):F2} LAS {Percent(las):F2}\n{worst}";
    }
}
