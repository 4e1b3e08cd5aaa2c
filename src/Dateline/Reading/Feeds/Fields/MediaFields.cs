using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds.Fields;

/// <summary>Pictures, films and sounds of an entry (Media RSS 1.5.1, Google's image sitemaps).</summary>
internal static class MediaFields
{
    private const int Most = 1000;

    /// <summary>Reads the element where it is one of these.</summary>
    public static bool Read(Draft draft, XmlElement element, Surroundings around)
    {
        switch (element.Name)
        {
            case "media:content" or "media:thumbnail":
                Add(draft, around.Address(element["url"]), element, element.Name == "media:thumbnail");
                return true;
            case "sitemap-image:image":
                var place = element.Elements.FirstOrDefault(e => e.Name == "sitemap-image:loc");
                Add(draft, around.Address(place?.OwnText()), element, isThumbnail: false);
                return true;
            default:
                return false;
        }
    }

    private static void Add(Draft draft, string? address, XmlElement element, bool isThumbnail)
    {
        if (address is not null && draft.Media.Count < Most)
        {
            var medium = element.Name == "sitemap-image:image" ? "image" : element["medium"];
            var length = LinkFields.Number(element["filesize"]);
            draft.Media.Add(new FeedMedia(address, element["type"], medium, length, isThumbnail));
        }
    }
}
