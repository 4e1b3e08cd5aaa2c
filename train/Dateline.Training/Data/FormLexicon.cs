using System.Diagnostics;
using Dateline.Language;

namespace Dateline.Training.Data;

/// <summary>A line of a form lexicon.</summary>
internal readonly record struct LexiconEntry(string Form, string Lemma, Upos Upos, string Feats);

/// <summary>Reads the UDLexicons in CoNLL-UL (Sagot 2018), packed with bzip2.</summary>
internal static class FormLexicon
{
    /// <summary>The one-word entries of a lexicon.</summary>
    public static IEnumerable<LexiconEntry> Read(string path)
    {
        using var unpack = Process.Start(
            new ProcessStartInfo("bzip2", ["-dc", path]) { RedirectStandardOutput = true }
        )!;
        while (unpack.StandardOutput.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length >= 7 && cells[0] == "0" && Enum.TryParse<Upos>(cells[4], ignoreCase: true, out var upos))
            {
                yield return new LexiconEntry(cells[2], cells[3], upos, cells[6]);
            }
        }
    }
}
