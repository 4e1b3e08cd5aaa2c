namespace Dateline.Reading.Pdf;

/// <summary>
/// Cuts a page into columns in the order of reading by recursive cuts along white space (Nagy and Seth 1984): a gap from
/// top to bottom parts columns; a gap from side to side is cut only where it lets columns begin or end.
/// </summary>
internal static class ReadingOrder
{
    private const int DeepestCut = 24;
    private const int MostGapsTried = 60;

    // A column is wider than this many letters, so that bullets and numbers of a list are none.
    private const double NarrowestColumn = 6;
    private const double NarrowestGap = 0.9;
    private const int FewestLines = 2;

    /// <summary>The words of every column, column by column.</summary>
    public static IEnumerable<IReadOnlyList<PdfWord>> Columns(IReadOnlyList<PdfWord> words) => Cut(words, 0);

    private static IEnumerable<IReadOnlyList<PdfWord>> Cut(IReadOnlyList<PdfWord> words, int depth)
    {
        if (words.Count == 0)
        {
            return [];
        }
        if (depth < DeepestCut && (Sides(words) ?? Bands(words)) is var (first, second))
        {
            return Cut(first, depth + 1).Concat(Cut(second, depth + 1));
        }
        return [words];
    }

    // Left and right of the widest gap that runs from top to bottom.
    private static (IReadOnlyList<PdfWord> First, IReadOnlyList<PdfWord> Second)? Sides(IReadOnlyList<PdfWord> words)
    {
        var size = Median(words.Select(w => w.Size));
        var gaps = Gaps(words.Select(w => (w.Box.Left, w.Box.Right)), size * NarrowestGap);
        foreach (var (at, _) in gaps.OrderByDescending(g => g.Width).Take(3))
        {
            var left = words.Where(w => w.Box.Left < at).ToList();
            var right = words.Where(w => w.Box.Left >= at).ToList();
            if (IsColumn(left, size) && IsColumn(right, size))
            {
                return (left, right);
            }
        }
        return null;
    }

    private static bool IsColumn(List<PdfWord> words, double size) =>
        words.Count > 0
        && Box.Around(words.Select(w => w.Box)).Width >= NarrowestColumn * size
        && words.Select(w => Math.Round(w.Box.Bottom / size)).Distinct().Count() >= FewestLines;

    // Above and below a gap that runs from side to side, where one of the two falls into columns then.
    private static (IReadOnlyList<PdfWord> First, IReadOnlyList<PdfWord> Second)? Bands(IReadOnlyList<PdfWord> words)
    {
        var gaps = Gaps(words.Select(w => (-w.Box.Top, -w.Box.Bottom)), 0.5);
        foreach (var (at, _) in gaps.Take(MostGapsTried))
        {
            var above = words.Where(w => -w.Box.Top < at).ToList();
            var below = words.Where(w => -w.Box.Top >= at).ToList();
            if (above.Count > 0 && below.Count > 0 && (Sides(below) is not null || Sides(above) is not null))
            {
                return (above, below);
            }
        }
        return null;
    }

    // Where no interval lies, by position.
    private static List<(double At, double Width)> Gaps(IEnumerable<(double From, double To)> intervals, double least)
    {
        var gaps = new List<(double At, double Width)>();
        var end = double.NaN;
        foreach (var (from, to) in intervals.OrderBy(i => i.From))
        {
            if (from - end >= least)
            {
                gaps.Add((from - ((from - end) / 4), from - end));
            }
            end = double.IsNaN(end) ? to : Math.Max(end, to);
        }
        return gaps;
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
