using Dateline.Identification;
using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Tails;

namespace Dateline.Reading.Pdf;

/// <summary>Reads a document in PDF: its columns in order, without running heads, as one report with title, authors and day.</summary>
internal sealed class PdfReader
{
    private const int ShortestArticle = 80;

    private readonly TailTrimmer _tails = new();

    public Outcome<Article> Read(string source, Content content, ReadOptions options) =>
        content.ReadAll(options.Limits.PdfBytes) is { } bytes
            ? Read(source, bytes, options)
            : new ReadError(
                source,
                ReadErrorCode.TooLarge,
                $"The PDF has more than {options.Limits.PdfBytes:N0} bytes: give the pages of the report alone."
            );

    private Outcome<Article> Read(string source, byte[] bytes, ReadOptions options)
    {
        var text = PdfText.Read(source, bytes, options.Limits);
        if (!text.IsOk)
        {
            return text.Error;
        }
        var paragraphs = ParagraphsOf(text.Value);
        return paragraphs.Sum(p => p.Text.Length) < ShortestArticle
            ? NoText(source, text.Value)
            : ToArticle(source, paragraphs, text.Value.Information, options);
    }

    private static ReadError NoText(string source, PdfText text) =>
        new(
            source,
            ReadErrorCode.NoArticle,
            text.Pages.All(p => p.Count == 0)
                ? $"The PDF has no text layer: its {text.Pages.Count} pages are pictures. Run it through text recognition (OCR) first."
                : "The PDF holds hardly any text: give a report."
        );

    private static IReadOnlyList<PdfParagraph> ParagraphsOf(PdfText text)
    {
        var pages = RunningHeads.Drop(text.Pages);
        var columns = pages.SelectMany(
            (words, i) => ReadingOrder.Columns(words).Select(c => (Lines: PdfLine.Of(c), Page: i + 1))
        );
        var all = columns.ToList();
        var hyphens = Hyphenation.Of(all.SelectMany(c => c.Lines).Select(l => l.Text));
        return PdfParagraph.JoinContinued(all.SelectMany(c => PdfParagraph.Of(c.Lines, c.Page, hyphens)), hyphens);
    }

    private Article ToArticle(
        string source,
        IReadOnlyList<PdfParagraph> paragraphs,
        PdfInformation information,
        ReadOptions options
    )
    {
        var data = new PdfData(paragraphs, information);
        var report = Report(paragraphs, data);
        var language = options.Language ?? LanguageIdentifier.Identify(string.Join('\n', report));
        return new Article
        {
            Source = source,
            Text = TextForm.OfParagraphs(_tails.Trim(report, language)),
            Title = data.Title,
            Authors = data.Authors,
            Publisher = options.Publisher,
            Url = options.Url,
            Language = language,
            Published =
                options.Published is { } given ? new Published(given, PublishedBasis.Given)
                : data.Published is { } day ? new Published(DayRange.Day(day), PublishedBasis.Metadata)
                : Published.Unknown,
        };
    }

    // What stands before the first running text is the headline, the byline and the day.
    private static IReadOnlyList<string> Report(IReadOnlyList<PdfParagraph> paragraphs, PdfData data)
    {
        List<string> report =
        [
            .. paragraphs.SkipWhile(p => !Prose.Is(p.Text)).Select(p => p.Text).Where(t => t != data.Title),
        ];
        return report.Count > 0 ? report : [.. paragraphs.Select(p => p.Text)];
    }
}
