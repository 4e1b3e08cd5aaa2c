using Dateline.Language;
using Dateline.Language.Conllu;

namespace Dateline.Eval.Names;

/// <summary>Sentences with names as columns: a word and, last, its tag (B-PER, I-PER, O; IOB1 and IOB2 both).</summary>
internal sealed record IobFile(ConlluText Words, IReadOnlyList<NamedSpan> Names)
{
    /// <summary>Reads a file; MISC and OTH are the same kind.</summary>
    public static IobFile Read(TextReader reader)
    {
        var sentences = new List<ConlluSentence>();
        var names = new List<NamedSpan>();
        var (words, tags) = (new List<string>(), new List<string>());
        for (string? line = ""; line is not null; )
        {
            line = reader.ReadLine();
            var cells = (line ?? "").Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length >= 2 && cells[0] is not ("-DOCSTART-" or "#"))
            {
                var isNumbered = line!.Contains('\t') && int.TryParse(cells[0], out _) && cells.Length > 2;
                words.Add(isNumbered ? cells[1] : cells[0]);
                tags.Add(cells.FirstOrDefault(IsTag) ?? "O");
            }
            else if (cells.Length == 0 && words.Count > 0)
            {
                names.AddRange(Spans(sentences.Count, tags));
                sentences.Add(Sentence(words));
                words.Clear();
                tags.Clear();
            }
        }
        return new IobFile(new ConlluText(sentences), names);
    }

    private static bool IsTag(string cell) =>
        cell.Length > 4 && cell[1] == '-' && cell[0] is 'B' or 'I' && Kind(cell) is not null;

    private static IEnumerable<NamedSpan> Spans(int sentence, List<string> tags)
    {
        for (int i = 0, end; i < tags.Count; i = end)
        {
            end = i + 1;
            if (Kind(tags[i]) is not { } kind)
                continue;
            while (end < tags.Count && tags[end][0] == 'I' && Kind(tags[end]) == kind)
                end++;
            yield return new NamedSpan(sentence, i, end - 1, kind);
        }
    }

    private static NameKind? Kind(string tag) =>
        tag.Length < 3
            ? null
            : tag[2..] switch
            {
                "PER" => NameKind.Person,
                "ORG" => NameKind.Organization,
                "LOC" => NameKind.Location,
                "MISC" or "OTH" => NameKind.Other,
                _ => null,
            };

    private static ConlluSentence Sentence(List<string> words) =>
        new(
            [],
            [
                .. words.Select(word => new ConlluToken(
                    word,
                    [new ConlluWord(word, "_", "_", "_", "_", -1, "_", "_")],
                    "_",
                    SpaceAfter: true
                )),
            ]
        );
}
