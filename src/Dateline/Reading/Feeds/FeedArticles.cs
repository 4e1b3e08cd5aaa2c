using System.Globalization;
using Dateline.Identification;
using Dateline.Reading.Html;
using Dateline.Reading.Html.Metadata;
using Dateline.Reading.Tails;
using Dateline.World;

namespace Dateline.Reading.Feeds;

/// <summary>
/// Makes articles of the entries of a feed. The text is the longest that the entry has: its content, or its summary, which
/// then is a short article; a summary that breaks off is cut back to its last whole sentence. An entry without a sentence
/// is an error that names the page to read. Relative links resolve against xml:base, then the address of the feed, then
/// the page that the feed names as its own.
/// </summary>
public sealed class FeedArticles
{
    private const int ShortestArticle = 80;

    private readonly FragmentReader _fragments = new();
    private readonly TailTrimmer _tails = new();

    internal IEnumerable<Outcome<Article>> Read(string source, Content content, ReadOptions options)
    {
        if (content.ReadAll(FeedLimits.Default.Bytes) is not { } bytes)
        {
            return [TooLarge(source)];
        }
        var feed = FeedReader.Read(bytes, new FeedOrigin { Address = options.Url ?? options.Capture?.TargetUri });
        return feed.IsOk
            ? Read(source, feed.Value, options with { Url = null })
            : [feed.Error with { Source = source }];
    }

    /// <summary>The articles of a feed that was read, one outcome an entry.</summary>
    public IEnumerable<Outcome<Article>> Read(string source, Feed feed, ReadOptions options)
    {
        if (feed.Format is FeedFormat.Sitemap or FeedFormat.SitemapIndex)
        {
            yield return Addresses(source, feed);
        }
        else if (feed.Entries.Count == 0)
        {
            yield return new ReadError(source, ReadErrorCode.Empty, "The feed has no entries: fetch it again later.");
        }
        else
        {
            for (var i = 0; i < feed.Entries.Count; i++)
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{source}:{i + 1}");
                yield return ReadEntry(place, feed, feed.Entries[i], options);
            }
        }
    }

    private Outcome<Article> ReadEntry(string place, Feed feed, FeedEntry entry, ReadOptions options)
    {
        var title = LineOf(entry.Title);
        var link = LinkOf(feed, entry);
        var paragraphs = TextOf(entry, title);
        var language = options.Language ?? LanguageOf(paragraphs, feed, entry);
        var text = TextForm.OfParagraphs(_tails.Trim(paragraphs, language));
        return text.Length < ShortestArticle
            ? TooShort(place, text, link)
            : new Article
            {
                Source = place,
                Text = text,
                Title = title,
                Url = options.Url ?? link,
                Publisher = options.Publisher ?? PublisherOf(feed, entry, link),
                Authors = AuthorsOf(entry),
                Published = options.Published is { } given
                    ? new Published(given, PublishedBasis.Given)
                    : PublishedOf(entry),
                Language = language,
            };
    }

    private IReadOnlyList<string> TextOf(FeedEntry entry, string? title)
    {
        var contents = entry.Contents.Select(c => Paragraphs(c, title)).ToList();
        var content = contents.MaxBy(Length) ?? [];
        var summary = entry.Summary is { } teaser ? Teasers.WholeSentences(Paragraphs(teaser, title)) : [];
        return Length(summary) > Length(content) ? summary : content;
    }

    private IReadOnlyList<string> Paragraphs(FeedText text, string? title) =>
        text.IsPlain ? Plain.Paragraphs.Of(text.Value) : _fragments.Paragraphs(text.Value, title);

    private static int Length(IReadOnlyList<string> paragraphs) => paragraphs.Sum(p => p.Length);

    private static string? LineOf(FeedText? text)
    {
        var line =
            text is null ? ""
            : text.IsPlain ? TextForm.Fold(text.Value)
            : FragmentReader.Line(text.Value);
        return line.Length > 0 ? line : null;
    }

    private static string? LinkOf(Feed feed, FeedEntry entry)
    {
        var page = feed.Link ?? feed.Links.FirstOrDefault(l => l.Relation == "self")?.Address;
        var link = entry.Link ?? entry.Links.FirstOrDefault(l => l.Relation == "alternate")?.Address;
        var address = link is null ? null : UriReference.Resolve(page, link);
        return address is not null && UriReference.SchemeOf(address) is "http" or "https" ? address : null;
    }

    private static LanguageTag LanguageOf(IReadOnlyList<string> paragraphs, Feed feed, FeedEntry entry)
    {
        var voted = LanguageIdentifier.Identify(string.Join('\n', paragraphs));
        var stated = entry.Contents.FirstOrDefault()?.Language ?? entry.Language ?? feed.Language;
        return voted == LanguageTag.Unknown && stated is not null ? new LanguageTag(stated) : voted;
    }

    private static string? PublisherOf(Feed feed, FeedEntry entry, string? link) =>
        (Outlets.Default.OfAddress(link) ?? Outlets.Default.OfAddress(feed.Link))?.Name
        ?? OutletOf(LineOf(entry.Source?.Title) ?? entry.Publisher?.Name ?? LineOf(feed.Title));

    // Titles of feeds name the section too: "Example News - World".
    private static string? OutletOf(string? stated) =>
        stated
            ?.Split([" - ", " | ", " – ", " — ", " » ", " > ", ": "], StringSplitOptions.TrimEntries)
            .Prepend(stated)
            .Select(Outlets.Default.Find)
            .FirstOrDefault(o => o is not null)
            ?.Name
        ?? stated;

    private static IReadOnlyList<string> AuthorsOf(FeedEntry entry) =>
        [.. entry.Authors.SelectMany(a => Bylines.Names(a.Name ?? "")).Distinct(StringComparer.OrdinalIgnoreCase)];

    // A time of change alone says that the report is not younger.
    private static Published PublishedOf(FeedEntry entry) =>
        entry.Published is { Instant: not null } published ? new Published(published.Days, PublishedBasis.Metadata)
        : entry.Created is { Instant: not null } created ? new Published(created.Days, PublishedBasis.Metadata)
        : entry.Updated is { Instant: not null } updated
            ? new Published(new DayRange(null, updated.Days.To), PublishedBasis.Metadata)
        : Published.Unknown;

    private static ReadError TooShort(string place, string text, string? link) =>
        new(
            place,
            ReadErrorCode.NoArticle,
            (text.Length == 0 ? "The entry has a headline only" : "The entry has no more than a teaser")
                + (link is null ? ": it names no page to read." : $": read its page, {link}")
        );

    private static ReadError Addresses(string source, Feed feed) =>
        new(
            source,
            ReadErrorCode.NoArticle,
            string.Create(
                CultureInfo.InvariantCulture,
                $"This is a sitemap of {feed.Entries.Count} addresses, without reports: fetch the pages that it names."
            )
        );

    private static ReadError TooLarge(string source) =>
        new(
            source,
            ReadErrorCode.TooLarge,
            $"The feed has more than {FeedLimits.Default.Bytes:N0} bytes: ask its publisher for a shorter one."
        );
}
