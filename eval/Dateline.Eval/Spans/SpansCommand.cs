using System.CommandLine;
using System.Text.Json;
using Dateline.Eval.Records;
using Dateline.Reading;
using Dateline.Record;

namespace Dateline.Eval.Spans;

/// <summary>
/// <c>spans --data PATH</c>: reads article lines that carry gold times, statements, toponyms or events and scores what our
/// records hold of them.
/// </summary>
internal static class SpansCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Command()
    {
        var data = new Option<string[]>("--data")
        {
            Description = "Files of article lines with gold spans, or folders of them",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var floors = FloorsOption.Make();
        var command = new Command("spans", "Score times, statements, toponyms and events against gold spans.")
        {
            data,
            floors,
        };
        command.SetAction(parse => Run(parse.GetRequiredValue(data), parse.GetValue(floors)));
        return command;
    }

    private static int Run(string[] data, string? floors)
    {
        var files = data.SelectMany(Files).ToArray();
        if (files.Length == 0)
        {
            Console.Error.WriteLine($"no *.jsonl with gold spans in {string.Join(", ", data)}");
            return 1;
        }
        var parts = files.Select(file => (Path.GetFileNameWithoutExtension(file), Score(file)));
        return Floors.Report("spans", parts, floors);
    }

    /// <summary>The tally of one file.</summary>
    private static Tally Score(string file)
    {
        var tally = new Tally();
        var articles = new ArticleReader()
            .Read(Input.Path(file), ReadOptions.Default)
            .Where(a => a.IsOk)
            .ToDictionary(a => a.Value!.Source, a => a.Value!, StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (articles.TryGetValue(root.Text("source") ?? "", out var article))
            {
                Score(RecordReader.Default.Read(article), root, tally);
            }
        }
        return tally;
    }

    private static void Score(ArticleRecord record, JsonElement line, Tally tally)
    {
        if (line.TryGetProperty("times", out _))
        {
            TimeSpansScorer.Score(record, line, tally);
        }
        if (line.TryGetProperty("statements", out _))
        {
            StatementSpansScorer.Score(record, line, tally);
        }
        if (line.TryGetProperty("toponyms", out _))
        {
            ToponymScorer.Score(record, line, tally);
        }
        if (line.TryGetProperty("events", out _))
        {
            SentenceEventsScorer.Score(record, line, tally);
        }
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path)
            ? Directory
                .GetFiles(path, "*.jsonl", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Where(HasGold)
            : [path];

    private static bool HasGold(string file)
    {
        using var document = JsonDocument.Parse(File.ReadLines(file).FirstOrDefault() ?? "{}");
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document
                .RootElement.EnumerateObject()
                .Any(p => p.Name is "times" or "statements" or "toponyms" or "events");
    }
}
