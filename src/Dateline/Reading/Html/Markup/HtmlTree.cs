namespace Dateline.Reading.Html.Markup;

/// <summary>
/// Builds the tree of a page: implied end tags, scopes and misnested formatting as browsers mend them
/// (HTML Standard, 13.2.6), as far as the mending moves text that a reader sees. Written here and not left to
/// AngleSharp because it is linear in the depth of the page, bounded, and several times as fast.
/// </summary>
internal sealed class HtmlTree
{
    /// <summary>Deeper than any page that a person wrote.</summary>
    public const int MaximumDepth = 2000;

    private readonly HtmlTokenizer _tokens;
    private readonly List<HtmlElement> _open = [];
    private HtmlElement? _body;

    private HtmlTree(string page)
    {
        _tokens = new HtmlTokenizer(page);
        Root = new HtmlElement(HtmlTag.Of("html"), []);
        _open.Add(Root);
    }

    private HtmlElement Root { get; }

    private HtmlElement Current => _open[^1];

    /// <summary>The root of the page, or <c>null</c> where it is nested deeper than <see cref="MaximumDepth"/>.</summary>
    public static HtmlElement? Parse(string page)
    {
        var tree = new HtmlTree(page);
        return tree.Build() ? tree.Root : null;
    }

    private bool Build()
    {
        for (var token = _tokens.Next(); token != HtmlTokenKind.End; token = _tokens.Next())
        {
            switch (token)
            {
                case HtmlTokenKind.Text:
                    AddText(_tokens.Text);
                    break;
                case HtmlTokenKind.StartTag:
                    Start(_tokens.Tag);
                    break;
                default:
                    End(_tokens.Tag);
                    break;
            }
            if (_open.Count > MaximumDepth)
            {
                return false;
            }
        }
        return true;
    }

    private void AddText(string text)
    {
        var isBlank = string.IsNullOrWhiteSpace(text);
        if (isBlank && (Current.Name == "head" || Current == Root))
        {
            return;
        }
        if (!isBlank)
        {
            LeaveHead();
        }
        Current.Add(new HtmlText(text));
    }

    private void LeaveHead()
    {
        if (Current.Name == "head")
        {
            _open.RemoveAt(_open.Count - 1);
        }
        if (Current == Root)
        {
            OpenBody([]);
        }
    }

    private void OpenBody(IReadOnlyList<HtmlAttribute> attributes)
    {
        if (_body is not null)
        {
            _body.Merge(attributes);
            if (!_open.Contains(_body))
            {
                _open.Add(_body);
            }
            return;
        }
        _body = new HtmlElement(HtmlTag.Of("body"), attributes);
        Root.Add(_body);
        _open.Add(_body);
    }

    private void Start(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "html":
                Root.Merge(_tokens.Attributes);
                return;
            case "head":
                if (_body is null && Current == Root)
                {
                    Insert(tag);
                }
                return;
            case "body":
                PopTo(Current.Name == "head" ? _open.Count - 1 : _open.Count);
                OpenBody(_tokens.Attributes);
                return;
        }
        if (!tag.Is(TagTraits.Head))
        {
            LeaveHead();
        }
        CloseImplied(tag);
        Insert(tag);
    }

    private void Insert(HtmlTag tag)
    {
        var isSelfClosing = _tokens.IsSelfClosing;
        var element = new HtmlElement(tag, _tokens.Attributes);
        Current.Add(element);
        if (tag.Is(TagTraits.Void))
        {
            return;
        }
        if (tag.Name is "svg" or "math")
        {
            if (!isSelfClosing)
            {
                _tokens.SkipForeign(tag);
            }
        }
        else if (tag.Is(TagTraits.RawText | TagTraits.EscapableText))
        {
            element.Add(new HtmlText(_tokens.ReadRaw(tag)));
        }
        else
        {
            _open.Add(element);
        }
    }

    private void CloseImplied(HtmlTag tag)
    {
        if (tag.Is(TagTraits.ClosesParagraph))
        {
            CloseUpTo(["p"], []);
        }
        if (tag.Is(TagTraits.Heading) && Current.Tag.Is(TagTraits.Heading))
        {
            PopTo(_open.Count - 1);
        }
        if (ImpliedEnds.Of(tag.Name) is var (names, fences))
        {
            CloseUpTo(names, fences);
        }
    }

    // Ends the nearest open element of these names, unless one of the fences or a scope lies between.
    private void CloseUpTo(ReadOnlySpan<string> names, ReadOnlySpan<string> fences)
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var open = _open[i];
            if (names.Contains(open.Name))
            {
                PopTo(i);
                return;
            }
            if (fences.Contains(open.Name) || (open.Tag.Is(TagTraits.Scope) && !fences.Contains("table")))
            {
                return;
            }
        }
    }

    private void End(HtmlTag tag)
    {
        if (tag.Name is "html" or "body")
        {
            return;
        }
        if (tag.Name == "br")
        {
            Current.Add(new HtmlElement(tag, []));
            return;
        }
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var open = _open[i];
            if (open.Tag == tag || open.Name == tag.Name)
            {
                EndAt(i);
                return;
            }
            if (open.Tag.Is(TagTraits.Scope) && !tag.Is(TagTraits.Scope) && !IsTablePart(open, tag))
            {
                return;
            }
        }
    }

    private static bool IsTablePart(HtmlElement open, HtmlTag tag) =>
        open.Name is "td" or "th" or "caption" && tag.Name is "tr" or "tbody" or "thead" or "tfoot" or "table";

    // A formatting element that ends across a block stays the parent of what it held, and only stops holding more.
    private void EndAt(int index)
    {
        var isAcross =
            _open[index].Tag.Is(TagTraits.Formatting)
            && _open.Skip(index + 1).Any(o => !o.Tag.Is(TagTraits.Formatting));
        if (isAcross)
        {
            _open.RemoveAt(index);
        }
        else
        {
            PopTo(index);
        }
    }

    private void PopTo(int count) => _open.RemoveRange(count, _open.Count - count);
}
