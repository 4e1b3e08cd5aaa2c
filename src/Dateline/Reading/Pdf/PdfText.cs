using System.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Dateline.Reading.Pdf;

/// <summary>What a document says of itself.</summary>
internal sealed record PdfInformation(string? Title, string? Author, string? Created);

/// <summary>The words of a document, page by page, and what it says of itself. PdfPig reads the format.</summary>
internal sealed record PdfText(IReadOnlyList<IReadOnlyList<PdfWord>> Pages, PdfInformation Information)
{
    private const int MostLetters = 200_000;

    private static readonly ParsingOptions Lenient = new() { UseLenientParsing = true, SkipMissingFonts = true };

    /// <summary>Reads a document within the limits.</summary>
    public static Outcome<PdfText> Read(string source, byte[] bytes, ReadLimits limits)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, Lenient);
            return Read(source, document, limits);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new ReadError(
                source,
                ReadErrorCode.Unreadable,
                "The PDF is locked by a password: open it with the password and save it without."
            );
        }
        // The parser of another project throws whatever broken bytes lead it to; to a reader they are one thing.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new ReadError(
                source,
                ReadErrorCode.Malformed,
                "The PDF is damaged and can't be read: fetch it again, or print it to a new PDF."
            );
        }
    }

    private static Outcome<PdfText> Read(string source, PdfDocument document, ReadLimits limits)
    {
        if (document.NumberOfPages > limits.PdfPages)
        {
            return new ReadError(
                source,
                ReadErrorCode.TooLarge,
                $"The PDF has {document.NumberOfPages} pages, more than {limits.PdfPages}: give the pages of the report alone."
            );
        }
        var watch = Stopwatch.StartNew();
        var pages = new List<IReadOnlyList<PdfWord>>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = document.GetPage(number);
            if (page.Letters.Count > MostLetters)
            {
                return new ReadError(
                    source,
                    ReadErrorCode.TooLarge,
                    $"Page {number} of the PDF has more than {MostLetters:N0} letters: give the pages of the report alone."
                );
            }
            pages.Add(Words(page));
            if (watch.Elapsed > limits.PdfTime)
            {
                return new ReadError(
                    source,
                    ReadErrorCode.TimedOut,
                    $"The PDF took longer than {limits.PdfTime.TotalSeconds:0} s: give the pages of the report alone."
                );
            }
        }
        var information = document.Information;
        return new PdfText(pages, new PdfInformation(information.Title, information.Author, information.CreationDate));
    }

    private static List<PdfWord> Words(Page page) =>
        [
            .. NearestNeighbourWordExtractor
                .Instance.GetWords(page.Letters)
                .Where(w => w.TextOrientation is TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(w.Text))
                .Select(ToWord),
        ];

    private static PdfWord ToWord(Word word)
    {
        var box = word.BoundingBox;
        return new PdfWord(
            TextForm.Fold(word.Text),
            new Box(box.Left, word.Letters[0].StartBaseLine.Y, box.Right, Math.Max(box.Top, box.Bottom + 1)),
            Math.Max(1, word.Letters[0].PointSize)
        );
    }
}
