using System.Text;

namespace Dateline.Reading.Html.Markup;

/// <summary>An element: its tag, the attributes that reading needs, and its children in the order of the page.</summary>
internal sealed class HtmlElement(HtmlTag tag, IReadOnlyList<HtmlAttribute> attributes) : HtmlNode
{
    private const int Patience = 40;

    private readonly List<HtmlNode> _children = [];
    private IReadOnlyList<HtmlAttribute> _attributes = attributes;

    public HtmlTag Tag { get; } = tag;

    /// <summary>The name in lower case.</summary>
    public string Name => Tag.Name;

    public IReadOnlyList<HtmlNode> Children => _children;

    public IReadOnlyList<HtmlAttribute> Attributes => _attributes;

    public IEnumerable<HtmlElement> Elements => _children.OfType<HtmlElement>();

    /// <summary>The value of an attribute, or <c>null</c> where it is not there.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in _attributes)
            {
                if (attribute.Name == name)
                {
                    return attribute.Value;
                }
            }
            return null;
        }
    }

    public bool Has(string attribute) => this[attribute] is not null;

    public void Add(HtmlNode child)
    {
        child.Parent = this;
        _children.Add(child);
    }

    /// <summary>A second <c>html</c> or <c>body</c> tag adds the attributes that the first did not have.</summary>
    public void Merge(IReadOnlyList<HtmlAttribute> more) =>
        _attributes = [.. _attributes, .. more.Where(m => !Has(m.Name))];

    /// <summary>This element and all below it, in the order of the page.</summary>
    public IEnumerable<HtmlElement> SelfAndDescendants()
    {
        var open = new Stack<HtmlElement>([this]);
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var i = element._children.Count - 1; i >= 0; i--)
            {
                if (element._children[i] is HtmlElement child)
                {
                    open.Push(child);
                }
            }
        }
    }

    public IEnumerable<HtmlElement> Ancestors()
    {
        for (var element = Parent; element is not null; element = element.Parent)
        {
            yield return element;
        }
    }

    /// <summary>All text below, white space as it stands.</summary>
    public string RawText()
    {
        if (_children is [HtmlText only])
        {
            return only.Data;
        }
        var text = new StringBuilder();
        AppendText(text);
        return text.ToString();
    }

    /// <summary>All text below with runs of white space folded to one space.</summary>
    public string FoldedText() => WhiteSpace.Fold(RawText());

    /// <summary>The folded text, or <c>null</c> where there is more than that of it; costs no more than that.</summary>
    public string? FoldedText(int longest) =>
        !IsLonger(longest) && FoldedText() is var text && text.Length <= longest ? text : null;

    /// <summary>Whether there are more characters of text below, told without going through all of them.</summary>
    public bool IsLonger(int length)
    {
        // White space and empty elements count little, but they count.
        var left = (long)length * Patience;
        return Rest(length, ref left) < 0;
    }

    private int Rest(int rest, ref long left)
    {
        foreach (var child in _children)
        {
            if (rest < 0 || left < 0)
            {
                return -1;
            }
            if (child is HtmlText { Data: var data })
            {
                rest -= Solid(data, rest, ref left);
            }
            else if (child is HtmlElement element && !element.Tag.Is(TagTraits.Silent))
            {
                left -= Patience;
                rest = element.Rest(rest, ref left);
            }
        }
        return left < 0 ? -1 : rest;
    }

    private static int Solid(string data, int rest, ref long left)
    {
        var (count, at) = (0, 0);
        for (; at < data.Length && count <= rest && at <= left; at++)
        {
            count += char.IsWhiteSpace(data[at]) ? 0 : 1;
        }
        left -= at;
        return count;
    }

    private void AppendText(StringBuilder text)
    {
        foreach (var child in _children)
        {
            if (child is HtmlText { Data: var data })
            {
                text.Append(data);
            }
            else if (child is HtmlElement element && !element.Tag.Is(TagTraits.Silent))
            {
                text.Append(element.Tag.Is(TagTraits.Block) || element.Name == "br" ? " " : "");
                element.AppendText(text);
                text.Append(element.Tag.Is(TagTraits.Block) ? " " : "");
            }
        }
    }
}

/// <summary>An attribute; the name in lower case, character references in the value resolved.</summary>
internal readonly record struct HtmlAttribute(string Name, string Value);
