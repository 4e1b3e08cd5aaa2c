using Dateline.Record.Time.Lexicon;
using Dateline.Tables;

namespace Dateline.Record.Time.Grammar;

/// <summary>The rules and word classes of one language.</summary>
internal sealed class RuleBook
{
    private const string Folder = "Record/Time/Rules/";
    private readonly RuleIndex whole = new();
    private readonly Dictionary<string, RuleIndex> indexes = [];
    private readonly Dictionary<string, Rule[]> byKind;
    private readonly Dictionary<Rule, HashSet<string>> firsts = [];
    private readonly Dictionary<string, UInt128> beginnings = [];
    private readonly ClassNames names = new();

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
                .Select((row, order) => new Rule(row, order, names)),
        ];
        byKind = Rules.GroupBy(r => r.Kind).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var rule in Rules)
        {
            firsts[rule] = FirstOf(rule, []);
            Index(rule);
        }
        IndexBeginnings();
    }

    /// <summary>The language, as a primary subtag.</summary>
    public string Language { get; }

    /// <summary>The rules in the order of their tables.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The word classes.</summary>
    public TimeLexicon Lexicon { get; }

    /// <summary>Reads the rules of a language.</summary>
    public static RuleBook Load(string language) => new(language);

    /// <summary>The rules that make this kind, by what they begin with, or <c>null</c> where it is a word class.</summary>
    public RuleIndex? OfKind(string kind) => indexes.GetValueOrDefault(kind);

    /// <summary>The classes and kinds, as bits by their numbers, that can begin with one of these words and classes.</summary>
    public UInt128 Beginnings(IReadOnlyList<string> keys)
    {
        var found = UInt128.Zero;
        foreach (var key in keys)
        {
            found |= beginnings.GetValueOrDefault(key);
        }
        return found;
    }

    /// <summary>The rules that are time expressions on their own, by what they begin with.</summary>
    public RuleIndex Whole => whole;

    private void IndexBeginnings()
    {
        foreach (var name in names.All.Where(name => !byKind.ContainsKey(name)))
        {
            beginnings[$"<{name}>"] = names.BitOf(name);
        }
        foreach (var rule in Rules)
        {
            foreach (var key in firsts[rule])
            {
                beginnings[key] = beginnings.GetValueOrDefault(key) | names.BitOf(rule.Kind);
            }
        }
    }

    private void Index(Rule rule)
    {
        if (!indexes.TryGetValue(rule.Kind, out var ofKind))
        {
            indexes[rule.Kind] = ofKind = new RuleIndex();
        }
        foreach (var key in firsts[rule])
        {
            var following = FollowingOf(rule, key);
            ofKind.Add(key, rule, following);
            if (rule.IsWhole)
            {
                whole.Add(key, rule, following);
            }
        }
    }

    // Where another kind of rule can bring the same word, anything may follow it.
    private Following? FollowingOf(Rule rule, string key) =>
        rule.Following.Keys.Any(k => KindOf(k) is { } rules && rules.Any(r => FirstOf(r, [k]).Contains(key)))
            ? null
            : rule.Following.GetValueOrDefault(key);

    private Rule[]? KindOf(string key) => key is ['<', _, .., '>'] ? byKind.GetValueOrDefault(key[1..^1]) : null;

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
