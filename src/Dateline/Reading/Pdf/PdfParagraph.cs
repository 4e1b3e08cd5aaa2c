using System.Text;
using Dateline.Reading.Html.Blocks;

namespace Dateline.Reading.Pdf;

/// <summary>A paragraph of a document, its lines joined.</summary>
/// <param name="Text">The text, hyphenation undone.</param>
/// <param name="Size">The size of its letters in points.</param>
/// <param name="Page">The number of its page, from 1.</param>
internal sealed record PdfParagraph(string Text, double Size, int Page)
{
    private const double WideLeading = 1.35;
    private const double OtherSize = 0.12;
    private const double Indent = 0.8;
    private const double ShortLine = 2.5;
    private const double MuchOfWidth = 0.35;

    /// <summary>The paragraphs of a column: parted by more space, another size, an indent, or a short last line.</summary>
    public static IEnumerable<PdfParagraph> Of(IReadOnlyList<PdfLine> column, int page, Hyphenation hyphens)
    {
        var box = Box.Around(column.Select(l => l.Box));
        var leading = Leading(column);
        var open = new List<PdfLine>();
        foreach (var line in column)
        {
            if (open.Count > 0 && IsBreak(open[^1], line, box, leading))
            {
                yield return Make(open, page, hyphens);
                open.Clear();
            }
            open.Add(line);
        }
        yield return Make(open, page, hyphens);
    }

    /// <summary>Joins paragraphs that go on in the next column or on the next page.</summary>
    public static IReadOnlyList<PdfParagraph> JoinContinued(IEnumerable<PdfParagraph> paragraphs, Hyphenation hyphens)
    {
        var joined = new List<PdfParagraph>();
        foreach (var paragraph in paragraphs)
        {
            if (joined.Count > 0 && IsContinued(joined[^1], paragraph))
            {
                joined[^1] = joined[^1] with { Text = hyphens.Join(joined[^1].Text, paragraph.Text) };
            }
            else
            {
                joined.Add(paragraph);
            }
        }
        return joined;
    }

    private static bool IsContinued(PdfParagraph before, PdfParagraph after) =>
        !Prose.EndsSentence(before.Text)
        && before.Text.Length > 40
        && char.IsLower(after.Text[0])
        && Math.Abs(before.Size - after.Size) <= OtherSize * before.Size;

    private static PdfParagraph Make(List<PdfLine> lines, int page, Hyphenation hyphens)
    {
        var text = new StringBuilder(lines[0].Text);
        foreach (var line in lines.Skip(1))
        {
            hyphens.Append(text, line.Text);
        }
        return new PdfParagraph(text.ToString(), ReadingOrder.Median(lines.Select(l => l.Size)), page);
    }

    private static double Leading(IReadOnlyList<PdfLine> column) =>
        column.Count < 2
            ? double.MaxValue
            : ReadingOrder.Median(column.Zip(column.Skip(1), (a, b) => a.Box.Bottom - b.Box.Bottom));

    private static bool IsBreak(PdfLine before, PdfLine line, Box column, double leading) =>
        before.Box.Bottom - line.Box.Bottom > leading * WideLeading
        || Math.Abs(before.Size - line.Size) > OtherSize * before.Size
        || (
            line.Box.Left > column.Left + (Indent * line.Size)
            && before.Box.Left < line.Box.Left - (Indent * line.Size / 2)
        )
        || (before.Box.Right < column.Right - (ShortLine * line.Size) && Prose.EndsSentence(before.Text))
        || before.Box.Right < column.Right - (MuchOfWidth * column.Width)
        || line.Text[0] is '•' or '▪' or '–' or '■';
}
