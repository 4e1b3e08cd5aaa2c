using System.Globalization;
using Dateline.Record.Time.Lexicon;
using Dateline.Record.Time.Lexing;

namespace Dateline.Record.Time.Grammar;

/// <summary>The tokens of one text and what was found at each: every class and kind is looked for once per token.</summary>
internal sealed class Chart(IReadOnlyList<TimeToken> tokens, RuleBook book)
{
    private static readonly (int End, object Value)[] Nothing = [];
    private readonly Dictionary<(string Class, int At), IReadOnlyList<(int End, object Value)>> found = [];
    private readonly List<string>?[] keys = new List<string>?[tokens.Count];

    /// <summary>The tokens; the last is a break.</summary>
    public IReadOnlyList<TimeToken> Tokens => tokens;

    /// <summary>Every match of a word class, number form or kind of rule that begins at a token.</summary>
    public IReadOnlyList<(int End, object Value)> Find(string wordClass, int at)
    {
        if (tokens[at].Shape == TokenShape.Break)
        {
            return Nothing;
        }
        if (!found.TryGetValue((wordClass, at), out var matches))
        {
            // Set before the search, so that a kind that begins with itself finds nothing instead of itself.
            found[(wordClass, at)] = Nothing;
            found[(wordClass, at)] = matches = book.OfKind(wordClass) is { } rules
                ? OfRules(rules, at)
                : OfClass(wordClass, at);
        }
        return matches;
    }

    /// <summary>The words and classes that begin at a token.</summary>
    public IReadOnlyList<string> KeysAt(int at) => keys[at] ??= ReadKeys(at);

    /// <summary>Where the rule ends that matches at a token with the most tokens, with its meaning; -1 where it does not match.</summary>
    public (int End, object? Meaning) Longest(Rule rule, int at)
    {
        var best = (End: -1, Meaning: (object?)null);
        foreach (var (end, meaning) in Matches(rule, at))
        {
            if (end > best.End)
            {
                best = (end, meaning);
            }
        }
        return best;
    }

    private IEnumerable<(int End, object Meaning)> Matches(Rule rule, int at)
    {
        var partials = new List<Partial>();
        rule.Pattern.Match(this, new Partial(at, null), partials);
        foreach (var partial in partials)
        {
            if (
                partial.End > at
                && rule.Meaning.Of(partial.Captures) is { } meaning
                && rule.Guards.All(g => Guards.Holds(g, this, at, partial.End))
            )
            {
                yield return (partial.End, meaning);
            }
        }
    }

    private List<(int, object)> OfRules(Rule[] rules, int at)
    {
        var matches = new List<(int, object)>();
        var here = KeysAt(at);
        foreach (var rule in rules)
        {
            if (book.CanBegin(rule, here))
            {
                matches.AddRange(Matches(rule, at));
            }
        }
        return matches;
    }

    private List<(int, object)> OfClass(string wordClass, int at)
    {
        var matches = new List<(int, object)>();
        NumberForms.Find(wordClass, this, book.Lexicon, at, matches);
        foreach (var entry in book.Lexicon.StartingWith(tokens[at].Lower))
        {
            if (entry.Class == wordClass && TimeLexicon.End(entry, tokens, at) is var end and > 0)
            {
                matches.Add((end, ValueOf(entry)));
            }
        }
        return matches;
    }

    private static object ValueOf(LexiconEntry entry) =>
        int.TryParse(entry.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : entry.Value;

    private List<string> ReadKeys(int at)
    {
        var read = new List<string> { tokens[at].Lower };
        foreach (var entry in book.Lexicon.StartingWith(tokens[at].Lower))
        {
            var key = $"<{entry.Class}>";
            if (!read.Contains(key))
            {
                read.Add(key);
            }
        }
        NumberForms.AddKeys(tokens[at], read);
        return read;
    }
}
