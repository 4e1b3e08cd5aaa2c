using System.Globalization;
using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds.Fields;

/// <summary>Links, identifiers, enclosures, licences, pictures.</summary>
internal static class LinkFields
{
    private const int MostLinks = 1000;

    /// <summary>Reads the element where it is one of these.</summary>
    public static bool Read(Draft draft, XmlElement element, Surroundings around)
    {
        switch (element.Name)
        {
            case "link":
                ReadLink(draft, element, around);
                return true;
            case "loc":
                AddAlternate(draft, around.Address(element.OwnText()));
                return true;
            case "enclosure":
                AddEnclosure(draft, element, around);
                return true;
            case "id":
                draft.Id = around.Resolve(element.OwnText());
                return true;
            case "guid":
                ReadGuid(draft, element, around);
                return true;
            case "comments":
                draft.Comments = around.Address(element.OwnText());
                return true;
            case "cc:license" or "creativecommons:license" or "dcterms:license":
                draft.License = around.Address(element["rdf:resource"] ?? element["rdf:about"] ?? element.OwnText());
                return true;
            case "icon":
                draft.Icon = around.Address(element.OwnText());
                return true;
            case "logo":
                draft.Logo = around.Address(element.OwnText());
                return true;
            default:
                return ReadImages(draft, element, around);
        }
    }

    /// <summary>An address that an attribute of the entry or channel itself gives (CDF's HREF).</summary>
    public static void AddAlternate(Draft draft, string? address)
    {
        if (address is not null && draft.Links.Count < MostLinks)
        {
            draft.Link = address;
            draft.Links.Add(new FeedLink(address, "alternate"));
        }
    }

    private static void ReadLink(Draft draft, XmlElement element, Surroundings around)
    {
        if (element["href"] is not { } href)
        {
            AddAlternate(draft, around.Address(element.OwnText()));
            return;
        }
        // A blank reference means the base itself.
        var address = href.Length == 0 && around.Base.Length > 0 ? around.Base : around.Address(href);
        if (address is null || draft.Links.Count >= MostLinks)
        {
            return;
        }
        var link = new FeedLink(
            address,
            element["rel"] is { Length: > 0 } relation ? relation : "alternate",
            element["type"],
            element["title"],
            element["hreflang"],
            Number(element["length"])
        );
        draft.Links.Add(link);
        if (link.Relation == "alternate" && link.Type is null or "" or "html" or FeedText.Html or FeedText.Xhtml)
        {
            draft.Link = address;
        }
        draft.License ??= link.Relation == "license" ? address : null;
    }

    private static void AddEnclosure(Draft draft, XmlElement element, Surroundings around)
    {
        if (around.Address(element["url"] ?? element["href"]) is { } address && draft.Links.Count < MostLinks)
        {
            draft.Links.Add(
                new FeedLink(address, "enclosure", element["type"], element["title"], null, Number(element["length"]))
            );
        }
    }

    // RSS 2.0: a guid is a permanent address of the item unless it says that it is none.
    private static void ReadGuid(Draft draft, XmlElement element, Surroundings around)
    {
        var text = element.OwnText().Trim();
        draft.IsIdAnAddress = text.Length > 0 && element["ispermalink"]?.ToLowerInvariant() is null or "true";
        draft.Id = draft.IsIdAnAddress ? around.Resolve(text) : text;
    }

    private static bool ReadImages(Draft draft, XmlElement element, Surroundings around)
    {
        switch (element.Name)
        {
            case "image":
                draft.Image = Image(element, around) ?? draft.Image;
                return true;
            case "itunes:image" or "itunes:link" when element["href"] is not null || element["url"] is not null:
                draft.Image = around.Address(element["href"] ?? element["url"]) is { } address
                    ? new FeedImage(address)
                    : draft.Image;
                return true;
            default:
                return false;
        }
    }

    private static FeedImage? Image(XmlElement element, Surroundings around)
    {
        string? Text(string name) =>
            element.Elements.FirstOrDefault(e => e.Name == name) is { } found
                ? FeedTextReader.Repair(found.OwnText()).Trim()
                : null;
        var address = around.Address(
            Text("url") ?? element["href"] ?? element["url"] ?? element["rdf:resource"] ?? element.OwnText()
        );
        var image = new FeedImage(
            address ?? "",
            Text("title"),
            around.Address(Text("link")),
            Text("description"),
            (int?)Number(Text("width")),
            (int?)Number(Text("height"))
        );
        return image == new FeedImage("") ? null : image;
    }

    /// <summary>A count as a feed states it, or <c>null</c>.</summary>
    public static long? Number(string? text) =>
        long.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
