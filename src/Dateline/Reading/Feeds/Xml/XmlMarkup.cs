using System.Text;

namespace Dateline.Reading.Feeds.Xml;

/// <summary>Writes the markup that stands in an element as a string, so that markup and escaped markup go one way.</summary>
internal static class XmlMarkup
{
    /// <summary>What is inside an element, as XHTML.</summary>
    public static string Inside(XmlElement element)
    {
        var markup = new StringBuilder();
        foreach (var child in element.Children)
        {
            Append(markup, child, element.Space);
        }
        return markup.ToString();
    }

    private static void Append(StringBuilder markup, XmlNode node, string outer)
    {
        if (node is XmlText text)
        {
            markup.Append(Escape(text.Data));
        }
        else if (node is XmlElement element)
        {
            var name = element.Written[(element.Written.LastIndexOf(':') + 1)..];
            markup.Append('<').Append(name);
            AppendAttributes(markup, element, outer);
            markup.Append('>');
            foreach (var child in element.Children)
            {
                Append(markup, child, element.Space);
            }
            markup.Append("</").Append(name).Append('>');
        }
    }

    private static void AppendAttributes(StringBuilder markup, XmlElement element, string outer)
    {
        var isDrawing = element.Space is XmlNames.Svg or "http://www.w3.org/1998/Math/MathML";
        if (isDrawing && element.Space != outer)
        {
            Append(markup, "xmlns", element.Space);
        }
        if (isDrawing && element.Attributes.Any(a => a.Name.StartsWith("xlink:", StringComparison.Ordinal)))
        {
            Append(markup, "xmlns:xlink", "http://www.w3.org/1999/xlink");
        }
        foreach (var attribute in element.Attributes)
        {
            // Names with capitals belong to drawings; a prefix is the usual one of its namespace.
            var isPrefixed = attribute.Name.Contains(':', StringComparison.Ordinal);
            Append(markup, isPrefixed ? attribute.Name : attribute.Written, attribute.Value);
        }
    }

    private static void Append(StringBuilder markup, string name, string value) =>
        markup.Append(' ').Append(name).Append("=\"").Append(Escape(value).Replace("\"", "&quot;")).Append('"');

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
