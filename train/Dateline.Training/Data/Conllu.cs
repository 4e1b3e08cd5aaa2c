using System.Globalization;
using Dateline.Language;

namespace Dateline.Training.Data;

/// <summary>Reads treebanks in CoNLL-U; multiword tokens and empty nodes are passed over.</summary>
internal static class Conllu
{
    /// <summary>The sentences of a file.</summary>
    public static IEnumerable<TrainingSentence> Read(string path, Bank bank)
    {
        var rows = new List<string[]>();
        var id = "";
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
            {
                id = line["# sent_id = ".Length..];
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                yield return Sentence(bank, id, rows);
                rows.Clear();
            }
            else if (line.Length > 0 && line[0] != '#' && line.Split('\t') is var cells && IsWord(cells[0]))
            {
                rows.Add(cells);
            }
        }
    }

    private static bool IsWord(string id) => id.All(char.IsAsciiDigit);

    private static TrainingSentence Sentence(Bank bank, string id, List<string[]> rows) =>
        new()
        {
            Bank = bank,
            Id = id,
            Forms = Column(rows, 1),
            Lemmas = Column(rows, 2),
            Upos = [.. rows.Select(row => Enum.TryParse<Upos>(row[3], ignoreCase: true, out var upos) ? upos : Upos.X)],
            Xpos = Column(rows, 4),
            Feats = Column(rows, 5),
            Heads = [.. rows.Select(row => int.Parse(row[6], CultureInfo.InvariantCulture))],
            Deprels = Column(rows, 7),
        };

    private static string[] Column(List<string[]> rows, int column) => [.. rows.Select(row => row[column])];
}
