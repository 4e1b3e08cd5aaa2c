using System.Globalization;
using Dateline.Reading.Feeds;

namespace Dateline.Eval.Feeds;

/// <summary>A feed or entry under feedparser's names.</summary>
internal static class FeedPartNames
{
    public static Dictionary<string, object?> OfEntry(FeedEntry entry)
    {
        var map = Of(entry);
        // feedparser copies text that can be shown into the summary where the feed has none.
        Put(
            map,
            "summary",
            entry.Summary
                ?? entry.Contents.FirstOrDefault(c => c.Type is FeedText.Plain or FeedText.Html or FeedText.Xhtml)
        );
        map["content"] = entry.Contents.Select(c => (object?)Detail(c)).ToList();
        map["enclosures"] = entry.Enclosures.Select(l => (object?)Link(l)).ToList();
        Put(map, "comments", entry.Comments);
        if (entry.Source is { } source)
        {
            map["source"] = Of(source);
        }
        map["guidislink"] = entry.IsLinkById;
        return map;
    }

    public static Dictionary<string, object?> Of(FeedPart part)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        Put(map, "title", part.Title);
        Put(map, "subtitle", part.Subtitle);
        Put(map, "rights", part.Rights);
        Put(map, "info", (part as Feed)?.Info);
        Put(map, "id", part.Id);
        Put(map, "link", part.Link);
        Put(map, "language", part.Language);
        Put(map, "license", part.License);
        Put(map, "icon", part.Icon);
        Put(map, "logo", part.Logo);
        map["links"] = part.Links.Select(l => (object?)Link(l)).ToList();
        map["tags"] = part.Categories.Select(c => (object?)Tag(c)).ToList();
        PutPersons(map, part);
        PutTimes(map, part);
        PutGenerator(map, part.Generator);
        PutImage(map, part.Image);
        PutPlace(map, part);
        FeedExtensionNames.Put(map, part.Extensions);
        return map;
    }

    private static void Put(Dictionary<string, object?> map, string name, string? value)
    {
        if (value is not null)
        {
            map[name] = value;
        }
    }

    private static void Put(Dictionary<string, object?> map, string name, FeedText? text)
    {
        if (text is not null)
        {
            map[name] = text.Value;
            map[name + "_detail"] = Detail(text);
        }
    }

    private static Dictionary<string, object?> Detail(FeedText text)
    {
        var detail = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["value"] = text.Value,
            ["type"] = text.Type,
            ["language"] = text.Language,
            ["base"] = text.Base,
        };
        Put(detail, "src", text.Address);
        return detail;
    }

    private static Dictionary<string, object?> Link(FeedLink link)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["rel"] = link.Relation,
            ["href"] = link.Address,
        };
        // feedparser states the type that a link has where it states none.
        Put(map, "type", link.Type ?? (link.Relation == "self" ? "application/atom+xml" : "text/html"));
        Put(map, "title", link.Title);
        Put(map, "hreflang", link.Language);
        Put(map, "length", link.Length?.ToString(CultureInfo.InvariantCulture));
        return map;
    }

    private static Dictionary<string, object?> Tag(FeedCategory category) =>
        new(StringComparer.Ordinal)
        {
            ["term"] = category.Term,
            ["scheme"] = category.Scheme,
            ["label"] = category.Label,
        };

    private static void PutPersons(Dictionary<string, object?> map, FeedPart part)
    {
        map["authors"] = part.Authors.Select(a => (object?)Person(a)).ToList();
        map["contributors"] = part.Contributors.Select(a => (object?)Person(a)).ToList();
        PutPerson(map, "author", part.Authors.Count > 0 ? part.Authors[^1] : null);
        PutPerson(map, "publisher", part.Publisher);
    }

    private static void PutPerson(Dictionary<string, object?> map, string name, FeedPerson? person)
    {
        if (person is not null)
        {
            map[name + "_detail"] = Person(person);
            Put(
                map,
                name,
                person.Written ?? (person is { Name: { } n, Email: { } e } ? $"{n} ({e})" : person.Name ?? person.Email)
            );
        }
    }

    private static Dictionary<string, object?> Person(FeedPerson person)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        Put(map, "name", person.Name);
        Put(map, "email", person.Email);
        Put(map, "href", person.Address);
        return map;
    }

    private static void PutTimes(Dictionary<string, object?> map, FeedPart part)
    {
        PutTime(map, "published", part.Published);
        PutTime(map, "updated", part.Updated);
        PutTime(map, "created", part.Created);
        PutTime(map, "expired", part.Expires);
        PutTime(map, "validity_start", part.ValidFrom);
        PutTime(map, "validity_end", part.ValidUntil);
    }

    // Python's time.struct_time, in Universal Time.
    private static void PutTime(Dictionary<string, object?> map, string name, FeedTime? time)
    {
        if (time is null)
        {
            return;
        }
        map[name] = time.Written;
        var utc = time.Instant?.UtcDateTime;
        map[name + "_parsed"] = utc is not { } t
            ? null
            : new List<object?>
            {
                (double)t.Year,
                (double)t.Month,
                (double)t.Day,
                (double)t.Hour,
                (double)t.Minute,
                (double)t.Second,
                (double)(((int)t.DayOfWeek + 6) % 7),
                (double)t.DayOfYear,
                0.0,
            };
    }

    private static void PutGenerator(Dictionary<string, object?> map, FeedGenerator? generator)
    {
        if (generator is not null)
        {
            var detail = new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = generator.Name };
            Put(detail, "href", generator.Address);
            Put(detail, "version", generator.Version);
            (map["generator"], map["generator_detail"]) = (generator.Name, detail);
        }
    }

    private static void PutImage(Dictionary<string, object?> map, FeedImage? image)
    {
        if (image is not null)
        {
            var detail = new Dictionary<string, object?>(StringComparer.Ordinal) { ["href"] = image.Address };
            Put(detail, "title", image.Title);
            Put(detail, "link", image.Link);
            Put(detail, "description", image.Description);
            detail["width"] = (double?)image.Width;
            detail["height"] = (double?)image.Height;
            map["image"] = detail;
        }
    }

    private static void PutPlace(Dictionary<string, object?> map, FeedPart part)
    {
        if (part.Place is { } place)
        {
            var points = place.Points.Select(p => (object?)new List<object?> { p.X, p.Y }).ToList();
            map["where"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["type"] = place.Shape,
                ["coordinates"] = place.Shape switch
                {
                    "Point" => points[0],
                    "Polygon" => new List<object?> { points },
                    _ => points,
                },
            };
        }
        else if (part.Extensions.Any(e => e.Name.StartsWith("georss:", StringComparison.Ordinal)))
        {
            map["where"] = new Dictionary<string, object?>(StringComparer.Ordinal);
        }
    }
}
