using System.Text.Json;
using Dateline.Eval.Records;

namespace Dateline.Eval.Spans;

/// <summary>
/// Speaker, cue and content spans after PolNeAR (Newell et al. 2018): exact, without regard to punctuation at the
/// ends, and by overlap. A content in several parts is several spans.
/// </summary>
internal static class StatementSpansScorer
{
    /// <summary>Adds one article to the tally.</summary>
    public static void Score(ArticleRecord record, JsonElement line, Tally tally)
    {
        foreach (var part in (string[])["speaker", "cue", "content"])
        {
            var gold = Spans(record.Article.Text, line.Items("statements").SelectMany(s => s.Spans(part)));
            var found = Spans(record.Article.Text, record.Statements.SelectMany(s => Found(s, part)));
            tally.Add($"{part} exact", gold.Intersect(found).Count(), found.Length, gold.Length);
            var overlapping = SpanMatching.Count(gold, found, (g, f) => g.Overlaps(f));
            tally.Add($"{part} overlap", overlapping, found.Length, gold.Length);
        }
    }

    private static IEnumerable<TextSpan> Found(Statement statement, string part) =>
        part switch
        {
            "speaker" => statement.SpeakerSpan is { } speaker ? [speaker] : [],
            "cue" => statement.Cue is { } cue ? [cue] : [],
            _ => statement.ContentParts.Count > 0 ? statement.ContentParts : [statement.Content],
        };

    private static TextSpan[] Spans(string text, IEnumerable<TextSpan> spans) =>
        [.. spans.Select(s => SpanMatching.Trim(text, s)).Distinct().OrderBy(s => s.Start).ThenBy(s => s.End)];
}
