using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Unicode;

namespace Dateline.Eval.Pages;

/// <summary>
/// The measures of scrapinghub's article-extraction-benchmark (multisets of four words a page, F1 of the mean precision
/// and mean recall; accuracy is the share of pages with the same words), and of titles, authors and days.
/// </summary>
internal static partial class PageScores
{
    private const int Shingle = 4;

    /// <summary>The measures by name.</summary>
    public static IEnumerable<(string Measure, double Value)> Of(
        IEnumerable<PageGold> golds,
        Func<string, Article?> read
    )
    {
        var pages = golds.Select(g => (Gold: g, Article: read(g.Source))).ToList();
        return Texts([.. pages.Where(p => p.Gold.Text is not null)])
            .Concat(Titles([.. pages.Where(p => p.Gold.Title is not null)]))
            .Concat(Authors([.. pages.Where(p => p.Gold.Authors is { Length: > 0 })]))
            .Concat(Days([.. pages.Where(p => p.Gold.Published is not null)]));
    }

    private static IEnumerable<(string, double)> Texts(List<(PageGold Gold, Article? Article)> pages)
    {
        if (pages.Count == 0)
        {
            yield break;
        }
        var words = pages.Select(p => (Gold: Words(p.Gold.Text!), Own: Words(p.Article?.Text ?? ""))).ToList();
        var hits = words.Select(w => (w, Hits: Common(Shingles(w.Gold), Shingles(w.Own)))).ToList();
        var precision = hits.Where(h => h.w.Own.Length > 0).Average(h => (double)h.Hits / Count(h.w.Own));
        var recall = hits.Average(h => (double)h.Hits / Count(h.w.Gold));
        yield return ("text F1", 2 * precision * recall / (precision + recall));
        yield return ("text P", precision);
        yield return ("text R", recall);
        yield return ("text accuracy", words.Average(w => w.Gold.SequenceEqual(w.Own) ? 1.0 : 0));
        yield return ("word F1", words.Average(w => WordF1(w.Gold, w.Own)));
        yield return ("pages without tail", words.Count(w => !HasTail(w.Gold, w.Own)));
    }

    // WCXB's measure: multisets of words, a mean over the pages.
    private static double WordF1(string[] gold, string[] own)
    {
        var common = Common(Counts(gold.Select(Lower)), Counts(own.Select(Lower)));
        return 2.0 * common / (gold.Length + own.Length);
    }

    // Four words or more after the last words of the gold text.
    private static bool HasTail(string[] gold, string[] own)
    {
        var end = string.Join(' ', gold.TakeLast(Shingle));
        var text = string.Join(' ', own);
        var at = text.LastIndexOf(end, StringComparison.Ordinal);
        return at >= 0 && text[(at + end.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= Shingle;
    }

    private static string Lower(string word) => word.ToLowerInvariant();

    private static IEnumerable<(string, double)> Titles(List<(PageGold Gold, Article? Article)> pages) =>
        pages.Count == 0
            ? []
            : [("title exact", pages.Average(p => Folded(p.Gold.Title) == Folded(p.Article?.Title) ? 1.0 : 0))];

    private static IEnumerable<(string, double)> Authors(List<(PageGold Gold, Article? Article)> pages)
    {
        if (pages.Count == 0)
        {
            yield break;
        }
        var sets = pages.Select(p => (Gold: Set(p.Gold.Authors!), Own: Set(p.Article?.Authors ?? []))).ToList();
        var hits = sets.Sum(s => s.Gold.Intersect(s.Own).Count());
        yield return ("authors F1", 2.0 * hits / sets.Sum(s => s.Gold.Count + s.Own.Count));
    }

    private static IEnumerable<(string, double)> Days(List<(PageGold Gold, Article? Article)> pages)
    {
        if (pages.Count == 0)
        {
            yield break;
        }
        var days = pages.Select(p => (p.Gold.Published, Own: Day(p.Article))).ToList();
        var right = days.Count(d => d.Published == d.Own);
        yield return ("days right", right);
        yield return ("days right - wrong", right - days.Count(d => d.Own is not null && d.Own != d.Published));
    }

    private static string? Day(Article? article) =>
        article?.Published.Days is { IsDay: true, From: { } day }
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static HashSet<string> Set(IEnumerable<string> names) => [.. names.Select(Folded)];

    private static string Folded(string? text) =>
        Space().Replace(Nfc.Of(text ?? "").Replace("…", "..."), " ").Trim().ToLowerInvariant();

    private static string[] Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    private static int Count(string[] words) => Math.Max(1, words.Length - Shingle + 1);

    private static Dictionary<string, int> Shingles(string[] words) =>
        Enumerable
            .Range(0, words.Length == 0 ? 0 : Count(words))
            .Select(i => string.Join(' ', words.Skip(i).Take(Shingle)))
            .CountBy(s => s, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, int> Counts(IEnumerable<string> words) =>
        words.CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static int Common(Dictionary<string, int> one, Dictionary<string, int> other) =>
        one.Sum(s => Math.Min(s.Value, other.GetValueOrDefault(s.Key)));

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
