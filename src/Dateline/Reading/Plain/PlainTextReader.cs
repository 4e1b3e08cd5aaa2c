using Dateline.Identification;
using Dateline.Reading.Charsets;
using Dateline.Reading.Tails;

namespace Dateline.Reading.Plain;

/// <summary>Reads a plain text: its paragraphs as they stand, without appeals at its end.</summary>
internal sealed class PlainTextReader
{
    private readonly TailTrimmer _tails = new();

    public Outcome<Article> Read(string source, Content content, ReadOptions options)
    {
        if (content.ReadAll(options.Limits.TextBytes) is not { } bytes)
        {
            return new ReadError(
                source,
                ReadErrorCode.TooLarge,
                $"The text has more than {options.Limits.TextBytes:N0} bytes: split it into one file per report."
            );
        }
        var decoded = TextDecoder.Decode(bytes, options.Capture?.Charset);
        if (decoded.Replaced * 50 > decoded.Text.Length)
        {
            return new ReadError(
                source,
                ReadErrorCode.Malformed,
                $"{decoded.Replaced} places can't be decoded as {decoded.Charset}: save the text as UTF-8."
            );
        }
        return ToArticle(source, decoded.Text, options);
    }

    private Outcome<Article> ToArticle(string source, string decoded, ReadOptions options)
    {
        var paragraphs = Paragraphs.Of(decoded);
        var language = options.Language ?? LanguageIdentifier.Identify(string.Join('\n', paragraphs));
        var report = _tails.Trim(paragraphs, language);
        var text = TextForm.OfParagraphs(report);
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
            Title = Paragraphs.TitleOf(report),
            Language = language,
            Url = options.Url,
            Publisher = options.Publisher,
            Published = options.Published is { } days ? new Published(days, PublishedBasis.Given) : Published.Unknown,
        };
    }
}
