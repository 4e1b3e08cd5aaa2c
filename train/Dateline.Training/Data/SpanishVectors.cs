using Dateline.Language;

namespace Dateline.Training.Data;

/// <summary>
/// Word vectors for Spanish forms without Spanish text: a lemma gets the mean vector of the English members of its WordNet
/// synsets (Multilingual Central Repository 3.0), a form that of its lemmas (Apertium's form lexicon).
/// </summary>
internal sealed class SpanishVectors
{
    private readonly Glove glove;
    private readonly Dictionary<string, List<string>> english;
    private readonly Dictionary<string, List<string>> synsets;

    private SpanishVectors(Glove glove, string folder)
    {
        this.glove = glove;
        english = Senses(Path.Combine(folder, "lexicons/en-senses30.src"));
        synsets = [];
        foreach (var (synset, lemmas) in Senses(Path.Combine(folder, "lexicons/es-senses30.src")))
        {
            foreach (var lemma in lemmas)
            {
                var key = lemma + "-" + synset[^1];
                if (!synsets.TryGetValue(key, out var list))
                {
                    synsets[key] = list = [];
                }
                list.Add(synset);
            }
        }
    }

    /// <summary>The vector of each form, in ordinal order of the forms; forms whose English side is rarer than the limit are left out.</summary>
    public static SortedDictionary<string, (string Lemmas, float[] Vector)> Make(
        Glove glove,
        string folder,
        IEnumerable<LexiconEntry> lexicon,
        int limit
    )
    {
        var maker = new SpanishVectors(glove, folder);
        var keys = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var entry in lexicon)
        {
            if (Part(entry.Upos) is { } part && maker.synsets.ContainsKey(entry.Lemma + part))
            {
                if (!keys.TryGetValue(entry.Form, out var set))
                {
                    keys[entry.Form] = set = new SortedSet<string>(StringComparer.Ordinal);
                }
                set.Add(entry.Lemma + part);
            }
        }
        foreach (var key in maker.synsets.Keys)
        {
            keys.TryAdd(key[..^2], new SortedSet<string>(StringComparer.Ordinal) { key });
        }
        return maker.Vectors(keys, limit);
    }

    private SortedDictionary<string, (string, float[])> Vectors(Dictionary<string, SortedSet<string>> keys, int limit)
    {
        var made = new SortedDictionary<string, (string, float[])>(StringComparer.Ordinal);
        var known = new Dictionary<string, float[]?>(StringComparer.Ordinal);
        foreach (var (form, lemmas) in keys)
        {
            var name = string.Join(' ', lemmas);
            if (!known.TryGetValue(name, out var vector))
            {
                known[name] = vector = Mean(lemmas.Select(lemma => OfLemma(lemma, limit)).OfType<float[]>());
            }
            if (vector is not null && !form.Contains('_', StringComparison.Ordinal))
            {
                made[form] = (name, vector);
            }
        }
        return made;
    }

    private float[]? OfLemma(string key, int limit)
    {
        var ranks = synsets[key].Select(s => english.GetValueOrDefault(s) ?? []).Select(Ranks).ToList();
        return ranks.All(list => list.All(rank => rank >= limit))
            ? null
            : Mean(ranks.Select(OfSynset).OfType<float[]>());
    }

    private List<int> Ranks(List<string> members) =>
        [.. members.Select(member => glove.Rank(member)).Where(rank => rank >= 0)];

    // A frequent member says more about a synset than a rare one.
    private float[]? OfSynset(List<int> ranks) => Mean(ranks.Order().Take(3).Select(rank => glove[rank]));

    private static float[]? Mean(IEnumerable<float[]> vectors)
    {
        float[]? sum = null;
        foreach (var vector in vectors)
        {
            sum ??= new float[Glove.Width];
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += vector[i];
            }
        }
        return sum is null ? null : Glove.Unit(sum);
    }

    private static Dictionary<string, List<string>> Senses(string path)
    {
        var senses = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            senses[cells[0]] = [.. cells[1..].Select(word => word.ToLowerInvariant())];
        }
        return senses;
    }

    private static string? Part(Upos upos) =>
        upos switch
        {
            Upos.Noun or Upos.Propn => "-n",
            Upos.Verb or Upos.Aux => "-v",
            Upos.Adj => "-a",
            Upos.Adv => "-r",
            _ => null,
        };
}
