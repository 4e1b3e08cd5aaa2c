using Dateline.Language;

namespace Dateline.Training.Perceptron;

internal sealed record Tree(string[] Forms, string[] Lemmas, Upos[] Tags, string[] Feats, int[] Heads, string[] Labels);

internal sealed record Named(string[] Forms, string[] Tags);

internal static class Data
{
    public static List<Tree> Conllu(string path)
    {
        var trees = new List<Tree>();
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0 && rows.Count > 0)
            {
                trees.Add(ToTree(rows));
                rows = [];
            }
            else if (
                line.Length > 0
                && line[0] != '#'
                && line.Split('\t') is var cells
                && !cells[0].Contains('-')
                && !cells[0].Contains('.')
            )
                rows.Add(cells);
        }
        return trees;
    }

    private static Tree ToTree(List<string[]> rows) =>
        new(
            [.. rows.Select(r => r[1])],
            [.. rows.Select(r => r[2])],
            [.. rows.Select(r => Enum.Parse<Upos>(r[3], true))],
            [.. rows.Select(r => r[5])],
            [.. rows.Select(r => int.Parse(r[6]) - 1)],
            [.. rows.Select(r => r[7])]
        );

    public static List<Named> Iob(string path, int formColumn, int tagColumn, char separator)
    {
        var found = new List<Named>();
        var (forms, tags) = (new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Trim().Length == 0 && forms.Count > 0)
            {
                found.Add(new Named([.. forms], Bio([.. tags])));
                (forms, tags) = ([], []);
            }
            else if (
                line.Length > 0
                && !line.StartsWith("# ", StringComparison.Ordinal)
                && line.Split(separator) is var cells
                && cells.Length > tagColumn
            )
            {
                forms.Add(cells[formColumn]);
                tags.Add(cells[tagColumn].Replace("MISC", "OTH"));
            }
        }
        return found;
    }

    private static string[] Bio(string[] tags)
    {
        for (var i = 0; i < tags.Length; i++)
            if (tags[i][0] == 'I' && (i == 0 || tags[i - 1].Length < 3 || tags[i - 1][2..] != tags[i][2..]))
                tags[i] = "B" + tags[i][1..];
        return tags;
    }

    public static List<Named> Cess(string folder)
    {
        var found = new List<Named>();
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var (forms, tags) = (new List<string>(), new List<string>());
            foreach (var raw in File.ReadLines(path).Append("("))
            {
                var line = raw.Trim();
                if (line == "(" && forms.Count > 0)
                {
                    found.Add(new Named([.. forms], [.. tags]));
                    (forms, tags) = ([], []);
                }
                var cells = line.TrimStart('(').TrimEnd(')').Split(' ');
                if (cells.Length != 3)
                    continue;
                var kind =
                    cells[0].StartsWith("np0000", StringComparison.Ordinal) && cells[0].Length > 6
                        ? cells[0][6] switch
                        {
                            'p' => "PER",
                            'o' => "ORG",
                            'l' => "LOC",
                            'a' => "OTH",
                            _ => "O",
                        }
                        : "O";
                if (cells[0].StartsWith("np00000", StringComparison.Ordinal))
                    kind =
                        cells[0].Length > 7
                            ? cells[0][7] switch
                            {
                                'p' => "PER",
                                'o' => "ORG",
                                'l' => "LOC",
                                _ => "OTH",
                            }
                            : "ORG";
                var parts = cells[1]
                    .Replace("-Fpa-", "(")
                    .Replace("-Fpt-", ")")
                    .Split('_', StringSplitOptions.RemoveEmptyEntries);
                foreach (var (i, part) in parts.Index())
                {
                    forms.Add(part);
                    tags.Add(kind == "O" ? "O" : (i == 0 ? "B-" : "I-") + kind);
                }
            }
        }
        return found;
    }
}
