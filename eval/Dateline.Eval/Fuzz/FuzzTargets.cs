using System.Text;
using Dateline.Reading;
using Dateline.Reading.Chats;
using Dateline.Reading.Feeds;
using Dateline.Reading.Feeds.Markup;
using Dateline.Reading.Html;
using Dateline.Reading.Pdf;
using Dateline.Reading.Warc;

namespace Dateline.Eval.Fuzz;

/// <summary>The byte readers that can be fuzzed, by name.</summary>
internal static class FuzzTargets
{
    // Instrumented code may not run before its counters are there.
    private static readonly Lazy<ArticleReader> Articles = new(() => new ArticleReader());

    /// <summary>What is run on the bytes, by the name of the reader; <c>any</c> tells by the bytes, as the program does.</summary>
    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } =
        new Dictionary<string, Action<byte[]>>(StringComparer.Ordinal)
        {
            ["any"] = bytes => ReadAs("-", bytes),
            ["feed"] = bytes => FeedReader.Read(bytes, FeedOrigin.Unknown),
            ["opml"] = bytes => (Opml.Read(bytes, "-").Value ?? new Opml(null, [])).Write(),
            ["markup"] = bytes => SafeMarkup.Clean(Encoding.UTF8.GetString(bytes), "https://news.example/"),
            ["page"] = bytes => new PageReader().Read("-", bytes, ReadOptions.Default),
            ["pdf"] = ReadPdf,
            ["warc"] = bytes => WarcReader.Read("-", new MemoryStream(bytes)).Count(),
            ["mail"] = bytes => ReadAs("-.eml", bytes),
            ["markdown"] = bytes => ReadAs("-.md", bytes),
            ["whatsapp"] = bytes => WhatsAppReader.Read(Encoding.UTF8.GetString(bytes)),
        };

    private static void ReadPdf(byte[] bytes)
    {
        using var content = Content.Open(new MemoryStream(bytes));
        new PdfReader().Read("-", content, ReadOptions.Default);
    }

    private static void ReadAs(string name, byte[] bytes)
    {
        foreach (var outcome in Articles.Value.Read(new Input(name, new MemoryStream(bytes)), ReadOptions.Default))
        {
            if (!outcome.IsOk && outcome.Error.Message.Length == 0)
            {
                throw new InvalidOperationException("an error without a message");
            }
        }
    }
}
