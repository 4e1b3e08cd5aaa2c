using System.Globalization;

namespace Dateline.Language.Conllu;

/// <summary>Reads CoNLL-U. Empty nodes ("8.1") are left out, as the CoNLL 2018 evaluation does.</summary>
public static class ConlluReader
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="reader">The text of the file.</param>
    /// <param name="source">Its path, for errors: "sentences.conllu:12".</param>
    /// <returns>The sentences, or the first line that breaks the format.</returns>
    public static Outcome<ConlluText> Read(TextReader reader, string source)
    {
        var sentences = new List<ConlluSentence>();
        var builder = new SentenceBuilder();
        for (var number = 1; ; number++)
        {
            var line = reader.ReadLine();
            var fault = string.IsNullOrEmpty(line) ? builder.Finish(sentences) : builder.Add(line);
            if (fault is not null)
                return new ReadError($"{source}:{number}", ReadErrorCode.Malformed, fault);
            if (line is null)
                break;
        }
        return sentences.Count > 0
            ? new ConlluText(sentences)
            : new ReadError(source, ReadErrorCode.Empty, "no sentence in it");
    }

    /// <summary>Collects the lines of one sentence. What is wrong with a line is returned as text; null is well.</summary>
    private sealed class SentenceBuilder
    {
        private readonly List<string> comments = [];
        private readonly List<ConlluToken> tokens = [];
        private readonly List<ConlluWord> pending = [];
        private string[]? range;
        private int rangeEnd;
        private int words;

        public string? Add(string line)
        {
            if (line[0] == '#')
            {
                comments.Add(line[1..].Trim());
                return null;
            }
            var cells = line.Split('\t');
            return cells.Length == 10
                ? AddCells(cells)
                : $"{cells.Length} columns where CoNLL-U has 10, divided by tabs";
        }

        public string? Finish(List<ConlluSentence> sentences)
        {
            if (range is not null)
                return $"the words of the range {range[0]} are not all there";
            if (tokens.SelectMany(token => token.Words).FirstOrDefault(word => word.Head > words) is { } lost)
                return $"the head {lost.Head} of “{lost.Form}” is not in the sentence";
            if (tokens.Count > 0)
                sentences.Add(new ConlluSentence([.. comments], [.. tokens]));
            comments.Clear();
            tokens.Clear();
            words = 0;
            return null;
        }

        private string? AddCells(string[] cells)
        {
            if (cells[0].Contains('.', StringComparison.Ordinal))
                return null;
            if (cells[1].Length == 0)
                return $"word {cells[0]} has no form";
            return cells[0].Contains('-', StringComparison.Ordinal) ? OpenRange(cells) : AddWord(cells);
        }

        private string? OpenRange(string[] cells)
        {
            var ends = cells[0].Split('-');
            if (range is not null || ends.Length != 2 || Number(ends[0]) != words + 1 || Number(ends[1]) <= words + 1)
                return $"the range {cells[0]} does not follow word {words}";
            (range, rangeEnd) = (cells, Number(ends[1]));
            return null;
        }

        private string? AddWord(string[] cells)
        {
            if (Number(cells[0]) != ++words)
                return $"word {cells[0]} where word {words} is due";
            if (Number(cells[6]) < 0 && cells[6] != "_")
                return $"the head “{cells[6]}” is no number";
            var head = Number(cells[6]);
            var misc = WithoutSpaceAfter(cells[9]);
            var word = new ConlluWord(cells[1], cells[2], cells[3], cells[4], cells[5], head, cells[7], misc);
            if (range is null)
                tokens.Add(new ConlluToken(word.Form, [word], "_", HasSpaceAfter(cells[9])));
            else
                AddToRange(word);
            return null;
        }

        private void AddToRange(ConlluWord word)
        {
            pending.Add(word);
            if (words < rangeEnd)
                return;
            tokens.Add(new ConlluToken(range![1], [.. pending], WithoutSpaceAfter(range[9]), HasSpaceAfter(range[9])));
            pending.Clear();
            range = null;
        }

        private static int Number(string cell) =>
            int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

        private static bool HasSpaceAfter(string misc) => !misc.Split('|').Contains("SpaceAfter=No");

        private static string WithoutSpaceAfter(string misc)
        {
            var kept = string.Join('|', misc.Split('|').Where(part => part != "SpaceAfter=No"));
            return kept.Length == 0 ? "_" : kept;
        }
    }
}
