using Dateline.Record.Time.Lexing;
using Dateline.Record.Time.Meanings;

namespace Dateline.Record.Time.Grammar;

/// <summary>Finds the time expressions of a text: at each token the rule that reaches furthest, the earlier of two that reach as far.</summary>
internal static class MentionFinder
{
    /// <summary>The expressions in the order of the text; they never overlap.</summary>
    public static List<(TextSpan Span, Meaning Meaning, Rule Rule)> Find(string text, RuleBook book)
    {
        var tokens = TimeLexer.Read(text);
        var chart = new Chart(tokens, book);
        var rules = new List<Rule>();
        var found = new List<(TextSpan, Meaning, Rule)>();
        for (var at = 0; at < tokens.Count - 1; )
        {
            var (end, meaning, rule) =
                tokens[at].Shape == TokenShape.Break ? default : LongestAt(chart, book, at, rules);
            if (rule is null || meaning is null)
            {
                at++;
                continue;
            }
            found.Add((new TextSpan(tokens[at].Span.Start, tokens[end - 1].Span.End), meaning, rule));
            at = end;
        }
        return found;
    }

    private static (int End, Meaning? Meaning, Rule? Rule) LongestAt(
        Chart chart,
        RuleBook book,
        int at,
        List<Rule> rules
    )
    {
        var best = (End: -1, Meaning: (Meaning?)null, Rule: (Rule?)null);
        rules.Clear();
        book.Whole.Fill(rules, chart, at);
        foreach (var rule in rules)
        {
            var (end, meaning) = chart.Longest(rule, at);
            var isBetter = end > best.End || (end == best.End && end >= 0 && rule.Order < best.Rule!.Order);
            if (isBetter && meaning is Meaning time)
            {
                best = (end, time, rule);
            }
        }
        return best;
    }
}
