using System.CommandLine;
using System.Globalization;
using Dateline.Identification;

namespace Dateline.Eval.Languages;

/// <summary><c>languages --data FOLDER</c>: the share of cuts of 20, 60 and 200 characters whose language is told, and of those left open.</summary>
internal static class LanguagesCommand
{
    private static readonly int[] Lengths = [20, 60, 200];

    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description =
            "A folder with *.conllu, or one that holds a folder treebanks/ with them; names begin with the language",
        Required = true,
    };

    public static Command Command()
    {
        var command = new Command("languages", "Language identification on sentences of treebanks") { Data };
        command.SetAction(result => Run(result.GetValue(Data)!, Console.Out));
        return command;
    }

    private static int Run(DirectoryInfo folder, TextWriter output)
    {
        var treebanks = Path.Combine(folder.FullName, "treebanks");
        output.WriteLine($"{"right, open (per cent)", -22}{string.Concat(Lengths.Select(n => $"{n, 16}"))}");
        var files = Directory.EnumerateFiles(Directory.Exists(treebanks) ? treebanks : folder.FullName, "*.conllu");
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var sentences = File.ReadLines(file)
                .Where(l => l.StartsWith("# text = ", StringComparison.Ordinal))
                .Select(l => l[9..])
                .ToArray();
            var language = new LanguageTag(Path.GetFileName(file)[..2]);
            var cells = Lengths.Select(length => Share(sentences, length, language));
            output.WriteLine($"{Path.GetFileNameWithoutExtension(file), -22}{string.Concat(cells)}");
        }
        return 0;
    }

    private static string Share(string[] sentences, int length, LanguageTag language)
    {
        var cuts = sentences.Where(s => s.Length >= length).Select(s => Cut(s, length)).ToArray();
        var answers = cuts.Select(cut => LanguageIdentifier.Identify(cut)).ToArray();
        var right = 100.0 * answers.Count(answer => answer == language) / Math.Max(1, cuts.Length);
        var open = 100.0 * answers.Count(answer => answer == LanguageTag.Unknown) / Math.Max(1, cuts.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{right, 10:F1}{open, 6:F1}");
    }

    private static string Cut(string sentence, int length) =>
        sentence.Length > length && sentence.LastIndexOf(' ', length) is > 0 and var space
            ? sentence[..space]
            : sentence[..length];
}
