using System.CommandLine;
using System.Globalization;
using Dateline.Archive.Joining;
using Dateline.Archive.Joining.Origins;
using Dateline.Reading;
using Dateline.World;

namespace Dateline.Eval.Joining;

/// <summary>
/// <c>origins FILE</c>: alters every article of a file as mastheads do and counts how many copies are known for copies;
/// pairs of different stories that are taken for one origin are faults.
/// </summary>
internal static class OriginsCommand
{
    public static Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "Article lines with the number of their story" };
        var pairs = new Option<bool>("--pairs") { Description = "Print the articles of the file that are one origin" };
        var floors = FloorsOption.Make();
        var command = new Command("origins", "Score the recognition of copied texts.") { file, pairs, floors };
        command.SetAction(parse => Run(parse.GetValue(file)!, parse.GetValue(pairs), parse.GetValue(floors)));
        return command;
    }

    private static int Run(FileInfo file, bool print, string? floors)
    {
        var credits = new CreditLines(Outlets.Default.All);
        var articles = new ArticleReader()
            .Read(Input.Path(file.FullName), ReadOptions.Default)
            .Where(a => a.IsOk)
            .Select(a => a.Value!)
            .ToArray();
        var profiles = articles.Select(a => OriginProfile.Of(a, credits)).ToArray();
        var (known, below) = (Floors.Read(floors), 0);
        foreach (var (name, alter) in Alterations.All)
        {
            var copies = articles.Select(a => OriginProfile.Of(a with { Text = alter(a.Text) }, credits)).ToArray();
            below += Line(name, profiles, copies, known);
        }
        below += Across(articles, profiles, StoriesCommand.Stories(file), print);
        return below > 0 ? 1 : 0;
    }

    private static int Line(
        string name,
        OriginProfile[] profiles,
        OriginProfile[] copies,
        Dictionary<string, double> floors
    )
    {
        var likenesses = profiles.Zip(copies, (a, b) => OriginLikeness.Of(a, b).Confidence).ToArray();
        var blocked = profiles
            .Zip(copies)
            .Count(p => MinHash.Keys(p.First.Shingles).Intersect(MinHash.Keys(p.Second.Shingles)).Any());
        var automatic = likenesses.Count(l => l >= JoinThresholds.Default.Automatic) / (double)profiles.Length;
        var proposed = likenesses.Count(l => l >= JoinThresholds.Default.Proposed) / (double)profiles.Length;
        var isBelow = Math.Round(automatic, 3) < floors.GetValueOrDefault($"origins {name}");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"origins {name, -34} automatic R {automatic:f3}  with proposals R {proposed:f3}  compared at all {blocked / (double)profiles.Length:f3}{(isBelow ? "   BELOW THE FLOOR" : "")}"
            )
        );
        return isBelow ? 1 : 0;
    }

    private static int Across(Article[] articles, OriginProfile[] profiles, Dictionary<string, int> stories, bool print)
    {
        var (joined, wrong) = (0, 0);
        for (var i = 0; i < profiles.Length; i++)
        for (var j = 0; j < i; j++)
        {
            var likeness = OriginLikeness.Of(profiles[i], profiles[j]);
            if (print && likeness.Confidence >= JoinThresholds.Default.Proposed)
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{likeness.Confidence:f3} {articles[i].Publisher} {articles[i].Title} | {articles[j].Publisher} {articles[j].Title} | {likeness.Reason}"
                    )
                );
            if (likeness.Confidence < JoinThresholds.Default.Automatic)
                continue;
            joined++;
            wrong += stories[articles[i].Source] == stories[articles[j].Source] ? 0 : 1;
        }
        Console.WriteLine(
            $"origins {joined} automatic joins among the articles themselves, {wrong} of them across stories"
        );
        return wrong;
    }
}
