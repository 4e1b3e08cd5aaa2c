using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Metadata;

namespace Dateline.Reading.Pdf;

/// <summary>Title, authors and day of a document: what its first page shows, then what it says of itself.</summary>
internal sealed class PdfData(IReadOnlyList<PdfParagraph> paragraphs, PdfInformation information)
{
    private const int LongestTitle = 250;
    private const int LongestLine = 160;
    private const double LargerThanText = 1.15;

    private readonly List<PdfParagraph> _head =
    [
        .. paragraphs.TakeWhile(p => p.Page == 1 && !Prose.Is(p.Text)).Take(12),
    ];

    /// <summary>The largest letters at the head of the first page; or the title of the document where that is no file name.</summary>
    public string? Title => ShownTitle() ?? StatedTitle();

    public IReadOnlyList<string> Authors =>
        _head.FirstOrDefault(p => p.Text.Length <= LongestLine && Bylines.IsOpened(p.Text)) is { } byline
            ? [.. Bylines.Names(byline.Text)]
            : [.. Bylines.Names(information.Author ?? "").Where(n => n.Contains(' '))];

    public DateOnly? Published =>
        _head
            .Where(p => p.Text.Length <= LongestLine && p.Text.Any(char.IsDigit))
            .Select(p => PageDates.OfWords(p.Text, isMonthFirst: false))
            .FirstOrDefault(d => d is not null)
        ?? PageDates.OfData(CreationDay());

    private string? ShownTitle()
    {
        var body = paragraphs.MaxBy(p => p.Text.Length)!.Size;
        var title = _head
            .Where(p => p.Size > body * LargerThanText && p.Text.Length <= LongestTitle)
            .MaxBy(p => p.Size);
        return title?.Text;
    }

    private string? StatedTitle() =>
        information.Title?.Trim() is { Length: > 0 } title
        && title.Contains(' ')
        && !title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase)
        && !title.StartsWith("untitled", StringComparison.OrdinalIgnoreCase)
        && Path.GetExtension(title).Length is 0 or > 5
            ? TextForm.Fold(title)
            : null;

    // "D:20240503101500+02'00'" (ISO 32000-1, 7.9.4).
    private string? CreationDay() =>
        information.Created?.Replace("D:", "", StringComparison.Ordinal) is { Length: >= 8 } digits
            ? $"{digits[..4]}-{digits[4..6]}-{digits[6..8]}"
            : null;
}
