namespace Dateline.Reading.Feeds.Xml;

/// <summary>
/// Builds the tree of a document, tolerantly: an end tag closes the nearest element of its name and all that is open in it,
/// one that closes nothing is passed over, and the end of the document closes the rest. Prefixes that nobody bound mean
/// their usual namespace. Every such mending is noted.
/// </summary>
internal sealed class XmlTree
{
    /// <summary>Deeper than any feed that a person or program wrote.</summary>
    public const int MaximumDepth = 500;

    private readonly XmlScanner _scanner;
    private readonly List<Open> _open = [];
    private readonly XmlElement _document = new("#document", "", "#document", []);

    private XmlTree(string document) => _scanner = new XmlScanner(document);

    /// <summary>The tree of a document; the root is <c>null</c> where it has no element.</summary>
    public sealed record Result(XmlElement? Root, bool IsMended, bool IsTooDeep, string Doctype);

    private sealed record Open(XmlElement Element, Dictionary<string, string> Bound);

    public static Result Parse(string document)
    {
        var tree = new XmlTree(document);
        var isTooDeep = !tree.Build();
        var root = tree._document.Elements.FirstOrDefault();
        var isMended = tree._scanner.IsMended || tree._document.Elements.Count() != 1;
        return new Result(root, isMended, isTooDeep, tree._scanner.Doctype);
    }

    private bool Build()
    {
        for (var token = _scanner.Next(); token != XmlToken.End; token = _scanner.Next())
        {
            switch (token)
            {
                case XmlToken.Text:
                    AddText(_scanner.Text);
                    break;
                case XmlToken.StartTag:
                    Start();
                    break;
                default:
                    End(_scanner.Name);
                    break;
            }
            if (_open.Count > MaximumDepth)
            {
                return false;
            }
        }
        if (_open.Count > 0)
        {
            _scanner.Mend();
        }
        return true;
    }

    private void AddText(string text)
    {
        if (text.Length == 0)
        {
            return;
        }
        if (_open.Count > 0)
        {
            _open[^1].Element.Add(new XmlText(text));
        }
        else if (!string.IsNullOrWhiteSpace(text.Trim('\uFEFF')))
        {
            _scanner.Mend();
        }
    }

    private void Start()
    {
        CloseOpenItem(_scanner.Name);
        var isEmpty = _scanner.IsEmptyElement;
        var written = _scanner.Name;
        var attributes = _scanner.Attributes;
        var bound = Bind(attributes, _open.Count > 0 ? _open[^1].Bound : null);
        var space = SpaceOf(written, bound, isAttribute: false);
        var element = new XmlElement(
            CanonicalOf(written, space),
            space,
            written,
            [.. attributes.Where(a => !IsBinding(a.Name)).Select(a => Canonical(a, bound))]
        );
        (_open.Count > 0 ? _open[^1].Element : _document).Add(element);
        if (!isEmpty)
        {
            _open.Add(new Open(element, bound));
        }
    }

    // An item is never inside an item: the first one was not closed.
    private void CloseOpenItem(string name)
    {
        if (name != "item")
        {
            return;
        }
        var index = _open.FindLastIndex(o => o.Element.Written == "item");
        if (index >= 0)
        {
            _scanner.Mend();
            _open.RemoveRange(index, _open.Count - index);
        }
    }

    private void End(string name)
    {
        var index = _open.FindLastIndex(o => o.Element.Written == name);
        if (index < 0)
        {
            index = _open.FindLastIndex(o => o.Element.Written.Equals(name, StringComparison.OrdinalIgnoreCase));
            _scanner.Mend();
        }
        if (index < 0)
        {
            return;
        }
        if (index != _open.Count - 1)
        {
            _scanner.Mend();
        }
        _open.RemoveRange(index, _open.Count - index);
    }

    private static bool IsBinding(string name) =>
        name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal);

    private static Dictionary<string, string> Bind(
        IReadOnlyList<XmlAttribute> attributes,
        Dictionary<string, string>? outer
    )
    {
        if (outer is not null && !attributes.Any(a => IsBinding(a.Name)))
        {
            return outer;
        }
        var bound = outer is null
            ? new Dictionary<string, string>(StringComparer.Ordinal) { ["xml"] = XmlNames.Xml }
            : new Dictionary<string, string>(outer, StringComparer.Ordinal);
        foreach (var attribute in attributes.Where(a => IsBinding(a.Name)))
        {
            bound[attribute.Name.Length > 6 ? attribute.Name[6..] : ""] = attribute.Value.Trim();
        }
        return bound;
    }

    private XmlAttribute Canonical(XmlAttribute attribute, Dictionary<string, string> bound) =>
        new(
            CanonicalOf(attribute.Name, SpaceOf(attribute.Name, bound, isAttribute: true)),
            attribute.Written,
            attribute.Value
        );

    private string SpaceOf(string name, Dictionary<string, string> bound, bool isAttribute)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return isAttribute ? "" : bound.GetValueOrDefault("", "");
        }
        if (bound.TryGetValue(name[..colon], out var space))
        {
            return space;
        }
        _scanner.Mend();
        return "";
    }

    private static string CanonicalOf(string name, string space)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return XmlNames.Canonical(colon < 0 ? "" : name[..colon], name[(colon + 1)..], space);
    }
}
