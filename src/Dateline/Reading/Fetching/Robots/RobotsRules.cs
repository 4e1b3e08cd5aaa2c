using System.Globalization;

namespace Dateline.Reading.Fetching.Robots;

/// <summary>
/// The rules of a robots.txt for one reader (RFC 9309): the groups that name it, or those for "*"; of all rules that fit a
/// path the longest counts, and of equally long ones that which allows.
/// </summary>
internal sealed class RobotsRules
{
    private readonly IReadOnlyList<RobotsRule> _rules;

    private RobotsRules(IReadOnlyList<RobotsRule> rules, TimeSpan? delay, IReadOnlyList<string> sitemaps) =>
        (_rules, Delay, Sitemaps) = (rules, delay, sitemaps);

    /// <summary>Everything is allowed: what a missing robots.txt means.</summary>
    public static RobotsRules AllowAll { get; } = new([], null, []);

    /// <summary>Crawl-delay, which is not of the standard but widely meant; <c>null</c> where it is not stated.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>The addresses of sitemaps, as they stand.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Whether a path with its query may be fetched. robots.txt itself always may.</summary>
    public bool Allow(string pathAndQuery)
    {
        if (pathAndQuery == "/robots.txt")
        {
            return true;
        }
        var path = RobotsPath.Normal(pathAndQuery);
        RobotsRule? best = null;
        foreach (var rule in _rules)
        {
            var isBetter = best is null || rule.Length > best.Length || (rule.Length == best.Length && rule.IsAllowed);
            best = isBetter && rule.Fits(path) ? rule : best;
        }
        return best is null || best.IsAllowed;
    }

    /// <summary>Reads a file for the reader of a name, the product token ("Dateline").</summary>
    public static RobotsRules Parse(string text, string product)
    {
        var lines = RobotsLines.Of(text);
        var groups = Groups(lines);
        var own = groups.Where(g => g.Agents.Any(a => IsOf(a, product))).ToList();
        var chosen = own.Count > 0 ? own : [.. groups.Where(g => g.Agents.Contains("*"))];
        return new RobotsRules(
            [.. chosen.SelectMany(g => g.Rules)],
            chosen.Select(g => g.Delay).FirstOrDefault(d => d is not null),
            [.. lines.Where(l => l.Name == "sitemap").Select(l => l.Value)]
        );
    }

    // "dateline/1.0" and "Dateline news" mean the reader "Dateline"; "Datelines" is another.
    private static bool IsOf(string agent, string product)
    {
        var length = agent.TakeWhile(c => char.IsAsciiLetter(c) || c is '_' or '-').Count();
        return agent.AsSpan(0, length).Equals(product, StringComparison.OrdinalIgnoreCase);
    }

    // A group begins with one or several user-agent lines; rules that stand before the first one belong to none.
    private static List<RobotsGroup> Groups(IReadOnlyList<RobotsLine> lines)
    {
        var groups = new List<RobotsGroup>();
        var isInAgents = false;
        foreach (
            var (name, value) in lines.Where(l => l.Name is "user-agent" or "allow" or "disallow" or "crawl-delay")
        )
        {
            if (name == "user-agent" && !isInAgents)
            {
                groups.Add(new RobotsGroup());
            }
            isInAgents = name == "user-agent";
            if (groups.Count > 0)
            {
                groups[^1].Add(name, value);
            }
        }
        return groups;
    }

    private sealed class RobotsGroup
    {
        public List<string> Agents { get; } = [];

        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public void Add(string name, string value)
        {
            switch (name)
            {
                case "user-agent":
                    Agents.Add(value.StartsWith('*') ? "*" : value);
                    break;
                case "crawl-delay":
                    Delay ??= Seconds(value);
                    break;
                // An empty "Disallow:" forbids nothing.
                default:
                    Rules.AddRange(value.Length > 0 ? [new RobotsRule(value, name == "allow")] : []);
                    break;
            }
        }

        private static TimeSpan? Seconds(string value) =>
            double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds < 1e6
                ? TimeSpan.FromSeconds(seconds)
                : null;
    }
}
