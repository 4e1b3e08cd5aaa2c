namespace Dateline.Reading.Feeds.Xml;

/// <summary>A node of an XML document: an element or a run of text.</summary>
internal abstract class XmlNode;

/// <summary>A run of text with its references resolved.</summary>
internal sealed class XmlText(string data) : XmlNode
{
    public string Data { get; } = data;
}

/// <summary>An attribute; <paramref name="Name"/> is canonical ("rel", "xml:base", "rdf:resource").</summary>
internal readonly record struct XmlAttribute(string Name, string Written, string Value);

/// <summary>
/// An element. Its <see cref="Name"/> is canonical: lower case, without a prefix where it belongs to a core vocabulary of
/// feeds, and with the usual prefix of its namespace otherwise ("dc:creator"), whatever prefix the feed binds.
/// </summary>
internal sealed class XmlElement(string name, string space, string written, IReadOnlyList<XmlAttribute> attributes)
    : XmlNode
{
    private readonly List<XmlNode> _children = [];

    public string Name { get; } = name;

    /// <summary>The namespace as the document binds it; "" where there is none.</summary>
    public string Space { get; } = space;

    /// <summary>The name as it stands in the document.</summary>
    public string Written { get; } = written;

    public IReadOnlyList<XmlAttribute> Attributes { get; } = attributes;

    public IReadOnlyList<XmlNode> Children => _children;

    public IEnumerable<XmlElement> Elements => _children.OfType<XmlElement>();

    /// <summary>The value of an attribute, or <c>null</c> where it is not there.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var candidate in Attributes)
            {
                if (candidate.Name == attribute)
                {
                    return candidate.Value;
                }
            }
            return null;
        }
    }

    public void Add(XmlNode child) => _children.Add(child);

    /// <summary>All text of the element itself, and not of the elements in it.</summary>
    public string OwnText() =>
        _children is [XmlText only] ? only.Data : string.Concat(_children.OfType<XmlText>().Select(t => t.Data));
}
