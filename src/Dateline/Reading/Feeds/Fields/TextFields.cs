using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds.Fields;

/// <summary>Titles, summaries, contents, rights, generators, languages.</summary>
internal static class TextFields
{
    /// <summary>Reads the element where it is one of these.</summary>
    public static bool Read(Draft draft, XmlElement element, Surroundings around, bool isEntry)
    {
        switch (element.Name)
        {
            case "title":
                draft.Title = NotBlank(Plain(element, around)) ?? draft.Title;
                return true;
            case "dc:title" or "media:title" or "news:title":
                draft.Title ??= NotBlank(Plain(element, around));
                return true;
            case "subtitle" or "tagline" or "itunes:subtitle":
                draft.Subtitle = Plain(element, around);
                return true;
            case "copyright" or "rights" or "dc:rights" or "dcterms:rights":
                draft.Rights = Plain(element, around);
                return true;
            case "info" or "feedburner:browserfriendly":
                draft.Info = Plain(element, around);
                return true;
            case "language" or "dc:language" or "news:language":
                draft.Language = Surroundings.TagOf(element.OwnText()) ?? draft.Language;
                return true;
            case "generator":
                ReadGenerator(draft, element, around);
                return true;
            case "admin:generatoragent":
                draft.Generator ??= element["rdf:resource"] is { } agent ? new FeedGenerator(agent, agent) : null;
                return true;
            default:
                return isEntry ? ReadBody(draft, element, around) : ReadDescription(draft, element, around);
        }
    }

    private static bool ReadDescription(Draft draft, XmlElement element, Surroundings around)
    {
        switch (element.Name)
        {
            case "description" or "abstract" or "dc:description":
                draft.Subtitle = FeedTextReader.Read(element, around, FeedText.Html);
                return true;
            case "summary" or "itunes:summary":
                draft.Subtitle ??= Plain(element, around);
                draft.Summary = Plain(element, around);
                return true;
            default:
                return false;
        }
    }

    private static bool ReadBody(Draft draft, XmlElement element, Surroundings around)
    {
        switch (element.Name)
        {
            case "summary" or "itunes:summary":
                AddSummary(draft, Plain(element, around));
                return true;
            case "description" or "abstract" or "dc:description" or "dcterms:abstract":
                AddSummary(draft, FeedTextReader.Read(element, around, FeedText.Html));
                return true;
            case "media:description" or "media:text":
                draft.Summary ??= FeedTextReader.Read(element, around, FeedText.Plain);
                return true;
            case "content":
                ReadContent(draft, element, around);
                return true;
            case "content:encoded" or "fullitem":
                draft.Contents.Add(FeedTextReader.Read(element, around, FeedText.Html));
                return true;
            case "body" or "xhtml:body" or "xhtml:div":
                draft.Contents.Add(FeedTextReader.Read(element, around, FeedText.Xhtml));
                return true;
            default:
                return false;
        }
    }

    private static void ReadContent(Draft draft, XmlElement element, Surroundings around)
    {
        var text = FeedTextReader.Read(element, around, FeedText.Plain);
        draft.Contents.Add(around.Address(element["src"]) is { } address ? text with { Address = address } : text);
    }

    // A summary and a description: the second one is the text.
    private static void AddSummary(Draft draft, FeedText text)
    {
        if (draft.Summary is null)
        {
            draft.Summary = text;
        }
        else if (text.Value.Length > 0)
        {
            draft.Contents.Add(text);
        }
    }

    private static void ReadGenerator(Draft draft, XmlElement element, Surroundings around)
    {
        var address = around.Address(element["uri"] ?? element["url"]);
        draft.Generator = new FeedGenerator(element.OwnText().Trim(), address, element["version"]);
    }

    private static FeedText Plain(XmlElement element, Surroundings around) =>
        FeedTextReader.Read(element, around, FeedText.Plain);

    private static FeedText? NotBlank(FeedText text) => text.Value.Length > 0 ? text : null;
}
