using Dateline.Reading.Charsets;
using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Live;
using Dateline.Reading.Html.Metadata;
using Dateline.Reading.Html.Series;

namespace Dateline.Reading.Html;

/// <summary>What was read of a page: the article, its data with their provenance, and what became of every block.</summary>
internal sealed record PageReading
{
    public required string Source { get; init; }

    public required DecodedText Decoded { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public required PageData Data { get; init; }

    public required LanguageTag Language { get; init; }

    public required string Text { get; init; }

    public required ReadOptions Options { get; init; }

    /// <summary>Whether the page holds an article, and why.</summary>
    public required ArticleVerdict Verdict { get; init; }

    /// <summary>The error that a page without an article is.</summary>
    public ReadError? Refusal =>
        Verdict.Refusal is { } why ? new ReadError(Source, ReadErrorCode.NoArticle, why) : null;

    /// <summary>How the page belongs to others; <c>null</c> where it has no address.</summary>
    public PageLinks? Links { get; init; }

    /// <summary>The posts, where the page is a live blog.</summary>
    public LiveBlog? Live { get; init; }

    /// <summary>The articles of the page: one, or of a live blog its posts, after what stands around them.</summary>
    public IEnumerable<Article> Articles()
    {
        var whole = ToArticle();
        if (Live is null)
        {
            return [whole];
        }
        var posts = Live.Posts.Select(p => ToArticle(whole, p));
        return Live.Frame.Length > 0 ? posts.Prepend(whole with { Text = Live.Frame }) : posts;
    }

    private Article ToArticle(Article page, LivePost post) =>
        page with
        {
            Source = $"{Source}#{post.Fragment}",
            Url = page.Url is { } url ? $"{url.Split('#')[0]}#{post.Fragment}" : null,
            Title = post.Title ?? page.Title,
            Authors = post.Authors.Count > 0 ? post.Authors : page.Authors,
            Text = post.Text,
            Published =
                post.Day is { } day && Options.Published is null
                    ? new Published(DayRange.Day(day), PublishedBasis.Metadata)
                    : page.Published,
        };

    /// <summary>The page as one article, a live blog too.</summary>
    public Article ToArticle() =>
        new()
        {
            Source = Source,
            Text = Text,
            Title = Data.Title.Believed?.Value,
            Authors = Data.Authors.Believed?.Value ?? [],
            Publisher = Options.Publisher ?? Data.Publisher.Believed?.Value,
            Url = Address(),
            Language = Language,
            Published =
                Options.Published is { } given ? new Published(given, PublishedBasis.Given)
                : Data.Published.Believed is { } found ? new Published(DayRange.Day(found.Value), found.Basis)
                : Published.Unknown,
        };

    // A variant for phones or print is the article that its canonical link names.
    private string? Address() =>
        Links is { Variant: not PageVariant.None } && Data.Url.Believed is { } canonical
            ? PageAddresses.Variant(canonical.Value).Address
            : Options.Url ?? Data.Url.Believed?.Value;
}
