using Dateline.Record.Time.Lexicon;
using Dateline.Tables;

namespace Dateline.Record.Time.Grammar;

/// <summary>The rules and word classes of one language.</summary>
internal sealed class RuleBook
{
    private const string Folder = "Record/Time/Rules/";
    private readonly Dictionary<string, List<Rule>> wholeByFirst = [];
    private readonly Dictionary<string, Rule[]> byKind;
    private readonly Dictionary<Rule, HashSet<string>> firsts = [];

    private RuleBook(string language)
    {
        Language = language;
        Lexicon = TimeLexicon.Load(language);
        Rules =
        [
            .. Table
                .NamesBelow(Folder)
                .SelectMany(name => Table.Load(name).Rows)
                .Where(row => row["lang"] == language || row["lang"] == "*")
                .Select((row, order) => new Rule(row, order)),
        ];
        byKind = Rules.GroupBy(r => r.Kind).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var rule in Rules)
        {
            firsts[rule] = FirstOf(rule, []);
            if (rule.IsWhole)
            {
                Index(rule);
            }
        }
    }

    /// <summary>The language, as a primary subtag.</summary>
    public string Language { get; }

    /// <summary>The rules in the order of their tables.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The word classes.</summary>
    public TimeLexicon Lexicon { get; }

    /// <summary>Reads the rules of a language.</summary>
    public static RuleBook Load(string language) => new(language);

    /// <summary>The rules that make this kind, or <c>null</c> where it is a word class.</summary>
    public Rule[]? OfKind(string kind) => byKind.GetValueOrDefault(kind);

    /// <summary>Whether a rule can begin with one of these words and classes.</summary>
    public bool CanBegin(Rule rule, IReadOnlyList<string> keys)
    {
        var first = firsts[rule];
        foreach (var key in keys)
        {
            if (first.Contains(key))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The whole expressions that can begin with a word or class.</summary>
    public IReadOnlyList<Rule> Beginning(string key) => wholeByFirst.GetValueOrDefault(key) ?? [];

    private void Index(Rule rule)
    {
        foreach (var key in firsts[rule])
        {
            if (!wholeByFirst.TryGetValue(key, out var list))
            {
                wholeByFirst[key] = list = [];
            }
            list.Add(rule);
        }
    }

    /// <summary>The words and word classes that a rule can begin with, kinds of rules resolved.</summary>
    private HashSet<string> FirstOf(Rule rule, HashSet<string> seen)
    {
        var own = new HashSet<string>();
        rule.Pattern.First(own);
        var found = new HashSet<string>();
        foreach (var key in own)
        {
            if (key[0] == '<' && key.Length > 2 && byKind.TryGetValue(key[1..^1], out var rules))
            {
                if (seen.Add(key))
                {
                    found.UnionWith(rules.SelectMany(r => FirstOf(r, seen)));
                }
            }
            else
            {
                found.Add(key);
            }
        }
        return found;
    }
}
