using System.Text.RegularExpressions;
using Dateline.Language;
using Dateline.Language.Text;
using Dateline.Tables;

namespace Dateline.Tests.Training;

/// <summary>The labelled names that the models learn from keep the format of their README.</summary>
public sealed partial class LabelledNamesTests
{
    private static readonly Segmenter Segmenter = new();

    [Theory]
    [InlineData("names-en.txt", "en", 1200)]
    [InlineData("names-es.txt", "es", 780)]
    public void Every_name_begins_and_ends_where_words_do(string file, string language, int least)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder(), file)).Where(line => !line.StartsWith("# ")).ToArray();
        Assert.True(lines.Length >= least, $"{lines.Length} sentences");
        Assert.Equal(lines.Length, lines.Distinct().Count());
        foreach (var line in lines)
            CheckLine(line, new LanguageTag(language));
    }

    [Theory]
    [InlineData("names-en.txt", "readings-en.tsv")]
    [InlineData("names-es.txt", "readings-es.tsv")]
    public void Every_sentence_stands_as_two_readings_decided(string names, string readings)
    {
        using var reader = File.OpenText(Path.Combine(Folder(), readings));
        var rows = Table.Parse(readings, reader).Rows;
        foreach (var row in rows.Where(row => row["second"] != "="))
            Assert.Equal(Plain(row["first"]), Plain(row["second"]));
        var decided = rows.Select(row => row["decided"] == "=" ? row["first"] : row["decided"]);
        var lines = File.ReadAllLines(Path.Combine(Folder(), names)).Where(line => !line.StartsWith("# "));
        Assert.Equal(decided, lines);
    }

    private static string Plain(string line) => NamePattern().Replace(line, match => match.Groups[2].Value);

    private static void CheckLine(string line, LanguageTag language)
    {
        Assert.DoesNotMatch(@"\[(?!(PER|ORG|LOC|OTH) \S)", line);
        Assert.Equal(line.Count(c => c == '['), NamePattern().Count(line));
        var text = Plain(line);
        var words = Segmenter.Segment(text, language).SelectMany(s => s.Words).Select(w => w.Span).ToArray();
        var cut = 0;
        foreach (Match match in NamePattern().Matches(line))
        {
            var start = match.Index - cut;
            var end = start + match.Groups[2].Length;
            Assert.True(words.Any(w => w.Start == start) && words.Any(w => w.End == end), $"{line}: {match.Value}");
            cut += match.Length - match.Groups[2].Length;
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Dateline.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "train", "Dateline.Training", "data");
    }

    [GeneratedRegex(@"\[(PER|ORG|LOC|OTH) ([^\[\]]+)\]")]
    private static partial Regex NamePattern();
}
