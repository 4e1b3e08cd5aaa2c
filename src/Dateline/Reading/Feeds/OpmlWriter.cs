using System.Text;
using System.Xml;

namespace Dateline.Reading.Feeds;

/// <summary>Writes lists of subscriptions; feeds of one folder that follow each other share its outline.</summary>
internal static class OpmlWriter
{
    public static byte[] Write(Opml list)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var writer = XmlWriter.Create(bytes, settings))
        {
            writer.WriteStartElement("opml");
            writer.WriteAttributeString("version", "2.0");
            writer.WriteStartElement("head");
            if (list.Title is { } title)
            {
                writer.WriteElementString("title", Valid(title));
            }
            writer.WriteEndElement();
            writer.WriteStartElement("body");
            WriteAll(writer, list.Subscriptions);
        }
        return bytes.ToArray();
    }

    private static void WriteAll(XmlWriter writer, IReadOnlyList<Subscription> subscriptions)
    {
        IReadOnlyList<string> open = [];
        foreach (var subscription in subscriptions)
        {
            var shared = open.Zip(subscription.Folder).TakeWhile(p => p.First == p.Second).Count();
            for (var i = open.Count; i > shared; i--)
            {
                writer.WriteEndElement();
            }
            foreach (var folder in subscription.Folder.Skip(shared))
            {
                writer.WriteStartElement("outline");
                writer.WriteAttributeString("text", Valid(folder));
            }
            open = subscription.Folder;
            WriteOne(writer, subscription);
        }
    }

    private static void WriteOne(XmlWriter writer, Subscription subscription)
    {
        writer.WriteStartElement("outline");
        writer.WriteAttributeString("type", "rss");
        writer.WriteAttributeString("text", Valid(subscription.Title ?? subscription.Address));
        if (subscription.Title is { } title)
        {
            writer.WriteAttributeString("title", Valid(title));
        }
        writer.WriteAttributeString("xmlUrl", Valid(subscription.Address));
        if (subscription.Page is { } page)
        {
            writer.WriteAttributeString("htmlUrl", Valid(page));
        }
        writer.WriteEndElement();
    }

    // XML 1.0 has no way to write control characters and halves of characters.
    private static string Valid(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            valid.Append(rune.Value >= 0x10000 || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        }
        return valid.ToString();
    }
}
