using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Dateline.Language;
using Dateline.Language.Conllu;

namespace Dateline.Eval.Trees;

/// <summary>
/// <c>conllu --data FOLDER</c>: gives the raw text of every treebank in a folder to the analyser and scores what comes
/// back with the metrics of CoNLL 2018.
/// </summary>
internal static class TreesCommand
{
    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description =
            "A folder with *.conllu, or one that holds a folder treebanks/ with them; names begin with the language: en-ewt-dev.conllu",
        Required = true,
    };

    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Names of treebanks, without .conllu",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> Given = new("--given-words")
    {
        Description = "Take sentences and words from the treebank",
    };

    private static readonly Option<string?> FloorFile = FloorsOption.Make();

    private static readonly string[] Measures = ["Tokens", "Words", "Sents", "UPOS", "UFeats", "Lemma", "UAS", "LAS"];

    public static Command Command()
    {
        var command = new Command("conllu", "Words, tags, lemmas and trees on Universal Dependencies treebanks")
        {
            Data,
            Only,
            Given,
            FloorFile,
        };
        command.SetAction(result =>
            Run(
                result.GetValue(Data)!,
                result.GetValue(Only) ?? [],
                result.GetValue(Given),
                Floors.Read(result.GetValue(FloorFile)),
                Console.Out
            )
        );
        return command;
    }

    private static int Run(
        DirectoryInfo folder,
        string[] only,
        bool given,
        Dictionary<string, double> floors,
        TextWriter output
    )
    {
        var files = Files(folder, only).ToArray();
        if (files.Length == 0)
        {
            Console.Error.WriteLine($"no English or Spanish *.conllu in {folder}");
            return 1;
        }
        output.WriteLine($"{"", -22}{string.Concat(Measures.Select(m => m.PadLeft(8)))}{"words/s", 10}");
        return files.Count(file => !Score(file, given, floors, output)) == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Files(DirectoryInfo folder, string[] only)
    {
        var treebanks = Path.Combine(folder.FullName, "treebanks");
        return Directory
            .EnumerateFiles(Directory.Exists(treebanks) ? treebanks : folder.FullName, "*.conllu")
            .Where(file => Path.GetFileName(file)[..3] is "en-" or "es-" or "en_" or "es_")
            .Where(file =>
                only.Length > 0
                    ? only.Contains(Path.GetFileNameWithoutExtension(file))
                    : !file.Contains("-train", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);
    }

    private static bool Score(string file, bool given, Dictionary<string, double> floors, TextWriter output)
    {
        using var reader = new StreamReader(file);
        var outcome = ConlluReader.Read(reader, file);
        if (!outcome.IsOk)
        {
            Console.Error.WriteLine($"{outcome.Error.Source}: {outcome.Error.Message}");
            return false;
        }
        var language = new LanguageTag(Path.GetFileName(file)[..2]);
        var text = GivenWords.TextOf(outcome.Value);
        TextAnalyzers.Default.Annotate(text[..Math.Min(text.Length, 2000)], language);
        var watch = Stopwatch.StartNew();
        var analysis = given
            ? GivenWords.Annotate(outcome.Value, language)
            : TextAnalyzers.Default.Annotate(text, language);
        var seconds = watch.Elapsed.TotalSeconds;
        var name = Path.GetFileNameWithoutExtension(file);
        var scores = TreeScores.Of(outcome.Value, ConlluWriter.Of(analysis));
        Write(name, scores, seconds, output);
        return Floors.Hold(floors, Measures.Zip(Columns(scores), (m, score) => ($"{name} {m}", score.F1)), output);
    }

    private static F1Score[] Columns(TreeScores scores) =>
        [
            scores.Tokens,
            scores.Words,
            scores.Sentences,
            scores.Upos,
            scores.Feats,
            scores.Lemmas,
            scores.Uas,
            scores.Las,
        ];

    private static void Write(string name, TreeScores scores, double seconds, TextWriter output)
    {
        var cells = Columns(scores)
            .Select(score => (100 * score.F1).ToString("F2", CultureInfo.InvariantCulture).PadLeft(8));
        var speed = (scores.Words.System / seconds).ToString("N0", CultureInfo.InvariantCulture).PadLeft(10);
        output.WriteLine($"{name, -22}{string.Concat(cells)}{speed}");
    }
}
