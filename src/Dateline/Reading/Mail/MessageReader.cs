using System.Text;
using Dateline.Identification;
using Dateline.Reading.Html;
using Dateline.Reading.Tails;
using MimeKit;

namespace Dateline.Reading.Mail;

/// <summary>
/// Makes an article of one message. A newsletter is read as the page that it is, with its sender as publisher; of a letter
/// the text is read, with its sender as author. Quoted history, signatures and unsubscribe tails are dropped. A letter that
/// forwards a report without saying much itself is read as that report, with the data of the message forwarded.
/// </summary>
internal sealed class MessageReader
{
    private const int ShortestArticle = 80;

    private readonly PageReader _pages = new();
    private readonly FragmentReader _fragments = new();
    private readonly TailTrimmer _tails = new();

    public Outcome<Article> Read(string source, MimeMessage message, ReadOptions options)
    {
        var data = MailData.Of(message);
        var body = MailBody.Of(message);
        if (data.IsNewsletter && body.Html is { } page && AsPage(source, page, options) is { } article)
        {
            return data.Complete(article, options);
        }
        var letter = body.Plain is { } plain ? QuotedHistory.Split(plain) : FromHtml(body.Html, data);
        if (letter.Forwarded is { } forwarded)
        {
            data = data.Forwarding(forwarded);
        }
        var paragraphs = letter.Paragraphs.Where(p => Appeals.Default.Find(p) is null).ToList();
        return Make(source, paragraphs, data, options);
    }

    // The page reader decodes pages; what is UTF-8 stays so. What it can't read may be read as a letter.
    private Article? AsPage(string source, string html, ReadOptions options)
    {
        var reading = _pages.Read(source, Encoding.UTF8.GetBytes(html), options);
        return reading.IsOk ? reading.Value.ToArticle() with { Authors = [], Title = null } : null;
    }

    private Letter FromHtml(string? html, MailData data) =>
        html is null ? Letter.Empty : QuotedHistory.Split(_fragments.Paragraphs(html, data.Subject));

    private Outcome<Article> Make(string source, List<string> paragraphs, MailData data, ReadOptions options)
    {
        var language = options.Language ?? LanguageIdentifier.Identify(string.Join('\n', paragraphs));
        var text = TextForm.OfParagraphs(_tails.Trim(paragraphs, language));
        return text.Length < ShortestArticle
            ? new ReadError(
                source,
                ReadErrorCode.NoArticle,
                "The message holds no text that could be a report: open it, and save the page that it links to."
            )
            : data.Complete(
                new Article
                {
                    Source = source,
                    Text = text,
                    Language = language,
                },
                options
            );
    }
}
