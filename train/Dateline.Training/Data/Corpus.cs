using Dateline.Training.Cess;

namespace Dateline.Training.Data;

/// <summary>What is learned from and what is measured on.</summary>
internal sealed class Corpus
{
    /// <summary>Sentences to learn from.</summary>
    public List<TrainingSentence> Train { get; } = [];

    /// <summary>Sentences that measure, by the name of the set.</summary>
    public Dictionary<string, List<TrainingSentence>> Dev { get; } = [];

    /// <summary>Reads the sets of the data folder.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="own">The folder of the project's own labelled sentences.</param>
    /// <param name="more">A folder of further treebanks (en-*.conllu, es-*.conllu), or <c>null</c>.</param>
    /// <param name="everything">Whether the second half of AnCora's development set is learned from too (for weights that ship).</param>
    public static Corpus Read(string folder, string own, string? more, bool everything, Action<string> log)
    {
        var corpus = new Corpus();
        string Tree(string name) => Path.Combine(folder, "treebanks", name);
        string Name(string name) => Path.Combine(folder, "names", name);

        var ewt = NameFile.Read(Name("en-uner-ewt-train.iob2"), Bank.EnglishEwt, 1, 2);
        corpus.Train.AddRange(Join(Conllu.Read(Tree("en-ewt-train.conllu"), Bank.EnglishEwt), ewt));
        var ancora = Conllu.Read(Tree("es-ancora-dev.conllu"), Bank.SpanishAncora).Select(AncoraNames.Add).ToList();
        var known = everything ? ancora : ancora[..(ancora.Count / 2)];
        // AnCora itself counts twice: it is small, and its conventions are the ones that the reader follows.
        corpus.Train.AddRange(known);
        corpus.Train.AddRange(known);
        var letters = ancora.Select(s => CessConverter.Letters(s.Forms)).ToHashSet(StringComparer.Ordinal);
        corpus.Train.AddRange(CessConverter.Convert(Tree("es-cess"), known, letters, log));
        corpus.Train.AddRange(Conllu.Read(Tree("es-gsd-dev.conllu"), Bank.SpanishGsd));
        corpus.Train.AddRange(NameFile.Read(Name("en-wikigold.conll.txt"), Bank.EnglishEwt, 0, -1));
        if (more is not null)
        {
            corpus.Train.AddRange(More(more));
        }
        var names = OwnNames.Read(own).ToList();
        corpus.Train.AddRange(names);
        corpus.Train.AddRange(names);
        var wire = OwnNames.ReadWire(own, times: 25, seed: 1).ToList();
        corpus.Train.AddRange(wire);
        log($"{wire.Count} lines of wire forms");
        log($"{names.Count} labelled sentences of our own");

        corpus.Dev["ewt"] = [.. Conllu.Read(Tree("en-ewt-dev.conllu"), Bank.EnglishEwt)];
        corpus.Dev["ancora"] = ancora[(ancora.Count / 2)..];
        corpus.Dev["conll03"] = [.. NameFile.Read(Name("en-conll03-dev.iob"), Bank.EnglishEwt, 0, -1)];
        corpus.Dev["conll02"] = [.. NameFile.Read(Name("es-conll02-dev.iob"), Bank.SpanishAncora, 0, -1)];
        return corpus;
    }

    // Whoever has the large free treebanks (AnCora, GSD) puts them in a folder of his own.
    private static IEnumerable<TrainingSentence> More(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.conllu")
            .Order(StringComparer.Ordinal)
            .SelectMany(path =>
                Path.GetFileName(path) switch
                {
                    var name when name.StartsWith("en", StringComparison.Ordinal) => Conllu.Read(path, Bank.EnglishEwt),
                    var name when name.Contains("gsd", StringComparison.OrdinalIgnoreCase) => Conllu.Read(
                        path,
                        Bank.SpanishGsd
                    ),
                    _ => Conllu.Read(path, Bank.SpanishAncora).Select(AncoraNames.Add),
                }
            );

    private static IEnumerable<TrainingSentence> Join(
        IEnumerable<TrainingSentence> trees,
        IEnumerable<TrainingSentence> names
    )
    {
        var byLetters = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var sentence in names)
        {
            byLetters.TryAdd(Key(sentence), sentence.Names!);
        }
        return trees.Select(tree => byLetters.TryGetValue(Key(tree), out var tags) ? tree with { Names = tags } : tree);
    }

    private static string Key(TrainingSentence sentence) => string.Join(' ', sentence.Forms);
}
