using Dateline.Identification;
using Dateline.Reading.Charsets;
using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Live;
using Dateline.Reading.Html.Markup;
using Dateline.Reading.Html.Metadata;
using Dateline.Reading.Html.Series;
using Dateline.Reading.Tails;

namespace Dateline.Reading.Html;

/// <summary>Reads a page: decodes it, builds its tree, cuts out the report, and collects its data.</summary>
internal sealed class PageReader
{
    private const int DoubtfulArticle = 400;

    private readonly BodyReader _body = new(Appeals.Default);

    /// <summary>Reads a page; one that holds no article is an error.</summary>
    public Outcome<PageReading> Read(string source, Content content, ReadOptions options) =>
        Accepted(Examine(source, content, options));

    /// <summary>Reads the bytes of a page; one that holds no article is an error.</summary>
    public Outcome<PageReading> Read(string source, byte[] bytes, ReadOptions options) =>
        Accepted(Examine(source, bytes, options));

    private static Outcome<PageReading> Accepted(Outcome<PageReading> page) =>
        page.IsOk && page.Value.Refusal is { } refusal ? refusal : page;

    /// <summary>Reads a page whether or not it holds an article.</summary>
    public Outcome<PageReading> Examine(string source, Content content, ReadOptions options) =>
        content.ReadAll(options.Limits.PageBytes) is { } bytes
            ? Examine(source, bytes, options)
            : new ReadError(
                source,
                ReadErrorCode.TooLarge,
                $"The page has more than {options.Limits.PageBytes:N0} bytes: save the article alone."
            );

    private Outcome<PageReading> Examine(string source, byte[] bytes, ReadOptions options)
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

    private PageReading Read(string source, DecodedText decoded, HtmlElement root, ReadOptions options)
    {
        var map = new PageMap(root);
        var head = new PageHead(map);
        var given = options.Url ?? options.Capture?.TargetUri;
        var data = PageDataReader.Read(head, given);
        var (blocks, text) = Cut(map, data);
        return new PageReading
        {
            Source = source,
            Decoded = decoded,
            Blocks = blocks,
            Data = data,
            Text = text,
            Language = LanguageOf(text, data, options),
            Options = options,
            Verdict = ArticleVerdict.Of(blocks, head, data, text),
            Links = PageLinkFinder.Find(head, data.Url.Believed?.Value, given),
            Live = LiveBlog.Of(head),
        };
    }

    private (IReadOnlyList<Block> Blocks, string Text) Cut(PageMap map, PageData data)
    {
        var hints = new PageHints(data.Title.Believed?.Value, data.Descriptions);
        var declared = data.Language.Believed?.Value;
        var text = Cut(map, hints, declared);
        if (text.Length >= DoubtfulArticle)
        {
            return (map.Blocks, text);
        }
        // Names that mean something else on this page may have hidden the report.
        var plain = new PageMap(map.Root, trustsNames: false);
        var more = Cut(plain, hints, declared);
        return more.Length > text.Length * 2 ? (plain.Blocks, more) : (map.Blocks, text);
    }

    private string Cut(PageMap map, PageHints hints, LanguageTag? declared)
    {
        _body.Read(map, hints);
        BlockLanguages.Trim(map.Blocks, declared);
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
