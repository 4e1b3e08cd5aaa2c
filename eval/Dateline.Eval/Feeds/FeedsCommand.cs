using System.CommandLine;
using System.Globalization;
using Dateline.Reading.Feeds;

namespace Dateline.Eval.Feeds;

/// <summary><c>feeds FOLDER</c>: feedparser's suite, a folder of feeds with a cases.json of what must hold of each.</summary>
internal static class FeedsCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER")
    {
        Description = "A folder with feeds and a cases.json",
    };

    private static readonly Option<string> Address = new("--address")
    {
        Description = "The address that the feeds count as fetched from, before their path",
        DefaultValueFactory = _ => "http://127.0.0.1:8097/",
    };

    private static readonly Option<bool> Failed = new("--failed") { Description = "Show every condition that fails" };

    private static readonly Option<string?> FloorsFile = FloorsOption.Make();

    public static Command Command()
    {
        var command = new Command("feeds", "Feeds read as feedparser's suite wants them")
        {
            Folder,
            Address,
            Failed,
            FloorsFile,
        };
        command.SetAction(result =>
            Run(
                result.GetRequiredValue(Folder),
                result.GetRequiredValue(Address),
                result.GetValue(Failed),
                Floors.Read(result.GetValue(FloorsFile))
            )
        );
        return command;
    }

    private static int Run(DirectoryInfo folder, string address, bool shows, Dictionary<string, double> floors)
    {
        var cases = FeedCase.Load(Path.Combine(folder.FullName, "cases.json"));
        var judged = cases.Select(c => (Case: c, Feed: Read(folder, c, address))).ToList();
        var checks = judged
            .SelectMany(j => j.Case.Conditions.Select(c => (j.Case, Condition: c, Right: Holds(j.Case, c, j.Feed))))
            .ToList();
        foreach (var check in shows ? checks.Where(c => !c.Right) : [])
        {
            var feed = judged.First(j => j.Case == check.Case).Feed;
            Show(check.Case, check.Condition, feed);
        }
        bool IsSafety(FeedCase feed) => feed.Folder.EndsWith("sanitize", StringComparison.Ordinal);
        bool IsField(FeedCondition condition) => condition.Path is not ["bozo"];
        (string, double)[] figures =
        [
            ("read", judged.Count(j => j.Feed.IsOk) / (double)judged.Count),
            ("fields", Share(checks.Where(c => !IsSafety(c.Case) && IsField(c.Condition)).Select(c => c.Right))),
            ("sanitised", Share(checks.Where(c => IsSafety(c.Case) && IsField(c.Condition)).Select(c => c.Right))),
            ("well-formedness", Share(checks.Where(c => !IsField(c.Condition)).Select(c => c.Right))),
        ];
        Console.WriteLine($"{judged.Count} feeds, {judged.Count(j => j.Feed.IsOk)} read, {checks.Count} conditions");
        return figures.Count(f => IsBelow(f, floors)) > 0 ? 1 : 0;
    }

    private static double Share(IEnumerable<bool> right) => right.Average(r => r ? 1.0 : 0);

    private static bool IsBelow((string Name, double Value) figure, Dictionary<string, double> floors)
    {
        var floor = floors.GetValueOrDefault(figure.Name);
        var isBelow = Math.Round(figure.Value, 3) < floor;
        var mark = isBelow ? $"   BELOW THE FLOOR {floor.ToString(CultureInfo.InvariantCulture)}" : "";
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"  {figure.Name, -18}{figure.Value, 8:0.###}{mark}")
        );
        return isBelow;
    }

    private static Outcome<Feed> Read(DirectoryInfo folder, FeedCase feed, string address)
    {
        var origin = new FeedOrigin
        {
            Address = IsServed(feed) ? address + feed.Path : null,
            ContentType = feed.Headers.GetValueOrDefault("Content-Type"),
            ContentLocation = feed.Headers.GetValueOrDefault("Content-Location"),
            ContentLanguage = feed.Headers.GetValueOrDefault("Content-Language"),
        };
        return FeedReader.Read(File.ReadAllBytes(Path.Combine(folder.FullName, feed.Path)), origin);
    }

    // The suite reads the other files from the disk.
    private static bool IsServed(FeedCase feed) =>
        feed.Headers.Count > 0 || Path.GetFileName(feed.Path).StartsWith("http", StringComparison.Ordinal);

    private static bool Holds(FeedCase feed, FeedCondition condition, Outcome<Feed> outcome) =>
        outcome.IsOk && condition.Holds(Found(feed, condition, outcome.Value));

    // Names of charsets are compared without case (RFC 2978, 2.3).
    private static object? Found(FeedCase feed, FeedCondition condition, Feed read)
    {
        var found = FeedparserNames.At(FeedparserNames.Of(read, feed.Headers), condition.Path);
        return
            condition.Path is ["encoding"]
            && found is string name
            && name.Equals(condition.Value.GetString(), StringComparison.OrdinalIgnoreCase)
            ? condition.Value.GetString()
            : found;
    }

    private static void Show(FeedCase feed, FeedCondition condition, Outcome<Feed> outcome)
    {
        var found = outcome.IsOk ? Written(Found(feed, condition, outcome.Value)) : outcome.Error.Message;
        Console.WriteLine($"{feed.Path}: {condition.Operator} {string.Join('.', condition.Path)} {condition.Value}");
        Console.WriteLine($"    found: {found}");
    }

    private static string Written(object? value) =>
        value switch
        {
            List<object?> list => $"[{string.Join(", ", list.Select(Written))}]",
            Dictionary<string, object?> map =>
                $"{{{string.Join(", ", map.Select(m => $"{m.Key}: {Written(m.Value)}"))}}}",
            null => "null",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
