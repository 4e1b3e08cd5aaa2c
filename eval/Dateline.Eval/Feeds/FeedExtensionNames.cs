using Dateline.Reading.Feeds;

namespace Dateline.Eval.Feeds;

/// <summary>Elements without a place of their own under feedparser's names: prefix_name, a text or the attributes.</summary>
internal static class FeedExtensionNames
{
    private static readonly HashSet<string> References = new(StringComparer.Ordinal)
    {
        "docs",
        "wfw:comment",
        "wfw:commentrss",
    };

    public static void Put(Dictionary<string, object?> map, IEnumerable<FeedElement> elements)
    {
        foreach (var element in elements)
        {
            Put(map, element);
        }
    }

    private static void Put(Dictionary<string, object?> map, FeedElement element)
    {
        var key = element.Name.Replace(':', '_');
        switch (element.Name)
        {
            case "itunes:block":
                map[key] = element.Text == "yes" ? 1.0 : 0.0;
                break;
            case "itunes:explicit":
                map[key] = element.Text switch
                {
                    "yes" or "true" => true,
                    "clean" or "no" or "false" => false,
                    _ => null,
                };
                break;
            case "admin:errorreportsto":
                map["errorreportsto"] = element.Attributes.GetValueOrDefault("rdf:resource");
                break;
            case "textinput":
                map[key] = element.Children.ToDictionary(c => c.Name, c => (object?)c.Text.Trim());
                break;
            case "media:credit":
                Append(map, key, WithContent(element));
                break;
            case "media:restriction":
                var restriction = WithContent(element);
                restriction["content"] = element
                    .Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(c => (object?)c.ToLowerInvariant())
                    .ToList();
                map[key] = restriction;
                break;
            case "media:rating" or "media:license" or "media:player":
                map[key] = WithContent(element);
                break;
            case "psc:chapters":
                map["psc_chapters"] = Chapters(element);
                break;
            default:
                map[key] =
                    References.Contains(element.Name) ? Resolved(element)
                    : element.Attributes.Count > 0 ? element.Attributes.ToDictionary(a => a.Key, a => (object?)a.Value)
                    : element.Text.Trim();
                break;
        }
    }

    private static string Resolved(FeedElement element) => UriReference.Resolve(element.Base, element.Text);

    private static Dictionary<string, object?> WithContent(FeedElement element)
    {
        var map = element.Attributes.ToDictionary(a => a.Key, a => (object?)a.Value, StringComparer.Ordinal);
        map["content"] = element.Text.Trim();
        return map;
    }

    private static void Append(Dictionary<string, object?> map, string key, object? value)
    {
        var list = map.GetValueOrDefault(key) as List<object?> ?? [];
        list.Add(value);
        map[key] = list;
    }

    private static Dictionary<string, object?> Chapters(FeedElement element) =>
        new(StringComparer.Ordinal)
        {
            ["version"] = element.Attributes.GetValueOrDefault("version"),
            ["chapters"] = element
                .Children.Select(c => (object?)c.Attributes.ToDictionary(a => a.Key, a => (object?)a.Value))
                .ToList(),
        };
}
