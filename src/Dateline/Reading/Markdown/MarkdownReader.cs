using System.Text.RegularExpressions;
using Dateline.Identification;
using Dateline.Reading.Charsets;
using Dateline.Reading.Feeds;
using Dateline.Reading.Html;
using Dateline.Reading.Html.Metadata;
using Dateline.Reading.Plain;
using Dateline.Reading.Tails;
using Dateline.World;
using Markdig;

namespace Dateline.Reading.Markdown;

/// <summary>
/// Reads Markdown (CommonMark with pipe tables): its text by the rules of pages, its title from the front matter or the
/// first heading, its day, authors, publisher and address from the front matter.
/// </summary>
internal sealed partial class MarkdownReader
{
    private const int MostOfBlock = 20_000;

    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();
    private readonly FragmentReader _fragments = new();
    private readonly TailTrimmer _tails = new();

    public Outcome<Article> Read(string source, Content content, ReadOptions options)
    {
        if (content.ReadAll(options.Limits.MarkdownBytes) is not { } bytes)
        {
            return new ReadError(
                source,
                ReadErrorCode.TooLarge,
                $"The text has more than {options.Limits.MarkdownBytes:N0} bytes: split it into one file per report."
            );
        }
        var data = FrontMatter.Cut(TextDecoder.Decode(bytes, declared: null).Text);
        if (LongestBlock(data.Rest) > MostOfBlock)
        {
            return ToArticle(source, data, null, Paragraphs.Of(data.Rest), options);
        }
        return ToHtml(data.Rest) is { } html
            ? ToArticle(source, data, html, options)
            : new ReadError(source, ReadErrorCode.TooDeep, "The text nests its quotations and lists too deep.");
    }

    // The parser's time grows with the square of a block: what has no end is read as the plain text that it hardly is.
    private static int LongestBlock(string text)
    {
        var (longest, open) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            open = line.IsWhiteSpace() ? 0 : open + line.Length;
            longest = Math.Max(longest, open);
        }
        return longest;
    }

    // The parser refuses deep nesting by an exception.
    private string? ToHtml(string markdown)
    {
        try
        {
            return Markdig.Markdown.ToHtml(markdown, _pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private Outcome<Article> ToArticle(string source, FrontMatter data, string html, ReadOptions options)
    {
        var heading = Heading().Match(html);
        var title = data.First("title", "headline") ?? (heading.Success ? FragmentReader.Line(heading.Value) : null);
        return ToArticle(source, data, title, _fragments.Paragraphs(html, title), options);
    }

    private Outcome<Article> ToArticle(
        string source,
        FrontMatter data,
        string? title,
        IReadOnlyList<string> paragraphs,
        ReadOptions options
    )
    {
        var stated = data.First("language", "lang");
        var language =
            options.Language
            ?? (stated is null ? LanguageIdentifier.Identify(string.Join('\n', paragraphs)) : new LanguageTag(stated));
        var text = TextForm.OfParagraphs(_tails.Trim(paragraphs, language));
        if (!text.Any(char.IsLetter))
        {
            return new ReadError(
                source,
                ReadErrorCode.NoArticle,
                "There are no words in it: give a text with a report."
            );
        }
        return new Article
        {
            Source = source,
            Text = text,
            Title = title,
            Language = language,
            Url = options.Url ?? AddressOf(data),
            Publisher = options.Publisher ?? PublisherOf(data),
            Authors = [.. data.All("author", "authors", "byline").SelectMany(Bylines.Names).Distinct()],
            Published = PublishedOf(data, options),
        };
    }

    private static string? AddressOf(FrontMatter data) =>
        data.First("canonical_url", "canonical", "url", "link", "source_url", "source") is { } address
        && UriReference.SchemeOf(address) is "http" or "https"
            ? address
            : null;

    private static string? PublisherOf(FrontMatter data) =>
        data.First("publisher", "publication", "site", "outlet") is { } stated
            ? Outlets.Default.Find(stated)?.Name ?? stated
            : Outlets.Default.OfAddress(AddressOf(data))?.Name;

    private static Published PublishedOf(FrontMatter data, ReadOptions options) =>
        options.Published is { } given ? new Published(given, PublishedBasis.Given)
        : data.First("published", "date", "publish_date", "published_at", "pubdate") is { } date
        && FeedTime.Read(date) is { Instant: not null } time
            ? new Published(time.Days, PublishedBasis.Metadata)
        : Published.Unknown;

    [GeneratedRegex(@"^\s*<h[12][^>]*>.*?</h[12]>", RegexOptions.Singleline)]
    private static partial Regex Heading();
}
