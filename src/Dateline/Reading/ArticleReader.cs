using Dateline.Reading.Charsets;
using Dateline.Reading.Chats;
using Dateline.Reading.Feeds;
using Dateline.Reading.Html;
using Dateline.Reading.Lines;
using Dateline.Reading.Mail;
using Dateline.Reading.Markdown;
using Dateline.Reading.Pdf;
using Dateline.Reading.Plain;
using Dateline.Reading.Warc;

namespace Dateline.Reading;

/// <summary>
/// The door of the library: turns an input into articles. Every report that can't be read becomes one
/// <see cref="ReadError"/>, and reading goes on with the next. Thread-safe; the same bytes give the same articles.
/// </summary>
public sealed class ArticleReader
{
    private readonly PlainTextReader _plain = new();
    private readonly PageReader _pages = new();
    private readonly PdfReader _documents = new();
    private readonly FeedArticles _feeds = new();
    private readonly MailReader _mail = new();
    private readonly MarkdownReader _markdown = new();
    private readonly ChatReader _chats = new();

    /// <summary>Reads all reports of several inputs, in the order given.</summary>
    public IEnumerable<Outcome<Article>> Read(IEnumerable<Input> inputs, ReadOptions options) =>
        Join(options, groups => inputs.SelectMany(input => Read(input, options, groups)));

    /// <summary>
    /// Reads all reports of an input: a folder is read recursively in ordinal order of the paths. What a file holds
    /// (page, plain text, article lines; also compressed by gzip) is told by its content, with its name as a hint.
    /// </summary>
    public IEnumerable<Outcome<Article>> Read(Input input, ReadOptions options) =>
        Join(options, groups => Read(input, options, groups));

    // The groups are those of one run: made when it begins, however often the result is enumerated.
    private static IEnumerable<Outcome<Article>> Join(
        ReadOptions options,
        Func<ArticleGroups, IEnumerable<Outcome<Article>>> read
    )
    {
        var groups = new ArticleGroups(options);
        foreach (var outcome in groups.Join(read(groups)))
        {
            yield return outcome;
        }
    }

    private IEnumerable<Outcome<Article>> Read(Input input, ReadOptions options, ArticleGroups groups)
    {
        if (input.Error is { } error)
        {
            return [error];
        }
        if (input is { Stream: { } captured, Capture: { } capture })
        {
            return ReadFetched(input.Name, captured, options with { Capture = capture }, groups);
        }
        if (input.Stream is not null)
        {
            return ReadStream(input.Name, input.Stream, options, groups);
        }
        return Directory.Exists(input.Name)
            ? InputFiles.Below(input.Name).SelectMany(file => ReadFile(file, options, groups))
            : ReadFile(input.Name, options, groups);
    }

    /// <summary>Reads pages, with what was kept, what was dropped, and where every datum came from.</summary>
    internal IEnumerable<Outcome<PageReading>> Explain(Input input, ReadOptions options)
    {
        if (input.Error is { } error)
        {
            return [error];
        }
        if (input.Stream is not null)
        {
            return [Explain(input.Name, input.Stream, options with { Capture = input.Capture })];
        }
        return Directory.Exists(input.Name)
            ? InputFiles.Below(input.Name).Select(file => ExplainFile(file, options))
            : [ExplainFile(input.Name, options)];
    }

    private Outcome<PageReading> ExplainFile(string path, ReadOptions options)
    {
        var (stream, error) = Open(path);
        using (stream)
        {
            return stream is null ? error! : Explain(path, stream, options);
        }
    }

    private Outcome<PageReading> Explain(string source, Stream stream, ReadOptions options)
    {
        using var content = Content.Open(stream);
        return content.Kind == ContentKind.Page
            ? _pages.Examine(source, content, options)
            : new ReadError(source, ReadErrorCode.UnsupportedType, "Only pages are explained: give an HTML page.");
    }

    private IEnumerable<Outcome<Article>> ReadFile(string path, ReadOptions options, ArticleGroups groups)
    {
        var (stream, error) = Open(path);
        if (stream is null)
        {
            yield return error!;
            yield break;
        }
        using (stream)
        {
            foreach (var outcome in ReadStream(path, stream, options, groups))
            {
                yield return outcome;
            }
        }
    }

    private IEnumerable<Outcome<Article>> ReadStream(
        string source,
        Stream stream,
        ReadOptions options,
        ArticleGroups groups
    )
    {
        using var content = Content.Open(stream, source);
        foreach (var outcome in ReadContent(source, stream, content, options, groups))
        {
            yield return outcome;
        }
    }

