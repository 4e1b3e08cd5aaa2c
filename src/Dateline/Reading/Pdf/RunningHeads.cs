using System.Text.RegularExpressions;

namespace Dateline.Reading.Pdf;

/// <summary>
/// Drops what stands at the edge of every page: running heads and feet, which repeat from page to page but for their
/// numbers, and page numbers.
/// </summary>
internal static partial class RunningHeads
{
    // How many lines from the top and the bottom are looked at.
    private const int Edge = 3;
    private const double LeastShare = 0.4;

    /// <summary>The words of every page without those of its head and foot.</summary>
    public static IReadOnlyList<IReadOnlyList<PdfWord>> Drop(IReadOnlyList<IReadOnlyList<PdfWord>> pages)
    {
        var edges = pages.Select(EdgeLines).ToList();
        var seen = edges.SelectMany(e => e.Select(l => Pattern(l.Text)).Distinct()).CountBy(p => p).ToDictionary();
        var least = Math.Max(2, pages.Count * LeastShare);
        return
        [
            .. pages.Select(
                (page, i) =>
                {
                    var dropped = edges[i].Where(l => IsPageNumber(l.Text) || seen[Pattern(l.Text)] >= least).ToList();
                    return dropped.Count == 0 ? page : Without(page, dropped);
                }
            ),
        ];
    }

    private static List<PdfLine> EdgeLines(IReadOnlyList<PdfWord> page)
    {
        var lines = PdfLine.Of(page);
        return [.. lines.Take(Edge).Concat(lines.TakeLast(Edge)).Distinct()];
    }

    private static List<PdfWord> Without(IReadOnlyList<PdfWord> page, List<PdfLine> lines) =>
        [.. page.Where(w => !lines.Any(l => Holds(l.Box, w.Box)))];

    private static bool Holds(Box line, Box word)
    {
        var middle = (word.Top + word.Bottom) / 2;
        return middle >= line.Bottom && middle <= line.Top;
    }

    private static string Pattern(string line) => Digits().Replace(line, "#").ToLowerInvariant();

    private static bool IsPageNumber(string line) => PageNumber().IsMatch(line);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^\W*((page|página|pagina|seite|p\.|s\.|стр\.)\s*)?\d{1,4}(\s*(/|of|de|von|di|sur|из)\s*\d{1,4})?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PageNumber();
}
