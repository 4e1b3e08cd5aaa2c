using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Dateline.Reading;
using SmartReader;

namespace Dateline.Bench.Pages;

/// <summary>
/// Pages a second, page to article, with all pages in memory: ours, or SmartReader's for comparison. The first pass is
/// cold; of the later ones the median counts, by the time of the processor.
/// </summary>
internal static class PageSpeed
{
    private const int Passes = 5;

    /// <summary>Prints the speed of one reader over the pages of a folder (*.html, *.html.gz).</summary>
    public static int Print(string reader, string folder)
    {
        var pages = Load(folder);
        Func<byte[], int> read = reader == "smartreader" ? WithSmartReader : WithOurs();
        var passes = Enumerable.Range(0, Passes + 1).Select(_ => Pass(pages, read)).ToList();
        var warm = passes.Skip(1).OrderBy(p => p.Processor).ElementAt(Passes / 2);
        Write($"{reader, -16}{pages.Count / warm.Processor, 8:F1} pages a second of the processor, warm");
        Write($"{"", -16}{pages.Count / passes[0].Processor, 8:F1} cold; {pages.Count / warm.Wall:F1} by the wall");
        Write($"{"", -16}{warm.Characters, 8} characters of text from {pages.Count} pages");
        return 0;
    }

    private static (double Processor, double Wall, long Characters) Pass(List<byte[]> pages, Func<byte[], int> read)
    {
        var process = Process.GetCurrentProcess();
        var (before, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var characters = pages.Sum(p => (long)read(p));
        process.Refresh();
        return ((process.TotalProcessorTime - before).TotalSeconds, watch.Elapsed.TotalSeconds, characters);
    }

    private static Func<byte[], int> WithOurs()
    {
        var reader = new ArticleReader();
        return page =>
            reader
                .Read(Input.StandardInput(new MemoryStream(page)), ReadOptions.Default)
                .Sum(o => o.IsOk ? o.Value.Text.Length : 0);
    }

    private static int WithSmartReader(byte[] page) =>
        new Reader("https://news.example/report", Encoding.UTF8.GetString(page)).GetArticle().TextContent?.Length ?? 0;

    private static List<byte[]> Load(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.html*")
                .Order(StringComparer.Ordinal)
                .Select(f =>
                {
                    using var file = File.OpenRead(f);
                    using Stream stream = f.EndsWith(".gz", StringComparison.Ordinal)
                        ? new GZipStream(file, CompressionMode.Decompress)
                        : file;
                    using var bytes = new MemoryStream();
                    stream.CopyTo(bytes);
                    return bytes.ToArray();
                }),
        ];

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
