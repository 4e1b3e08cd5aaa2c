namespace Dateline.Record.Time.Grammar;

/// <summary>Rules by the words and classes that they can begin with, and by what can follow these.</summary>
internal sealed class RuleIndex
{
    private readonly Dictionary<string, List<(Rule Rule, Following? Following)>> byFirst = [];

    /// <summary>Adds a rule under one of its beginnings; without <paramref name="following"/>, anything may follow.</summary>
    public void Add(string key, Rule rule, Following? following)
    {
        if (!byFirst.TryGetValue(key, out var list))
        {
            byFirst[key] = list = [];
        }
        list.Add((rule, following));
    }

    /// <summary>The rules that may match at a token, once each, in the order of their tables.</summary>
    public void Fill(List<Rule> rules, Chart chart, int at)
    {
        var keys = chart.KeysAt(at);
        for (var i = 0; i < keys.Count; i++)
        {
            if (byFirst.TryGetValue(keys[i], out var list))
            {
                Fill(rules, list, chart, at);
            }
        }
        if (keys.Count > 1)
        {
            rules.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        }
    }

    private static void Fill(List<Rule> rules, List<(Rule Rule, Following? Following)> list, Chart chart, int at)
    {
        foreach (var (rule, following) in list)
        {
            if (chart.Admits(following, at) && !rules.Contains(rule))
            {
                rules.Add(rule);
            }
        }
    }
}
