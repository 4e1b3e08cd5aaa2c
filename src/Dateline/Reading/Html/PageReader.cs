using Dateline.Identification;
using Dateline.Reading.Charsets;
using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Markup;
using Dateline.Reading.Html.Metadata;
using Dateline.Reading.Tails;

namespace Dateline.Reading.Html;

/// <summary>Reads a page: decodes it, builds its tree, cuts out the report, and collects its data.</summary>
internal sealed class PageReader
{
    private const int ShortestArticle = 80;
    private const int DoubtfulArticle = 400;

    private readonly BodyReader _body = new(Appeals.Default);

    public Outcome<PageReading> Read(string source, Content content, ReadOptions options) =>
        content.ReadAll(options.Limits.PageBytes) is { } bytes
            ? Read(source, bytes, options)
            : new ReadError(
                source,
                ReadErrorCode.TooLarge,
                $"The page has more than {options.Limits.PageBytes:N0} bytes: save the article alone."
            );

    public Outcome<PageReading> Read(string source, byte[] bytes, ReadOptions options)
    {
        var decoded = TextDecoder.Decode(bytes, options.Capture?.Charset ?? CharsetNames.Declared(bytes));
        if (HtmlTree.Parse(decoded.Text) is not { } root)
        {
            return new ReadError(
                source,
                ReadErrorCode.TooDeep,
                $"The page nests more than {HtmlTree.MaximumDepth} elements: save it again from a browser."
            );
        }
        return Read(source, decoded, root, options);
    }

    private Outcome<PageReading> Read(string source, DecodedText decoded, HtmlElement root, ReadOptions options)
    {
        var map = new PageMap(root);
        var data = PageDataReader.Read(new PageHead(map), options.Url ?? options.Capture?.TargetUri);
        var hints = new PageHints(data.Title.Believed?.Value, data.Descriptions);
        var text = Cut(map, hints);
        if (text.Length < DoubtfulArticle)
        {
            // Names that mean something else on this page may have hidden the report.
            var plain = new PageMap(root, trustsNames: false);
            var more = Cut(plain, hints);
            (map, text) = more.Length > text.Length * 2 ? (plain, more) : (map, text);
        }
        if (text.Length < ShortestArticle || !map.Blocks.Any(b => b.IsKept && b.IsProse))
        {
            return new ReadError(source, ReadErrorCode.NoArticle, WhyNoArticle(map));
        }
        return new PageReading
        {
            Source = source,
            Decoded = decoded,
            Blocks = map.Blocks,
            Data = data,
            Text = text,
            Language = LanguageOf(text, data, options),
            Options = options,
        };
    }

    private static string WhyNoArticle(PageMap map)
    {
        var links = map.Blocks.Count(b => b.LinkShare > 0.5);
        return map.Blocks.Count == 0
                ? "The page holds no text: it is filled by scripts. Open it in a browser and save it whole."
            : links * 2 > map.Blocks.Count
                ? $"The page is a list: {links} of its {map.Blocks.Count} pieces of text are links. Give the page of one report."
            : $"The page holds {map.Blocks.Count} pieces of text, and no running text that could be a report. "
                + "Open it in a browser and save it whole.";
    }

    private string Cut(PageMap map, PageHints hints)
    {
        _body.Read(map, hints);
        return TextForm.OfParagraphs(map.Blocks.Where(b => b.IsKept).SelectMany(b => b.Text.Split('\n')));
    }

    private static LanguageTag LanguageOf(string text, PageData data, ReadOptions options) =>
        options.Language
        ?? (
            LanguageIdentifier.Identify(text) is var voted && voted != LanguageTag.Unknown
                ? voted
                : data.Language.Believed?.Value
        )
        ?? LanguageTag.Unknown;
}
