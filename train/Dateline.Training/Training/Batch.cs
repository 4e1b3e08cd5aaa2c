using Dateline.Training.Data;
using Dateline.Training.Network;

namespace Dateline.Training.Training;

/// <summary>Sentences of like length, padded; position 0 of each is the artificial root.</summary>
internal sealed class Batch
{
    /// <summary>The sentences.</summary>
    public required IReadOnlyList<TrainingSentence> Sentences { get; init; }

    /// <summary>Positions in each padded sentence.</summary>
    public required int Length { get; init; }

    /// <summary>The distinct words.</summary>
    public required List<BagWord> Words { get; init; }

    /// <summary>Which distinct word stands at each position.</summary>
    public required long[] Index { get; init; }

    /// <summary>One for root and words, zero for padding.</summary>
    public required float[] Mask { get; init; }

    /// <summary>Cuts sentences into batches of about the given number of positions.</summary>
    public static List<List<TrainingSentence>> Group(IEnumerable<TrainingSentence> sentences, int positions)
    {
        var groups = new List<List<TrainingSentence>>();
        foreach (var sentence in sentences)
        {
            var last = groups.Count == 0 ? null : groups[^1];
            var longest = last is null ? 0 : Math.Max(last.Max(s => s.Forms.Length), sentence.Forms.Length) + 1;
            if (last is null || (last.Count + 1) * longest > positions)
            {
                groups.Add(last = []);
            }
            last.Add(sentence);
        }
        return groups;
    }

    /// <summary>Lays out sentences.</summary>
    public static Batch Make(IReadOnlyList<TrainingSentence> sentences, FormBags bags, Func<bool> hide)
    {
        var length = sentences.Max(s => s.Forms.Length) + 1;
        var slots = new Dictionary<BagWord, int>(ReferenceEqualityComparer.Instance) { [FormBags.Root] = 0 };
        var words = new List<BagWord> { FormBags.Root };
        var index = new long[sentences.Count * length];
        var mask = new float[index.Length];
        for (var s = 0; s < sentences.Count; s++)
        {
            var spanish = sentences[s].Bank != Bank.EnglishEwt;
            mask[s * length] = 1;
            for (var w = 0; w < sentences[s].Forms.Length; w++)
            {
                var bag = bags.Of(sentences[s].Forms[w], spanish, hide());
                if (!slots.TryGetValue(bag, out var slot))
                {
                    slots[bag] = slot = words.Count;
                    words.Add(bag);
                }
                index[s * length + w + 1] = slot;
                mask[s * length + w + 1] = 1;
            }
        }
        return new Batch
        {
            Sentences = sentences,
            Length = length,
            Words = words,
            Index = index,
            Mask = mask,
        };
    }

    /// <summary>One number for each position, -100 (to be passed over) where the function gives none.</summary>
    public long[] Targets(Func<TrainingSentence, int, int> target)
    {
        var targets = new long[Index.Length];
        Array.Fill(targets, -100);
        for (var s = 0; s < Sentences.Count; s++)
        {
            for (var w = 0; w < Sentences[s].Forms.Length; w++)
            {
                var value = target(Sentences[s], w);
                targets[s * Length + w + 1] = value < 0 ? -100 : value;
            }
        }
        return targets;
    }
}
