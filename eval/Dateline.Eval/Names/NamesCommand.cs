using System.CommandLine;
using System.Globalization;
using Dateline.Eval.Trees;
using Dateline.Language;
using Dateline.Language.Conllu;

namespace Dateline.Eval.Names;

/// <summary><c>names --data FOLDER</c>: names of persons, organizations and locations in sentences whose words are given.</summary>
internal static class NamesCommand
{
    private static readonly NameKind[] Kinds = [NameKind.Person, NameKind.Organization, NameKind.Location];

    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description =
            "A folder with *.iob, *.iob2 or *.conll.txt, or one that holds a folder names/ with them; names begin with the language",
        Required = true,
    };

    private static readonly Option<string?> FloorFile = FloorsOption.Make();

    public static Command Command()
    {
        var command = new Command("names", "Named entities, exact F1") { Data, FloorFile };
        command.SetAction(result => Run(result.GetValue(Data)!, Floors.Read(result.GetValue(FloorFile)), Console.Out));
        return command;
    }

    private static int Run(DirectoryInfo folder, Dictionary<string, double> floors, TextWriter output)
    {
        var hold = true;
        output.WriteLine($"{"", -22}{"P", 8}{"R", 8}{"F1", 8}{"PER", 8}{"ORG", 8}{"LOC", 8}");
        foreach (var file in Files(folder))
        {
            using var reader = new StreamReader(file);
            var gold = IobFile.Read(reader);
            var analysis = GivenWords.Annotate(gold.Words, new LanguageTag(Path.GetFileName(file)[..2]));
            hold &= Write(Path.GetFileName(file), gold.Names, [.. Names(analysis)], floors, output);
        }
        return hold ? 0 : 1;
    }

    private static IEnumerable<string> Files(DirectoryInfo folder)
    {
        var names = Path.Combine(folder.FullName, "names");
        return Directory
            .EnumerateFiles(Directory.Exists(names) ? names : folder.FullName)
            .Where(file =>
                file.EndsWith(".iob", StringComparison.Ordinal)
                || file.EndsWith(".iob2", StringComparison.Ordinal)
                || file.EndsWith(".conll.txt", StringComparison.Ordinal)
            )
            .Where(file =>
                Path.GetFileName(file)[..3] is "en-" or "es-" && !file.Contains("-train", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<NamedSpan> Names(AnnotatedText text) =>
        text.Sentences.SelectMany(sentence =>
            sentence.Names.Select(name => new NamedSpan(sentence.Index, name.First, name.Last, name.Kind))
        );

    private static bool Write(
        string file,
        IReadOnlyList<NamedSpan> gold,
        NamedSpan[] system,
        Dictionary<string, double> floors,
        TextWriter output
    )
    {
        var all = NameScores.Of(
            [.. gold.Where(n => Kinds.Contains(n.Kind))],
            [.. system.Where(n => Kinds.Contains(n.Kind))],
            null
        );
        double[] values =
        [
            all.Precision,
            all.Recall,
            all.F1,
            .. Kinds.Select(kind => NameScores.Of(gold, system, kind).F1),
        ];
        output.WriteLine(
            $"{file, -22}{string.Concat(values.Select(v => (100 * v).ToString("F2", CultureInfo.InvariantCulture).PadLeft(8)))}"
        );
        return Floors.Hold(floors, [($"{file} F1", all.F1)], output);
    }
}
