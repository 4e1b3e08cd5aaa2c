namespace Dateline.Reading.Pdf;

/// <summary>A rectangle on a page in points; the vertical axis points up.</summary>
internal readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    public double Width => Right - Left;

    public double Height => Top - Bottom;

    /// <summary>The smallest rectangle around all; there must be one.</summary>
    public static Box Around(IEnumerable<Box> boxes) =>
        boxes.Aggregate(
            (a, b) =>
                new Box(
                    Math.Min(a.Left, b.Left),
                    Math.Min(a.Bottom, b.Bottom),
                    Math.Max(a.Right, b.Right),
                    Math.Max(a.Top, b.Top)
                )
        );
}

/// <summary>A word as a page sets it.</summary>
/// <param name="Text">Its letters.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Size">The size of its first letter in points.</param>
internal readonly record struct PdfWord(string Text, Box Box, double Size);

/// <summary>A line of a column.</summary>
/// <param name="Text">Its words with single spaces between.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Size">The size of most of its letters in points.</param>
internal sealed record PdfLine(string Text, Box Box, double Size)
{
    /// <summary>The lines of words that stand in one column, from the top down.</summary>
    public static IReadOnlyList<PdfLine> Of(IEnumerable<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in words.OrderByDescending(w => w.Box.Bottom).ThenBy(w => w.Box.Left))
        {
            if (lines.Count > 0 && IsBeside(lines[^1][0], word))
            {
                lines[^1].Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }
        return [.. lines.Select(Join)];
    }

    private static bool IsBeside(PdfWord first, PdfWord word) =>
        Math.Abs(first.Box.Bottom - word.Box.Bottom) < Math.Max(first.Size, word.Size) * 0.5;

    private static PdfLine Join(List<PdfWord> words)
    {
        words.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
        var size = words.CountBy(w => Math.Round(w.Size, 1)).MaxBy(s => s.Value).Key;
        return new PdfLine(string.Join(' ', words.Select(w => w.Text)), Box.Around(words.Select(w => w.Box)), size);
    }
}
