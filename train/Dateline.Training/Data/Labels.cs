using Dateline.Language;

namespace Dateline.Training.Data;

/// <summary>The label sets of the heads.</summary>
internal sealed class Labels
{
    /// <summary>A part of speech with its features, in one language.</summary>
    public readonly record struct Tag(bool Spanish, Upos Upos, string Feats);

    private readonly Dictionary<string, int> relations = new(StringComparer.Ordinal);
    private readonly Dictionary<Tag, int> tags = [];

    /// <summary>The relations, in ordinal order.</summary>
    public required List<string> Relations { get; init; }

    /// <summary>The tags: English first, then Spanish.</summary>
    public required List<Tag> Tags { get; init; }

    /// <summary>The index of a relation, or -1.</summary>
    public int Relation(string name) => relations.GetValueOrDefault(name, -1);

    /// <summary>The index of a tag, or -1 where it is too rare or the treebank writes features in its own way.</summary>
    public int TagOf(TrainingSentence sentence, int word) =>
        sentence.Bank is Bank.SpanishGsd or Bank.PortugueseBosque || sentence.Feats is null
            ? -1
            : tags.GetValueOrDefault(Key(sentence, word), -1);

    /// <summary>Collects the labels of the training sentences.</summary>
    public static Labels Collect(IEnumerable<TrainingSentence> sentences)
    {
        var relations = new SortedSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<Tag, int>();
        foreach (var sentence in sentences)
        {
            relations.UnionWith(sentence.Deprels ?? []);
            if (sentence.Feats is not null && sentence.Bank is not (Bank.SpanishGsd or Bank.PortugueseBosque))
            {
                for (var i = 0; i < sentence.Forms.Length; i++)
                {
                    var tag = Key(sentence, i);
                    counts[tag] = counts.GetValueOrDefault(tag) + 1;
                }
            }
        }
        var tags = counts.Where(pair => pair.Value >= 3).Select(pair => pair.Key);
        return Make([.. relations], [.. tags]);
    }

    /// <summary>Label sets of given members.</summary>
    public static Labels Make(List<string> relations, List<Tag> tags)
    {
        tags.Sort((a, b) => Text(a) is var x && Text(b) is var y ? string.CompareOrdinal(x, y) : 0);
        var labels = new Labels { Relations = relations, Tags = tags };
        for (var i = 0; i < relations.Count; i++)
        {
            labels.relations[relations[i]] = i;
        }
        for (var i = 0; i < tags.Count; i++)
        {
            labels.tags[tags[i]] = i;
        }
        return labels;
    }

    private static Tag Key(TrainingSentence sentence, int word) =>
        new(sentence.Bank is Bank.SpanishAncora or Bank.SpanishCess, sentence.Upos![word], sentence.Feats![word]);

    private static string Text(Tag tag) => (tag.Spanish ? "es " : "en ") + tag.Upos + " " + tag.Feats;
}
