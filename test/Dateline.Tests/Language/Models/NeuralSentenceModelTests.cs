using System.Reflection;
using Dateline.Language;
using Dateline.Language.Models;

namespace Dateline.Tests.Language.Models;

/// <summary>The reader's own arithmetic against the decisions of the trainer's network.</summary>
public sealed class NeuralSentenceModelTests
{
    private sealed record Expected(string Language, string Form, string Upos, int Head, string Relation, int Name);

    [Fact]
    public void Decides_as_the_network_it_was_exported_from()
    {
        var wrong = new List<string>();
        var words = 0;
        foreach (var sentence in References())
        {
            words += sentence.Count;
            wrong.AddRange(Differences(sentence, Analyze(sentence)));
        }
        Assert.True(words > 500);
        // Sums run in another order, so a tie may fall to the other side; a slip in any layer moves far more.
        Assert.True(wrong.Count <= words / 200, string.Join('\n', wrong.Prepend($"{wrong.Count} of {words}")));
    }

    [Fact]
    public void A_sentence_is_read_alike_alone_and_in_company()
    {
        var english = References().Where(s => s[0].Language == "en").Select(Segment).ToArray();
        var together = TextAnalyzers.Model.Analyze(english, LanguageTag.English);
        for (var i = 0; i < english.Length; i++)
        {
            var alone = TextAnalyzers.Model.Analyze([english[i]], LanguageTag.English)[0];
            Assert.Equal(alone.Heads, together[i].Heads);
            Assert.Equal(alone.Deprels, together[i].Deprels);
            Assert.Equal(alone.Feats, together[i].Feats);
            Assert.Equal(alone.Names, together[i].Names);
        }
    }

    [Fact]
    public void Every_analysis_is_a_tree_with_one_root()
    {
        foreach (var sentence in References())
        {
            var heads = Analyze(sentence).Heads;
            Assert.Single(heads, head => head < 0);
            Assert.All(Enumerable.Range(0, heads.Length), word => Assert.True(ReachesRoot(heads, word)));
        }
    }

    [Fact]
    public async Task Threads_do_not_disturb_each_other()
    {
        var sentences = References().Where(s => s[0].Language == "es").Select(Segment).ToArray();
        var expected = TextAnalyzers
            .Model.Analyze(sentences, LanguageTag.Spanish)
            .Select(a => string.Join(' ', a.Heads));
        var runs = Enumerable
            .Range(0, 4)
            .Select(_ => Task.Run(() => TextAnalyzers.Model.Analyze(sentences, LanguageTag.Spanish)));
        foreach (var run in await Task.WhenAll(runs))
        {
            Assert.Equal(expected, run.Select(a => string.Join(' ', a.Heads)));
        }
    }

    private static bool ReachesRoot(int[] heads, int word)
    {
        for (var steps = 0; word >= 0 && steps <= heads.Length; steps++)
        {
            word = heads[word];
        }
        return word < 0;
    }

    private static IEnumerable<string> Differences(List<Expected> sentence, SentenceAnalysis found)
    {
        var names = new int[sentence.Count];
        foreach (var name in found.Names)
        {
            NameTags.Mark(names, name);
        }
        var given = sentence.Select(word => word.Head - 1).ToArray();
        // The network says the best head of each word; where that is no tree, the reader rightly differs.
        var isTree = given.Count(head => head < 0) == 1 && given.Index().All(pair => ReachesRoot(given, pair.Index));
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i];
            var same =
                word.Upos == found.Upos[i].ToString()
                && (!isTree || (word.Head == found.Heads[i] + 1 && word.Relation == found.Deprels[i]))
                && word.Name == names[i];
            if (!same)
            {
                yield return $"{word}: {found.Upos[i]} {found.Heads[i] + 1} {found.Deprels[i]} {names[i]}";
            }
        }
    }

    private static SentenceAnalysis Analyze(List<Expected> sentence) =>
        TextAnalyzers.Model.Analyze([Segment(sentence)], new LanguageTag(sentence[0].Language))[0];

    private static SegmentedSentence Segment(List<Expected> sentence)
    {
        var words = new List<SegmentedWord>();
        var at = 0;
        foreach (var word in sentence)
        {
            words.Add(new SegmentedWord(new TextSpan(at, at + word.Form.Length), word.Form, words.Count));
            at += word.Form.Length + 1;
        }
        return new SegmentedSentence(new TextSpan(0, at - 1), 0, words);
    }

    private static IEnumerable<List<Expected>> References()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Language/Models/reference.tsv")!;
        using var reader = new StreamReader(stream);
        var sentence = new List<Expected>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length < 6 || cells[0] == "lang")
            {
                continue;
            }
            if (cells[1].Length > 0)
            {
                sentence.Add(
                    new Expected(cells[0], cells[1], cells[2], int.Parse(cells[3]), cells[4], int.Parse(cells[5]))
                );
            }
            else
            {
                yield return sentence;
                sentence = [];
            }
        }
    }
}
