using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Identification;
using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Metadata;
using Dateline.Reading.Plain;
using Dateline.Reading.Tails;
using Dateline.World;

namespace Dateline.Reading.Chats;

/// <summary>
/// Makes articles of the posts that read like a report: running text of a sentence or more. The day is that of the post, or
/// the interval that its date can mean; a post that was forwarded appeared on the day or before. Of a channel the name is the
/// publisher; in a group the person is the author.
/// </summary>
internal sealed partial class ChatArticles
{
    private const int ShortestReport = 80;

    private readonly TailTrimmer _tails = new();

    public IEnumerable<Outcome<Article>> Read(string source, Chat chat, ReadOptions options)
    {
        var count = 0;
        foreach (var post in chat.Posts)
        {
            if (ToArticle(source, chat, post, options) is { } article)
            {
                count++;
                yield return article;
            }
        }
        if (count == 0)
        {
            yield return new ReadError(
                source,
                ReadErrorCode.NoArticle,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"None of the {chat.Posts.Count} posts reads like a report: give the export of a chat that carries news."
                )
            );
        }
        else if (count < chat.Posts.Count)
        {
            options.Notice?.Invoke(new ReadNotice(source, Left(chat.Posts.Count - count)));
        }
    }

    private static string Left(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} posts that do not read like a report were left out.");

    private Article? ToArticle(string source, Chat chat, ChatPost post, ReadOptions options)
    {
        var paragraphs = Paragraphs.Of(WithoutSigns(post.Text));
        if (!paragraphs.Any(Prose.Is) || paragraphs.Sum(p => p.Length) < ShortestReport)
        {
            return null;
        }
        var language = options.Language ?? LanguageIdentifier.Identify(string.Join('\n', paragraphs));
        var report = _tails.Trim(paragraphs, language);
        var publisher = post.ForwardedFrom ?? (chat.IsChannel ? chat.Name : null);
        return new Article
        {
            Source = $"{source}:{post.Place}",
            Text = TextForm.OfParagraphs(report),
            Title = Paragraphs.TitleOf(report),
            Url = options.Url,
            Publisher = options.Publisher ?? Outlets.Default.Find(publisher)?.Name ?? publisher,
            Authors =
                publisher is null && post.Author is { } author ? [.. Bylines.Names(author.TrimStart('~', ' '))] : [],
            Published =
                options.Published is { } given ? new Published(given, PublishedBasis.Given)
                : post.Days == DayRange.Unknown ? Published.Unknown
                : new Published(
                    post.ForwardedFrom is null ? post.Days : new DayRange(null, post.Days.To),
                    PublishedBasis.Metadata
                ),
            Language = language,
        };
    }

    // Chat programs write *bold*, _italic_ and ~struck~ words with signs.
    private static string WithoutSigns(string text) => Signs().Replace(text, "${words}");

    [GeneratedRegex(@"(?<![\p{L}\d*_~])(?<sign>[*_~])(?=\S)(?<words>[^*_~\n]+)(?<=\S)\k<sign>(?![\p{L}\d])")]
    private static partial Regex Signs();
}
