using Dateline.Language;
using Dateline.Language.Models;
using Dateline.Training.Data;

namespace Dateline.Training.Export;

/// <summary>Learns the edit scripts of a language: endings that predict a script, and the forms they get wrong.</summary>
internal sealed class LemmaTable
{
    private const int LongestEnding = 8;

    private readonly Dictionary<(string Form, Upos Upos), Dictionary<LemmaScript, double>> seen = [];
    private readonly Dictionary<(string Ending, Upos Upos), LemmaScript> endings = [];

    /// <summary>Exceptions.</summary>
    public SortedDictionary<uint, LemmaScript> Forms { get; } = [];

    /// <summary>Endings.</summary>
    public SortedDictionary<uint, LemmaScript> Endings { get; } = [];

    /// <summary>Counts a word.</summary>
    public void Add(string form, Upos upos, string lemma, double weight)
    {
        var key = (upos == Upos.Propn ? form : form.ToLowerInvariant(), upos);
        if (!seen.TryGetValue(key, out var counts))
        {
            seen[key] = counts = [];
        }
        var script = LemmaScript.Make(form, lemma);
        counts[script] = counts.GetValueOrDefault(script) + weight;
    }

    /// <summary>Counts the words of sentences.</summary>
    public void Add(IEnumerable<TrainingSentence> sentences)
    {
        foreach (var sentence in sentences.Where(s => s.Lemmas is not null))
        {
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                Add(sentence.Forms[i], sentence.Upos![i], sentence.Lemmas![i], 1);
            }
        }
    }

    /// <summary>Makes the tables.</summary>
    public LemmaTable Learn()
    {
        var types = seen.OrderBy(p => p.Key.Form, StringComparer.Ordinal)
            .ThenBy(p => p.Key.Upos)
            .Select(p =>
                (p.Key.Form, p.Key.Upos, Script: Most(p.Value), Weight: 1 + Math.Log(1 + p.Value.Values.Sum()))
            )
            .ToList();
        for (var length = 0; length <= LongestEnding; length++)
        {
            LearnEndings(types.Where(t => t.Form.Length >= length), length);
        }
        foreach (var ((ending, upos), script) in endings)
        {
            Endings[LemmaKeys.Ending(ending, upos)] = script;
        }
        foreach (var (form, upos, script, _) in types)
        {
            if (Inherited(form, upos, LongestEnding) != script)
            {
                Forms[LemmaKeys.Form(form, upos)] = script;
            }
        }
        return this;
    }

    private void LearnEndings(
        IEnumerable<(string Form, Upos Upos, LemmaScript Script, double Weight)> types,
        int length
    )
    {
        foreach (var group in types.GroupBy(t => (t.Form[^length..], t.Upos)).ToList())
        {
            var votes = new Dictionary<LemmaScript, double>();
            foreach (var (_, _, script, weight) in group)
            {
                votes[script] = votes.GetValueOrDefault(script) + weight;
            }
            var best = Most(votes);
            var inherited = Inherited(group.Key.Item1, group.Key.Upos, length - 1);
            if (best != inherited && votes[best] - votes.GetValueOrDefault(inherited) > (length == 0 ? 0 : 3))
            {
                endings[group.Key] = best;
            }
        }
    }

    private LemmaScript Inherited(string form, Upos upos, int length)
    {
        for (var l = Math.Min(length, form.Length); l >= 0; l--)
        {
            if (endings.TryGetValue((form[^l..], upos), out var script))
            {
                return script;
            }
        }
        return new LemmaScript(true, 0, "");
    }

    private static LemmaScript Most(Dictionary<LemmaScript, double> votes) =>
        votes.OrderByDescending(p => p.Value).ThenBy(p => p.Key.ToString(), StringComparer.Ordinal).First().Key;
}
