using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds.Fields;

/// <summary>Times.</summary>
internal static class TimeFields
{
    /// <summary>Reads the element where it is one of these; of several, the last one counts.</summary>
    public static bool Read(Draft draft, XmlElement element)
    {
        switch (element.Name)
        {
            case "pubdate" or "published" or "issued" or "dcterms:issued" or "news:publication_date":
                draft.Published = Time(element);
                return true;
            case "updated" or "modified" or "dcterms:modified" or "lastbuilddate" or "lastmod":
                draft.Updated = Time(element);
                return true;
            case "dc:date" or "dcterms:date":
                // Some day in the life of a report; where no other is stated, that of its appearance.
                draft.Dated = Time(element);
                return true;
            case "created" or "dcterms:created":
                draft.Created = Time(element);
                return true;
            case "expirationdate":
                draft.Expires = Time(element);
                return true;
            case "dcterms:valid":
                ReadValidity(draft, element.OwnText());
                return true;
            default:
                return false;
        }
    }

    // DCMI Period: "start=2002-10-13;end=2002-10-17;scheme=W3C-DTF".
    private static void ReadValidity(Draft draft, string period)
    {
        foreach (var part in period.Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("start=", StringComparison.OrdinalIgnoreCase))
            {
                draft.ValidFrom = FeedTime.Read(part[6..]);
            }
            else if (part.StartsWith("end=", StringComparison.OrdinalIgnoreCase))
            {
                draft.ValidUntil = FeedTime.Read(part[4..]);
            }
        }
    }

    private static FeedTime Time(XmlElement element) => FeedTime.Read(element.OwnText());
}
