using Dateline.Language;
using Dateline.Language.Models;
using Dateline.Training.Data;

namespace Dateline.Training.Cess;

/// <summary>
/// Makes Universal Dependencies of CESS-ESP, the constituency precursor of AnCora. Structure comes from head rules; tags and
/// relations are learned from sentences that stand in both.
/// </summary>
internal sealed class CessConverter
{
    private readonly CessTags tags = new();
    private readonly Backoff<string> relations = new();
    private readonly Backoff<bool> heads = new();

    /// <summary>Converts a folder.</summary>
    /// <param name="folder">The folder of the trees.</param>
    /// <param name="known">Sentences of AnCora to learn from.</param>
    /// <param name="without">Sentences of AnCora, in their letters, that must not come back.</param>
    /// <param name="log">Receives the measure.</param>
    public static List<TrainingSentence> Convert(
        string folder,
        IReadOnlyList<TrainingSentence> known,
        ISet<string> without,
        Action<string> log
    )
    {
        var trees = Directory
            .EnumerateFiles(folder)
            .Order(StringComparer.Ordinal)
            .SelectMany(CessReader.Read)
            .Where(tree => !tree.IsEmpty)
            .Select(tree => CessRepair.Mend(CessHeads.Convert(tree)))
            .ToList();
        var byLetters = new Dictionary<string, List<CessWord>>(StringComparer.Ordinal);
        foreach (var words in trees)
        {
            byLetters.TryAdd(Letters(words.Select(w => w.Form)), words);
        }
        var joint = known.Where(s => byLetters.ContainsKey(Letters(s.Forms))).ToList();
        // The converter is measured on a third of what it could learn from, then made anew from all of it.
        var measured = joint.Where((_, i) => i / 20 % 3 == 2).ToList();
        var partial = new CessConverter();
        partial.Learn([.. known.Except(measured)], byLetters);
        log(CessScore.Measure(partial, measured, byLetters));
        var converter = new CessConverter();
        converter.Learn(known, byLetters);
        return
        [
            .. trees.Where(words => !without.Contains(Letters(words.Select(w => w.Form)))).Select(converter.Sentence),
        ];
    }

    /// <summary>The letters by which the sentences of the two releases are joined.</summary>
    public static string Letters(IEnumerable<string> forms) =>
        string.Concat(string.Concat(forms).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The converted sentence; words whose head is doubtful have none (-1).</summary>
    public TrainingSentence Sentence(List<CessWord> words)
    {
        var tagged = words.Select(tags.Tag).ToArray();
        return new TrainingSentence
        {
            Bank = Bank.SpanishCess,
            Forms = [.. words.Select(w => w.Form)],
            Lemmas = [.. words.Select((w, i) => tags.Lemma(w, tagged[i].Upos))],
            Upos = [.. tagged.Select(t => t.Upos)],
            Xpos = [.. words.Select(w => w.Xpos)],
            Feats = [.. tagged.Select(t => t.Feats)],
            Heads = [.. words.Select((w, i) => IsDoubtful(w) ? -1 : w.Head)],
            Deprels = [.. words.Select((w, i) => Relation(words, tagged, i))],
            Names = Names(words),
        };
    }

    // Where marks of punctuation hang is a convention that the head rules do not follow.
    private bool IsDoubtful(CessWord word) =>
        word.Xpos[0] == 'f' || heads.Best(HeadKeys(word), 5) is { Value: false, Share: > 0.5 };

    private static int[] Names(List<CessWord> words)
    {
        var names = new int[words.Count];
        for (var i = 0; i < names.Length; )
        {
            var last = i;
            while (
                words[i].Multiword == "np"
                && last + 1 < names.Length
                && words[last + 1] is { Multiword: "np", Xpos: "_" }
            )
            {
                last++;
            }
            if (words[i].Xpos.StartsWith("np", StringComparison.Ordinal))
            {
                if (AncoraNames.Kind(words[i].Xpos) is { } kind)
                {
                    NameTags.Mark(names, new NameSpan(i, last, kind));
                }
                else
                {
                    names.AsSpan(i, last - i + 1).Fill(-1);
                }
            }
            i = last + 1;
        }
        return names;
    }

    private void Learn(IReadOnlyList<TrainingSentence> known, Dictionary<string, List<CessWord>> byLetters)
    {
        foreach (var sentence in known)
        {
            tags.Learn(sentence);
        }
        foreach (var sentence in known)
        {
            if (byLetters.TryGetValue(Letters(sentence.Forms), out var words) && words.Count == sentence.Forms.Length)
            {
                LearnTree(sentence, words);
            }
        }
    }

    private void LearnTree(TrainingSentence sentence, List<CessWord> words)
    {
        var tagged = words.Select(tags.Tag).ToArray();
        for (var i = 0; i < words.Count; i++)
        {
            var right = words[i].Head == sentence.Heads![i];
            heads.Add(HeadKeys(words[i]), right);
            if (right)
            {
                relations.Add(RelationKeys(words, tagged, i), sentence.Deprels![i]);
            }
        }
    }

    private string Relation(List<CessWord> words, (Upos Upos, string)[] tagged, int i)
    {
        var word = words[i];
        return word.Head == 0
            ? "root"
            : relations.Best(RelationKeys(words, tagged, i), 2).Value ?? word.Deprel ?? "dep";
    }

    private static string[] HeadKeys(CessWord word)
    {
        var (function, category, parent) = word.Context;
        return [$"{word.Deprel} {function} {category} {parent} {word.Xpos[0]}", $"{word.Deprel} {category}"];
    }

    private static string[] RelationKeys(List<CessWord> words, (Upos Upos, string)[] tagged, int i)
    {
        var word = words[i];
        var (function, category, parent) = word.Context;
        var head = word.Head > 0 ? tagged[word.Head - 1].Upos : Upos.X;
        var kind = $"{word.Deprel} {function}";
        var parts = category.Split('.')[0] + "." + parent.Split('.')[0];
        var form = word.Form.ToLowerInvariant();
        return
        [
            $"{kind} {form} {category} {head} {tagged[i].Upos}",
            $"{kind} {category} {parent} {head} {tagged[i].Upos}",
            $"{kind} {parts} {head} {tagged[i].Upos}",
            $"{kind} {head} {tagged[i].Upos}",
            $"{kind} {tagged[i].Upos}",
            $"* {tagged[i].Upos}",
        ];
    }
}
