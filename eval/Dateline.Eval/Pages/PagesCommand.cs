using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Dateline.Reading;

namespace Dateline.Eval.Pages;

/// <summary><c>pages FOLDER…</c>: articles cut out of saved pages against gold texts and data, and pages a second.</summary>
internal static class PagesCommand
{
    private static readonly Argument<DirectoryInfo[]> Folders = new("FOLDER")
    {
        Description = "Folders with pages (*.html, *.html.gz) and a gold.jsonl",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<int> Passes = new("--passes")
    {
        Description = "How often the pages are read again for the speed; 0 measures none",
        DefaultValueFactory = _ => 0,
    };

    private static readonly Option<string?> FloorsFile = FloorsOption.Make();

    public static Command Command()
    {
        var command = new Command("pages", "Articles cut out of saved pages") { Folders, Passes, FloorsFile };
        command.SetAction(result =>
            result
                .GetRequiredValue(Folders)
                .Sum(folder => Run(folder, result.GetValue(Passes), Floors.Read(result.GetValue(FloorsFile)))) > 0
                ? 1
                : 0
        );
        return command;
    }

    private static int Run(DirectoryInfo folder, int passes, Dictionary<string, double> floors)
    {
        var pages = Load(folder);
        var reader = new ArticleReader();
        var scores = PageScores.Of(
            PageGold.Read(Path.Combine(folder.FullName, "gold.jsonl")),
            name => Read(reader, name, pages)
        );
        Console.WriteLine($"{folder.Name}: {pages.Count} pages");
        var below = 0;
        foreach (var (measure, value) in scores)
        {
            var floor = floors.GetValueOrDefault($"{folder.Name} {measure}", double.NegativeInfinity);
            below += value < floor ? 1 : 0;
            var mark = value < floor ? string.Create(CultureInfo.InvariantCulture, $"   BELOW THE FLOOR {floor}") : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {measure, -18}{value, 10:0.###}{mark}"));
        }
        if (passes > 0)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {"pages/CPU second", -18}{Speed(reader, pages, passes), 10:F0}"
                )
            );
        }
        return below;
    }

    private static Article? Read(ArticleReader reader, string name, SortedDictionary<string, byte[]> pages) =>
        pages.TryGetValue(name, out var bytes)
            ? reader.Read(new Input(name, new MemoryStream(bytes)), ReadOptions.Default).First().Value
            : null;

    private static double Speed(ArticleReader reader, SortedDictionary<string, byte[]> pages, int passes)
    {
        var process = Process.GetCurrentProcess();
        process.Refresh();
        var before = process.TotalProcessorTime;
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var name in pages.Keys)
            {
                Read(reader, name, pages);
            }
        }
        process.Refresh();
        return passes * pages.Count / (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static SortedDictionary<string, byte[]> Load(DirectoryInfo folder)
    {
        var pages = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in folder.EnumerateFiles("*.html*"))
        {
            pages.Add(file.Name, Bytes(file));
        }
        return pages;
    }

    private static byte[] Bytes(FileInfo file)
    {
        using var stream = file.OpenRead();
        using var page = file.Extension == ".gz" ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        using var bytes = new MemoryStream();
        page.CopyTo(bytes);
        return bytes.ToArray();
    }
}
