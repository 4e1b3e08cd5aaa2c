using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Archive.Joining;
using Dateline.Archive.Joining.Stories;
using Dateline.Eval.Records;
using Dateline.Reading;

namespace Dateline.Eval.Joining;

/// <summary><c>stories FILE</c>: groups article lines by happening and scores the groups against the property <c>story</c>.</summary>
internal static class StoriesCommand
{
    public static Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "Article lines with the number of their story" };
        var wrong = new Option<bool>("--wrong")
        {
            Description = "Print the pairs that were joined wrongly or missed by most",
        };
        var floors = FloorsOption.Make();
        var command = new Command("stories", "Score the grouping of reports by happening.") { file, wrong, floors };
        command.SetAction(parse => Run(parse.GetValue(file)!, parse.GetValue(wrong), parse.GetValue(floors)));
        return command;
    }

    private static int Run(FileInfo file, bool wrong, string? floors)
    {
        var articles = new ArticleReader()
            .Read(Input.Path(file.FullName), ReadOptions.Default)
            .Where(a => a.IsOk)
            .Select(a => a.Value!)
            .ToArray();
        var stories = File.ReadLines(file.FullName)
            .Where(l => l.Length > 0)
            .Select(Story)
            .ToDictionary(s => s.Source, s => s.Story, StringComparer.Ordinal);
        var profiles = articles.Select(StoryProfile.Of).ToArray();
        var gold = articles.Select(a => stories[a.Source]).ToArray();
        var pairs = Pairs(profiles).ToArray();
        var figures = new JoinFigures("stories", gold, pairs);
        if (wrong)
            Print(articles, gold, pairs);
        return figures.Report(floors);
    }

    /// <summary>The story of every article line, by its source.</summary>
    public static Dictionary<string, int> Stories(FileInfo file) =>
        File.ReadLines(file.FullName)
            .Where(l => l.Length > 0)
            .Select(Story)
            .ToDictionary(s => s.Source, s => s.Story, StringComparer.Ordinal);

    private static IEnumerable<ScoredPair> Pairs(StoryProfile[] profiles)
    {
        for (var i = 0; i < profiles.Length; i++)
        for (var j = 0; j < i; j++)
        {
            var likeness = StoryLikeness.Of(profiles[i], profiles[j]);
            yield return new ScoredPair(i, j, likeness.Confidence, likeness.Reason);
        }
    }

    private static (string Source, int Story) Story(string line)
    {
        using var document = JsonDocument.Parse(line);
        return (document.RootElement.Text("source")!, document.RootElement.GetProperty("story").GetInt32());
    }

    private static void Print(Article[] articles, int[] gold, ScoredPair[] pairs)
    {
        foreach (
            var pair in pairs.Where(p => gold[p.First] != gold[p.Second]).OrderByDescending(p => p.Confidence).Take(25)
        )
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pair.Confidence:f3} {articles[pair.First].Title} | {articles[pair.Second].Title} | {pair.Reason}"
                )
            );
    }
}
