using System.CommandLine;
using System.Globalization;
using Dateline.Archive.Joining.Words;
using Dateline.World;

namespace Dateline.Eval.Joining;

/// <summary>
/// <c>common-words TREEBANK…</c>: counts the keys of words in treebanks and prints the table
/// <c>Archive/Joining/Words/common-words.tsv</c>. Proper nouns are left out, save those that a concept stands for.
/// </summary>
internal static class CommonWordsCommand
{
    private const double Fewest = 25;

    public static Command Command()
    {
        var files = new Argument<FileInfo[]>("treebanks")
        {
            Description = "CoNLL-U files; names begin with the language: en-ewt-train.conllu",
        };
        var command = new Command("common-words", "Count the commonest words of treebanks for the joining of reports.")
        {
            files,
        };
        command.SetAction(parse => Run(parse.GetValue(files)!, Console.Out));
        return command;
    }

    private static int Run(FileInfo[] files, TextWriter output)
    {
        var rates = files
            .GroupBy(f => f.Name[..2], StringComparer.Ordinal)
            .SelectMany(PerMillion)
            .GroupBy(r => r.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, Rate: g.Max(r => r.Value)))
            .Where(r => r.Rate >= Fewest);
        output.WriteLine(
            "# Occurrences per million words of running text, by key: counted by eval/Dateline.Eval (common-words) in the"
        );
        output.WriteLine("# treebanks UD English EWT, UD Spanish AnCora and UD Spanish GSD; proper nouns left out.");
        output.WriteLine("key\tper_million");
        foreach (var (key, rate) in rates.OrderByDescending(r => r.Rate).ThenBy(r => r.Key, StringComparer.Ordinal))
            output.WriteLine($"{key}\t{rate.ToString("f0", CultureInfo.InvariantCulture)}");
        return 0;
    }

    private static IEnumerable<KeyValuePair<string, double>> PerMillion(IGrouping<string, FileInfo> language)
    {
        var (counts, all, isSpanish, last) = (
            new Dictionary<string, int>(StringComparer.Ordinal),
            0,
            language.Key == "es",
            0
        );
        foreach (var cells in language.SelectMany(f => File.ReadLines(f.FullName)).Select(l => l.Split('\t')))
        {
            if (cells.Length < 4 || !char.IsLetter(cells[1].FirstOrDefault()) || IsPart(cells[0], ref last))
                continue;
            all++;
            var folded = NameFold.Fold(cells[1]);
            var key = Concepts.Default.KeyOf(folded, isSpanish);
            if (cells[3] != "PROPN" || key != Stems.Of(folded, isSpanish))
                counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        return counts.Select(c => KeyValuePair.Create(c.Key, c.Value * 1_000_000.0 / all));
    }

    /// <summary>Whether a line is a word inside a contraction that was counted as it is written ("del").</summary>
    private static bool IsPart(string id, ref int last)
    {
        if (id.Split('-') is [_, var end])
        {
            last = int.Parse(end, CultureInfo.InvariantCulture);
            return false;
        }
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return true;
        if (number == 1)
            last = 0;
        return number <= last;
    }
}
