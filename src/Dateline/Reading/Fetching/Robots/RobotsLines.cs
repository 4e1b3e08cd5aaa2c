namespace Dateline.Reading.Fetching.Robots;

/// <summary>One line of a robots.txt.</summary>
internal readonly record struct RobotsLine(string Name, string Value);

/// <summary>The lines of a robots.txt: names in lower case, comments off, as lenient as what stands on the web needs.</summary>
internal static class RobotsLines
{
    private const int LongestLine = 16_384;

    public static IReadOnlyList<RobotsLine> Of(string text) =>
        [
            .. text.TrimStart('\uFEFF')
                .Split('\n', '\r')
                .Where(l => l.Length is > 0 and <= LongestLine)
                .Select(Line)
                .OfType<RobotsLine>(),
        ];

    private static RobotsLine? Line(string line)
    {
        var comment = line.IndexOf('#');
        var plain = (comment < 0 ? line : line[..comment]).Trim();
        var colon = plain.IndexOf(':');
        if (colon <= 0)
        {
            return null;
        }
        return new RobotsLine(Name(plain[..colon]), plain[(colon + 1)..].Trim());
    }

    private static string Name(string name) =>
        name.Trim().ToLowerInvariant() switch
        {
            "useragent" or "user agent" => "user-agent",
            "crawldelay" or "crawl delay" => "crawl-delay",
            var plain => plain,
        };
}
