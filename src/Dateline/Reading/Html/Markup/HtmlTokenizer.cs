using System.Collections.Frozen;

namespace Dateline.Reading.Html.Markup;

/// <summary>The kinds of token that a tree is built from; comments and doctypes are passed over.</summary>
internal enum HtmlTokenKind
{
    End,
    Text,
    StartTag,
    EndTag,
}

/// <summary>
/// Cuts a page into tags and text in one pass (HTML Standard, 13.2.5, without the states that no reader sees).
/// Every input ends in <see cref="HtmlTokenKind.End"/> in time linear in its length.
/// </summary>
internal sealed class HtmlTokenizer(string page)
{
    // Attributes that say what a part of a page is; all others (sizes, tracking, styles of editors) are not kept.
    private static readonly FrozenSet<string> Kept = (
        "class id href src content name property itemprop itemtype itemscope rel datetime lang hidden style role type "
        + "http-equiv charset aria-hidden aria-label title xml:lang data-testid data-component data-qa data-type "
        + "data-module data-name data-t pubdate media data-block data-role data-gu-name amp ⚡ hreflang data-tb-region"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KeptByName = Kept.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private readonly List<HtmlAttribute> _attributes = [];
    private int _at;

    /// <summary>The name of the last tag.</summary>
    public HtmlTag Tag { get; private set; } = HtmlTag.Of("html");

    /// <summary>The attributes of the last start tag.</summary>
    public IReadOnlyList<HtmlAttribute> Attributes => _attributes.Count == 0 ? [] : _attributes.ToArray();

    /// <summary>Whether the last start tag ended in "/>".</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>The last text, references resolved.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Goes to the next token.</summary>
    public HtmlTokenKind Next()
    {
        while (_at < page.Length)
        {
            if (page[_at] != '<' || !IsMarkup(_at))
            {
                return ReadText();
            }
            if (page[_at + 1] is '!' or '?')
            {
                SkipDeclaration();
                continue;
            }
            var isEnd = page[_at + 1] == '/';
            if (isEnd && !(_at + 2 < page.Length && char.IsAsciiLetter(page[_at + 2])))
            {
                SkipPast(">");
                continue;
            }
            ReadTag(isEnd);
            return isEnd ? HtmlTokenKind.EndTag : HtmlTokenKind.StartTag;
        }
        return HtmlTokenKind.End;
    }

    /// <summary>Reads everything up to the end tag of a raw element, and passes over that tag.</summary>
    public string ReadRaw(HtmlTag tag)
    {
        var end = FindEndTag(tag.Name);
        var raw = page.AsSpan(_at, end - _at);
        _at = end;
        SkipPast(">");
        return tag.Is(TagTraits.EscapableText) ? CharacterReferences.Resolve(raw) : raw.ToString();
    }

    /// <summary>Passes over the content of a drawing or a formula, and over its end tag.</summary>
    public void SkipForeign(HtmlTag tag)
    {
        _at = FindEndTag(tag.Name);
        SkipPast(">");
    }

    private int FindEndTag(string name)
    {
        for (var from = _at; from < page.Length; from++)
        {
            from = page.IndexOf("</", from, StringComparison.Ordinal);
            if (from < 0)
            {
                break;
            }
            var after = from + 2 + name.Length;
            if (
                string.Compare(page, from + 2, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (after >= page.Length || !char.IsAsciiLetterOrDigit(page[after]))
            )
            {
                return from;
            }
        }
        return page.Length;
    }

    private bool IsMarkup(int at) =>
        at + 1 < page.Length && (char.IsAsciiLetter(page[at + 1]) || page[at + 1] is '/' or '!' or '?');

    private HtmlTokenKind ReadText()
    {
        var end = page.IndexOf('<', _at + 1);
        while (end >= 0 && !IsMarkup(end))
        {
            end = page.IndexOf('<', end + 1);
        }
        end = end < 0 ? page.Length : end;
        Text = CharacterReferences.Resolve(page.AsSpan(_at, end - _at));
        _at = end;
        return HtmlTokenKind.Text;
    }

    private void SkipDeclaration()
    {
        var isComment = string.CompareOrdinal(page, _at, "<!--", 0, 4) == 0;
        var isEmptyComment = isComment && string.CompareOrdinal(page, _at, "<!-->", 0, 5) == 0;
        var isCharacterData = string.CompareOrdinal(page, _at, "<![CDATA[", 0, 9) == 0;
        SkipPast(
            isEmptyComment ? ">"
            : isComment ? "-->"
            : isCharacterData ? "]]>"
            : ">"
        );
    }

    private void SkipPast(string mark)
    {
        var found = page.IndexOf(mark, _at, StringComparison.Ordinal);
        _at = found < 0 ? page.Length : found + mark.Length;
    }

    private void ReadTag(bool isEnd)
    {
        _attributes.Clear();
        IsSelfClosing = false;
        _at += isEnd ? 2 : 1;
        var start = _at;
        while (_at < page.Length && page[_at] is not ('>' or '/') && !char.IsWhiteSpace(page[_at]))
        {
            _at++;
        }
        Tag = TagOf(page.AsSpan(start, _at - start));
        while (ReadAttribute(!isEnd)) { }
    }

    private static HtmlTag TagOf(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[Math.Min(name.Length, 64)];
        name[..lower.Length].ToLowerInvariant(lower);
        return HtmlTag.Of(lower);
    }

    // One attribute, or the end of the tag (false).
    private bool ReadAttribute(bool isKept)
    {
        while (_at < page.Length && (char.IsWhiteSpace(page[_at]) || page[_at] == '/'))
        {
            IsSelfClosing = page[_at] == '/';
            _at++;
        }
        if (_at >= page.Length || page[_at] == '>')
        {
            _at = Math.Min(_at + 1, page.Length);
            return false;
        }
        var start = _at++;
        while (_at < page.Length && page[_at] is not ('>' or '/' or '=') && !char.IsWhiteSpace(page[_at]))
        {
            _at++;
        }
        var name = page.AsSpan(start, _at - start);
        KeepAttribute(name, ReadValue(), isKept);
        IsSelfClosing = false;
        return true;
    }

    private ReadOnlySpan<char> ReadValue()
    {
        var at = SkipSpace(_at);
        if (at >= page.Length || page[at] != '=')
        {
            return default;
        }
        _at = SkipSpace(at + 1);
        return _at >= page.Length ? default
            : page[_at] is '"' or '\'' ? ReadQuoted(page[_at])
            : ReadUnquoted();
    }

    private ReadOnlySpan<char> ReadQuoted(char quote)
    {
        var start = _at + 1;
        var end = page.IndexOf(quote, start);
        end = end < 0 ? page.Length : end;
        _at = Math.Min(end + 1, page.Length);
        return page.AsSpan(start, end - start);
    }

    private ReadOnlySpan<char> ReadUnquoted()
    {
        var start = _at;
        while (_at < page.Length && page[_at] != '>' && !char.IsWhiteSpace(page[_at]))
        {
            _at++;
        }
        return page.AsSpan(start, _at - start);
    }

    private int SkipSpace(int at)
    {
        while (at < page.Length && char.IsWhiteSpace(page[at]))
        {
            at++;
        }
        return at;
    }

    private void KeepAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value, bool isKept)
    {
        if (!isKept || name.Length > 16)
        {
            return;
        }
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        if (KeptByName.TryGetValue(lower, out var known))
        {
            _attributes.Add(new HtmlAttribute(known, CharacterReferences.Resolve(value)));
        }
    }
}