    private IEnumerable<Outcome<Article>> ReadContent(
        string source,
        Stream stream,
        Content content,
        ReadOptions options,
        ArticleGroups groups
    )
    {
        var outcomes = content.Kind switch
        {
            ContentKind.Empty => [Empty(source)],
            ContentKind.Binary => [Unsupported(source, content)],
            ContentKind.Damaged => [Damaged(source)],
            ContentKind.Feed => _feeds.Read(source, content, options),
            ContentKind.Mail => _mail.ReadMessage(source, content, options),
            ContentKind.Mailbox => _mail.ReadMailbox(source, content, options),
            ContentKind.Markdown => [_markdown.Read(source, content, options)],
            ContentKind.WhatsApp or ContentKind.TelegramJson or ContentKind.TelegramPage => _chats.Read(
                source,
                content,
                options
            ),
            ContentKind.ArticleLines => ArticleLineReader.Read(source, content, options),
            ContentKind.WebArchive => Archive(source, options, groups).OfWarc(content.AsStream()),
            ContentKind.Wacz => Archive(source, options, groups).OfWacz(stream),
            ContentKind.Pdf => [_documents.Read(source, content, options)],
            ContentKind.Page => ToArticles(_pages.Read(source, content, options), groups),
            _ => [_plain.Read(source, content, options)],
        };
        foreach (var outcome in outcomes)
        {
            var accepted = Accept(outcome, options);
            if (accepted.IsOk && options.Payload is not null && content.Bytes is { } bytes)
            {
                groups.Note(
                    accepted.Value.Source,
                    new ReadPayload(bytes, MediaTypeOf(content.Kind), options.Capture?.TargetUri, options.Capture?.At)
                );
            }
            yield return accepted;
        }
    }

    private static string MediaTypeOf(ContentKind kind) =>
        kind switch
        {
            ContentKind.Page => "text/html",
            ContentKind.Pdf => "application/pdf",
            ContentKind.Feed => "application/xml",
            _ => "text/plain",
        };

    private ArchiveArticles Archive(string source, ReadOptions options, ArticleGroups groups) =>
        new(source, options, (place, body, told) => ReadCaptured(place, body, told, groups));

    // What a stranger's server sent is a page, a text or a document: never what states publishers and dates of its own
    // (article lines, feeds, mail, chats), nor another archive.
    private IEnumerable<Outcome<Article>> ReadCaptured(
        string source,
        Stream stream,
        ReadOptions options,
        ArticleGroups groups
    )
    {
        using var content = Content.Open(stream);
        return MayBeCaptured(content.Kind)
            ? [.. ReadContent(source, stream, content, options, groups).Select(o => Complete(o, options))]
            : [Unsupported(source, content)];
    }

    // A feed that somebody asks for by its address is read like one in a file.
    private IEnumerable<Outcome<Article>> ReadFetched(
        string source,
        Stream stream,
        ReadOptions options,
        ArticleGroups groups
    )
    {
        using var content = Content.Open(stream);
        return content.Kind == ContentKind.Feed
            ? [.. ReadContent(source, stream, content, options, groups)]
            : ReadCaptured(source, content.AsStream(), options, groups);
    }

    private static Outcome<Article> Complete(Outcome<Article> outcome, ReadOptions options) =>
        outcome.IsOk && options.Capture is { } capture
            ? capture.Bound(outcome.Value) with
            {
                Url = options.Url ?? capture.UrlOf(outcome.Value),
            }
            : outcome;

    private static bool MayBeCaptured(ContentKind kind) =>
        kind
            is ContentKind.Page
                or ContentKind.PlainText
                or ContentKind.Markdown
                or ContentKind.Pdf
                or ContentKind.Empty
                or ContentKind.Binary
                or ContentKind.Damaged;

    private static IEnumerable<Outcome<Article>> ToArticles(Outcome<PageReading> page, ArticleGroups groups)
    {
        if (!page.IsOk)
        {
            return [page.Error];
        }
        groups.Note(page.Value.Source, page.Value.Links);
        return page.Value.Articles().Select(a => (Outcome<Article>)a);
    }

    private static Outcome<Article> Accept(Outcome<Article> outcome, ReadOptions options) =>
        !outcome.IsOk || options.Languages.Count == 0 || options.Languages.Contains(outcome.Value.Language.Primary)
            ? outcome
            : new ReadError(
                outcome.Value.Source,
                ReadErrorCode.UnsupportedLanguage,
                $"The report is in \"{outcome.Value.Language}\"; only {string.Join(", ", options.Languages)} can be read. "
                    + "If the language was mistaken, state it with --language."
            );

    private static (FileStream? Stream, ReadError? Error) Open(string path)
    {
        try
        {
            return (File.OpenRead(path), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return (null, NotFound(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (
                null,
                new ReadError(path, ReadErrorCode.Unreadable, "The file may not be opened: check its permissions.")
            );
        }
    }

    private static ReadError NotFound(string path) =>
        new(path, ReadErrorCode.NotFound, "There is no such file or folder: check the path.");

    private static ReadError Empty(string source) =>
        new(source, ReadErrorCode.Empty, "There is nothing in it: save the page or text again.");

    private static ReadError Damaged(string source) =>
        new(source, ReadErrorCode.Malformed, "The compressed data is damaged or cut off: fetch the file again.");

    private static ReadError Unsupported(string source, Content content) =>
        new(
            source,
            ReadErrorCode.UnsupportedType,
            $"This is {content.Description}, not a page, a PDF, a plain text or article lines: convert it to one of these."
        );
}
