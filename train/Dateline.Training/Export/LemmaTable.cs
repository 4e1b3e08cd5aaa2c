using Dateline.Language;
using Dateline.Language.Models;
using Dateline.Training.Data;

namespace Dateline.Training.Export;

/// <summary>Learns the edit scripts of a language: endings that predict a script, and the forms they get wrong.</summary>
internal sealed class LemmaTable
{
    private const int LongestEnding = 8;
    private const double Advantage = 3;
    private const int LongestNameScript = 2;

    private readonly Dictionary<(uint Key, string Form, Upos Upos), List<Variant>> seen = [];
    private readonly Dictionary<uint, LemmaScript> endings = [];

    private readonly record struct Variant(string Form, string Lemma, string Feats, double Weight);

    private readonly record struct Kind(string Form, Upos Upos, LemmaScript Script, double Weight);

    /// <summary>Exceptions.</summary>
    public SortedDictionary<uint, LemmaScript> Forms { get; } = [];

    /// <summary>Exceptions that hold with certain features.</summary>
    public SortedDictionary<uint, LemmaScript> Tagged { get; } = [];

    /// <summary>Endings.</summary>
    public SortedDictionary<uint, LemmaScript> Endings => new(endings);

    /// <summary>Counts a word.</summary>
    public void Add(string form, Upos upos, string lemma, string feats, double weight)
    {
        var key = (LemmaKeys.Form(form, upos), upos == Upos.Propn ? form : form.ToLowerInvariant(), upos);
        if (!seen.TryGetValue(key, out var variants))
        {
            seen[key] = variants = [];
        }
        variants.Add(new Variant(form, lemma, feats, weight));
    }

    /// <summary>Counts the words of sentences.</summary>
    public void Add(IEnumerable<TrainingSentence> sentences)
    {
        foreach (var sentence in sentences.Where(s => s.Lemmas is not null))
        {
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                Add(sentence.Forms[i], sentence.Upos![i], sentence.Lemmas![i], sentence.Feats![i], 1);
            }
        }
    }

    /// <summary>Makes the tables.</summary>
    public LemmaTable Learn()
    {
        var kinds = seen.OrderBy(p => p.Key.Form, StringComparer.Ordinal)
            .ThenBy(p => p.Key.Key)
            .Select(p => new Kind(
                p.Value[0].Form,
                p.Key.Upos,
                Best(p.Value),
                1 + Math.Log(1 + p.Value.Sum(v => v.Weight))
            ))
            .ToList();
        for (var length = 0; length <= LongestEnding; length++)
        {
            LearnEndings(kinds.Where(kind => kind.Form.Length >= length), length);
        }
        foreach (var kind in kinds)
        {
            if (Inherited(kind.Form, kind.Upos, LongestEnding) != kind.Script)
            {
                Forms[LemmaKeys.Form(kind.Form, kind.Upos)] = kind.Script;
            }
        }
        LearnTagged();
        return this;
    }

    private void LearnEndings(IEnumerable<Kind> kinds, int length)
    {
        foreach (var group in kinds.GroupBy(kind => LemmaKeys.Ending(kind.Form, length, kind.Upos)).ToList())
        {
            var votes = new Dictionary<LemmaScript, double>();
            foreach (var kind in group)
            {
                votes[kind.Script] = votes.GetValueOrDefault(kind.Script) + kind.Weight;
            }
            var best = votes
                .OrderByDescending(p => p.Value)
                .ThenBy(p => p.Key.ToString(), StringComparer.Ordinal)
                .First()
                .Key;
            var (form, upos) = (group.First().Form, group.First().Upos);
            var inherited = Inherited(form, upos, length - 1);
            var tooBold = upos == Upos.Propn && best.Add.Length > LongestNameScript;
            var gain = votes[best] - votes.GetValueOrDefault(inherited);
            if (best != inherited && !tooBold && gain > (length == 0 ? 0 : Advantage))
            {
                endings[group.Key] = best;
            }
        }
    }

    private void LearnTagged()
    {
        foreach (var ((_, form, upos), variants) in seen.OrderBy(p => p.Key.Form, StringComparer.Ordinal))
        {
            var general = Best(variants);
            foreach (var group in variants.GroupBy(v => v.Feats).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                var own = Best([.. group]);
                if (Right(own, group) - Right(general, group) > 1)
                {
                    Tagged[LemmaKeys.Tagged(group.First().Form, upos, group.Key)] = own;
                }
            }
        }
    }

    private LemmaScript Inherited(string form, Upos upos, int length)
    {
        for (var l = Math.Min(length, form.Length); l >= 0; l--)
        {
            if (endings.TryGetValue(LemmaKeys.Ending(form, l, upos), out var script))
            {
                return script;
            }
        }
        return new LemmaScript(true, 0, "");
    }

    // The script that is right for most spellings: "1+I" makes "I" of "i" and of "I".
    private static LemmaScript Best(List<Variant> variants) =>
        variants
            .Select(v => LemmaScript.Make(v.Form, v.Lemma))
            .Distinct()
            .OrderByDescending(script => Right(script, variants))
            .ThenBy(script => script.ToString(), StringComparer.Ordinal)
            .First();

    private static double Right(LemmaScript script, IEnumerable<Variant> variants) =>
        variants.Sum(v => script.Apply(v.Form) == v.Lemma ? v.Weight : 0);
}
