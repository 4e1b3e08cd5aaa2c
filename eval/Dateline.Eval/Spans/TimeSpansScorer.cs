using System.Text.Json;
using Dateline.Eval.Records;

namespace Dateline.Eval.Spans;

/// <summary>
/// Time expressions after TempEval-3: relaxed (overlap) and strict (the same words) detection, and value and type
/// where the words overlap (UzZaman et al. 2013).
/// </summary>
internal static class TimeSpansScorer
{
    /// <summary>Adds one article to the tally.</summary>
    public static void Score(ArticleRecord record, JsonElement line, Tally tally)
    {
        var text = record.Article.Text;
        var (gold, found) = (line.Items("times").ToArray(), record.Times);
        Add("times relaxed", (g, t) => Overlaps(g, t));
        Add("times strict", (g, t) => SpanMatching.Trim(text, SpanOf(g)) == SpanMatching.Trim(text, t.Span));
        Add("times value", (g, t) => Overlaps(g, t) && g.Text("value") == t.Value);
        Add("times type", (g, t) => Overlaps(g, t) && g.Text("type") == t.Type.ToString().ToUpperInvariant());

        void Add(string measure, Func<JsonElement, Timex3, bool> fits) =>
            tally.Add(measure, SpanMatching.Count(gold, found, fits), found.Count, gold.Length);
    }

    private static bool Overlaps(JsonElement gold, Timex3 time) => SpanOf(gold).Overlaps(time.Span);

    private static TextSpan SpanOf(JsonElement gold) => gold.Spans("span")[0];
}
