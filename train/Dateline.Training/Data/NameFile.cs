using Dateline.Language;
using Dateline.Language.Models;

namespace Dateline.Training.Data;

/// <summary>Reads files with a word and a tag in IOB, IOB2 on each line, and names in the tags of treebanks.</summary>
internal static class NameFile
{
    /// <summary>The sentences of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bank">The language the encoder is told.</param>
    /// <param name="form">The column of the form.</param>
    /// <param name="tag">The column of the tag; from the end where negative.</param>
    public static IEnumerable<TrainingSentence> Read(string path, Bank bank, int form, int tag)
    {
        var forms = new List<string>();
        var tags = new List<string>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }
            var cells = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length >= 2)
            {
                forms.Add(cells[form]);
                tags.Add(cells[tag < 0 ? cells.Length + tag : tag]);
            }
            else if (forms.Count > 0)
            {
                yield return new TrainingSentence
                {
                    Bank = bank,
                    Forms = [.. forms],
                    Names = Tags(tags),
                };
                forms.Clear();
                tags.Clear();
            }
        }
    }

    /// <summary>Turns IOB or IOB2 tags into ours; a kind that is none of the four is not said (-1).</summary>
    public static int[] Tags(IReadOnlyList<string> iob)
    {
        var tags = new int[iob.Count];
        for (var i = 0; i < iob.Count; )
        {
            var last = i;
            while (iob[i] != "O" && last + 1 < iob.Count && iob[last + 1] == "I-" + iob[i][2..])
            {
                last++;
            }
            Mark(tags, i, last, iob[i]);
            i = last + 1;
        }
        return tags;
    }

    private static void Mark(int[] tags, int first, int last, string iob)
    {
        if (iob == "O")
        {
            return;
        }
        if (Kind(iob[2..]) is { } kind)
        {
            NameTags.Mark(tags, new NameSpan(first, last, kind));
        }
        else
        {
            tags.AsSpan(first, last - first + 1).Fill(-1);
        }
    }

    private static NameKind? Kind(string label) =>
        label switch
        {
            "PER" => NameKind.Person,
            "ORG" => NameKind.Organization,
            "LOC" => NameKind.Location,
            "MISC" or "OTHER" => NameKind.Other,
            _ => null,
        };
}
