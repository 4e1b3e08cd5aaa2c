using System.Text.RegularExpressions;
using Dateline.Eval.Names;
using Dateline.Language;

namespace Dateline.Eval.Agreement;

/// <summary>A sentence with its names in brackets behind their kind: "[PER Ana Paz] left [LOC Lima]."</summary>
/// <param name="Words">Words and marks, each alone.</param>
/// <param name="Names">The names, by the words they hold.</param>
internal sealed partial record BracketedSentence(IReadOnlyList<string> Words, IReadOnlyList<NamedSpan> Names)
{
    /// <summary>Reads one sentence.</summary>
    /// <param name="text">The sentence with brackets.</param>
    /// <param name="index">The number that its names bear.</param>
    public static BracketedSentence Parse(string text, int index)
    {
        var (words, names) = (new List<string>(), new List<NamedSpan>());
        foreach (Match match in Piece().Matches(text))
        {
            var before = words.Count;
            words.AddRange(
                Word()
                    .Matches(match.Groups["name"].Success ? match.Groups["name"].Value : match.Value)
                    .Select(m => m.Value)
            );
            if (match.Groups["name"].Success && words.Count > before)
            {
                names.Add(new NamedSpan(index, before, words.Count - 1, Kind(match.Groups["kind"].Value)));
            }
        }
        return new BracketedSentence(words, names);
    }

    /// <summary>The label of each word: the kind of the name it stands in, or "none".</summary>
    public IEnumerable<string> Labels() =>
        Words.Select(
            (_, i) =>
                Names.Where(n => n.First <= i && i <= n.Last).Select(n => n.Kind.ToString()).FirstOrDefault("none")
        );

    private static NameKind Kind(string label) =>
        label switch
        {
            "PER" => NameKind.Person,
            "ORG" => NameKind.Organization,
            "LOC" => NameKind.Location,
            _ => NameKind.Other,
        };

    [GeneratedRegex(@"\[(?<kind>PER|ORG|LOC|OTH) (?<name>[^\]]+)\]|[^\[]+|\[")]
    private static partial Regex Piece();

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Word();
}
