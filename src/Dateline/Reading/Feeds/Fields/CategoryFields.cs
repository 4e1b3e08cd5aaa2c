using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds.Fields;

/// <summary>Categories, subjects, keywords.</summary>
internal static class CategoryFields
{
    private const string Itunes = "http://www.itunes.com/";
    private const string Media = "http://search.yahoo.com/mrss/category_schema";

    /// <summary>Reads the element where it is one of these.</summary>
    public static bool Read(Draft draft, XmlElement element)
    {
        var text = FeedTextReader.Repair(element.OwnText()).Trim();
        switch (element.Name)
        {
            case "category" or "dc:subject":
                draft.Add(
                    new FeedCategory(element["term"] ?? text, element["scheme"] ?? element["domain"], element["label"])
                );
                return true;
            case "media:category":
                draft.Add(new FeedCategory(text, element["scheme"] ?? Media, element["label"]));
                return true;
            case "itunes:category":
                ReadNested(draft, element);
                return true;
            case "itunes:keywords":
                AddAll(draft, text, Itunes);
                return true;
            case "keywords" or "news:keywords" or "media:keywords":
                AddAll(draft, text, null);
                return true;
            default:
                return false;
        }
    }

    private static void ReadNested(Draft draft, XmlElement element)
    {
        draft.Add(new FeedCategory(element["text"] ?? "", Itunes));
        foreach (var inner in element.Elements.Where(e => e.Name == "itunes:category"))
        {
            ReadNested(draft, inner);
        }
    }

    private static void AddAll(Draft draft, string list, string? scheme)
    {
        foreach (var term in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            draft.Add(new FeedCategory(term, scheme));
        }
    }
}
