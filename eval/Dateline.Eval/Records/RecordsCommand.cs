using System.CommandLine;
using System.Text.Json;
using Dateline.Reading;
using Dateline.Record;

namespace Dateline.Eval.Records;

/// <summary><c>records</c>: our records of a folder's articles against gold records made by hand.</summary>
internal static class RecordsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Command()
    {
        var articles = new Option<string>("--articles") { Description = "Article lines, or a text", Required = true };
        var gold = new Option<string>("--gold") { Description = "A gold record, or a folder of them", Required = true };
        var floors = FloorsOption.Make();
        var command = new Command("records", "Score records against gold records.") { articles, gold, floors };
        command.SetAction(parse =>
            Run(parse.GetRequiredValue(articles), parse.GetRequiredValue(gold), parse.GetValue(floors))
        );
        return command;
    }

    private static int Run(string articles, string gold, string? floors)
    {
        var reader = RecordReader.Default;
        var records = new ArticleReader()
            .Read(Input.Path(articles), ReadOptions.Default)
            .Where(a => a.IsOk)
            .Select(a => reader.Read(a.Value!))
            .ToArray();
        var (totals, english, spanish) = (new Tally(), new Tally(), new Tally());
        foreach (var path in GoldFiles(gold))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var source = root.Text("source");
            var record = source is null
                ? records.FirstOrDefault()
                : records.FirstOrDefault(r => r.Article.Source.EndsWith(source, StringComparison.Ordinal));
            record ??= new ArticleRecord
            {
                Article = new Article { Source = path, Text = "" },
            };
            new RecordScorer(record, root, totals).Score();
            new RecordScorer(record, root, root.Text("language") == "es" ? spanish : english).Score();
        }
        return Floors.Report("records", [("all", totals), ("en", english), ("es", spanish)], floors);
    }

    private static IEnumerable<string> GoldFiles(string gold) =>
        Directory.Exists(gold)
            ? Directory.GetFiles(gold, "*.json").Order(StringComparer.Ordinal).AsEnumerable()
            : [gold];
}
