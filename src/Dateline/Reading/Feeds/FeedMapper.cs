using Dateline.Reading.Feeds.Fields;
using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds;

/// <summary>
/// Makes a feed of the tree of its document. Elements are read by their names wherever they stand, because feeds mix
/// vocabularies and misplace elements; only items, sources, pictures and text inputs keep what is inside to themselves.
/// </summary>
internal sealed class FeedMapper(FeedFormat format, FeedLimits limits)
{
    private const int MostExtensions = 500;
    private const int DeepestExtension = 10;

    private readonly Draft _feed = new();
    private readonly List<FeedEntry> _entries = [];

    public Feed Map(XmlElement root, Surroundings around, string charset, FeedFaults faults)
    {
        Visit(root, around with { Format = format }, _feed, isEntry: false);
        var truncated = _entries.Count >= limits.Entries ? FeedFaults.Truncated : FeedFaults.None;
        var feed = new Feed
        {
            Format = format,
            Charset = charset,
            Faults = faults | truncated,
            Entries = _entries,
        };
        return _feed.ToFeed(feed);
    }

    private void Visit(XmlElement element, Surroundings outer, Draft draft, bool isEntry)
    {
        var around = outer.Enter(element);
        switch (element.Name)
        {
            case "rss" or "rdf:rdf" or "feed" or "channel" or "urlset" or "sitemapindex" when !isEntry:
                Open(element, around, draft);
                break;
            case "item" or "entry":
            case "url" or "sitemap" when format is FeedFormat.Sitemap or FeedFormat.SitemapIndex:
                AddEntry(element, around);
                break;
            case "source" when isEntry:
                draft.Source = Source(element, around);
                break;
            case "media:group" or "media:content":
                MediaFields.Read(draft, element, around);
                VisitChildren(element, around, draft, isEntry);
                break;
            case "news:news":
                VisitChildren(element, around, draft, isEntry);
                break;
            default:
                if (!IsField(draft, element, around, isEntry))
                {
                    AddUnknown(element, around, draft, isEntry);
                }
                break;
        }
    }

    private void VisitChildren(XmlElement element, Surroundings around, Draft draft, bool isEntry)
    {
        foreach (var child in element.Elements)
        {
            Visit(child, around, draft, isEntry);
        }
    }

    private void Open(XmlElement element, Surroundings around, Draft draft)
    {
        draft.Language ??= element["xml:lang"] is { } language ? Surroundings.TagOf(language) : null;
        ReadAttributes(element, around, draft);
        VisitChildren(element, around, draft, isEntry: false);
    }

    private void AddEntry(XmlElement element, Surroundings around)
    {
        if (_entries.Count >= limits.Entries)
        {
            return;
        }
        var entry = new Draft { Id = element["rdf:about"] };
        ReadAttributes(element, around, entry);
        VisitChildren(element, around, entry, isEntry: true);
        _entries.Add(entry.ToEntry());
    }

    // CDF states its data in attributes.
    private static void ReadAttributes(XmlElement element, Surroundings around, Draft draft)
    {
        LinkFields.AddAlternate(draft, around.Address(element["href"]));
        draft.Updated = element["lastmod"] is { } changed ? FeedTime.Read(changed) : draft.Updated;
    }

    // RSS names the feed and its address; Atom copies the data of the feed.
    private FeedSource Source(XmlElement element, Surroundings around)
    {
        var source = new Draft();
        LinkFields.AddAlternate(source, around.Address(element["url"]));
        if (element.Elements.Any())
        {
            VisitChildren(element, around, source, isEntry: false);
        }
        else
        {
            source.Title = FeedTextReader.Read(element, around, FeedText.Plain);
        }
        return source.ToSource();
    }

    private static bool IsField(Draft draft, XmlElement element, Surroundings around, bool isEntry) =>
        TextFields.Read(draft, element, around, isEntry)
        || LinkFields.Read(draft, element, around)
        || PersonFields.Read(draft, element, around)
        || TimeFields.Read(draft, element)
        || CategoryFields.Read(draft, element)
        || MediaFields.Read(draft, element, around)
        || PlaceFields.Read(draft, element);

    // What nobody knows is kept; entries that stand in it are read all the same.
    private void AddUnknown(XmlElement element, Surroundings around, Draft draft, bool isEntry)
    {
        if (!isEntry && element.Elements.Any(e => e.Name is "item" or "entry" or "channel" or "feed" or "rss"))
        {
            VisitChildren(element, around, draft, isEntry);
        }
        else if (draft.Extensions.Count < MostExtensions)
        {
            draft.Extensions.Add(Extension(element, around, DeepestExtension));
        }
    }

    private static FeedElement Extension(XmlElement element, Surroundings around, int depth) =>
        new(
            element.Name,
            // Broken markup may state an attribute twice: the first counts.
            element
                .Attributes.DistinctBy(a => a.Name, StringComparer.Ordinal)
                .ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal),
            FeedTextReader.Repair(element.OwnText()),
            depth == 0 ? [] : [.. element.Elements.Select(e => Extension(e, around.Enter(e), depth - 1))],
            around.Base
        );
}
