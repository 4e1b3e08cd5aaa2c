namespace Dateline.Reading.Feeds.Markup;

/// <summary>A piece of markup.</summary>
internal enum MarkupToken
{
    End,
    Text,
    StartTag,
    EndTag,
}

/// <summary>Cuts HTML as feeds carry it into tags and text, references left as they stand; linear in its length.</summary>
internal sealed class MarkupScanner(string markup)
{
    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private int _at;

    /// <summary>The name of the last tag as written.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The attributes of the last start tag as written, the first of each name.</summary>
    public IReadOnlyList<(string Name, string Value)> Attributes => _attributes;

    public bool IsEmptyElement { get; private set; }

    /// <summary>The last text, references as they stand.</summary>
    public string Text { get; private set; } = "";

    public MarkupToken Next()
    {
        while (_at < markup.Length)
        {
            var next = _at + 1 < markup.Length ? markup[_at + 1] : '\0';
            if (markup[_at] != '<')
            {
                return ReadText(_at);
            }
            if (char.IsAsciiLetter(next))
            {
                ReadTag(_at + 1);
                return MarkupToken.StartTag;
            }
            if (next == '/' && _at + 2 < markup.Length && char.IsAsciiLetter(markup[_at + 2]))
            {
                ReadTag(_at + 2);
                return MarkupToken.EndTag;
            }
            if (!SkipHidden(next))
            {
                return ReadText(_at + 1);
            }
        }
        return MarkupToken.End;
    }

    /// <summary>Passes over everything up to and including the end tag of an element.</summary>
    public void SkipContent(string element)
    {
        for (var end = Find("</", _at); end >= 0; end = Find("</", end + 2))
        {
            if (string.Compare(markup, end + 2, element, 0, element.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                SkipPast(">", end);
                return;
            }
        }
        _at = markup.Length;
    }

    // Comments and instructions hide; a declaration or a section of character data is shown as the text that it is.
    private bool SkipHidden(char next)
    {
        if (string.CompareOrdinal(markup, _at, "<!--", 0, 4) == 0)
        {
            SkipComment();
            return true;
        }
        if (next == '?' || next == '/')
        {
            SkipPast(">", _at);
            return true;
        }
        return false;
    }

    // Browsers end a comment at "<!-->", "-->" and "--!>"; where none of these follows, the tag-like end is meant.
    private void SkipComment()
    {
        var start = _at + 4;
        var (plain, marked) = (Find("-->", _at + 2), Find("--!>", start));
        _at =
            marked >= 0 && (plain < 0 || marked < plain) ? marked + 4
            : plain >= 0 ? plain + 3
            : Find(">", start) is >= 0 and var open ? open + 1
            : markup.Length;
    }

    private void SkipPast(string mark, int from)
    {
        var found = Find(mark, from);
        _at = found < 0 ? markup.Length : found + mark.Length;
    }

    private int Find(string mark, int from)
    {
        if (_missing.Contains(mark))
        {
            return -1;
        }
        var found = markup.IndexOf(mark, Math.Min(from, markup.Length), StringComparison.Ordinal);
        if (found < 0)
        {
            _missing.Add(mark);
        }
        return found;
    }

    private MarkupToken ReadText(int from)
    {
        var end = markup.IndexOf('<', from);
        end = end < 0 ? markup.Length : end;
        Text = markup[_at..end];
        _at = end;
        return MarkupToken.Text;
    }

    private void ReadTag(int start)
    {
        _attributes.Clear();
        IsEmptyElement = false;
        _at = start;
        Name = ReadName();
        while (ReadAttribute()) { }
    }

    private string ReadName()
    {
        var start = _at++;
        while (_at < markup.Length && markup[_at] is not ('>' or '/' or '=' or '<') && !char.IsWhiteSpace(markup[_at]))
        {
            _at++;
        }
        return markup[start.._at];
    }

    private bool ReadAttribute()
    {
        while (_at < markup.Length && (char.IsWhiteSpace(markup[_at]) || markup[_at] == '/'))
        {
            IsEmptyElement = markup[_at] == '/';
            _at++;
        }
        if (_at >= markup.Length || markup[_at] is '>' or '<')
        {
            _at += _at < markup.Length && markup[_at] == '>' ? 1 : 0;
            return false;
        }
        IsEmptyElement = false;
        var name = ReadName();
        var value = ReadValue();
        if (_attributes.Count < 128 && !_attributes.Exists(a => a.Name == name))
        {
            _attributes.Add((name, value));
        }
        return true;
    }

    private string ReadValue()
    {
        var at = SkipSpace(_at);
        if (at >= markup.Length || markup[at] != '=')
        {
            return "";
        }
        _at = SkipSpace(at + 1);
        var start = _at;
        if (_at < markup.Length && markup[_at] is '"' or '\'')
        {
            var end = Find(markup[_at] == '"' ? "\"" : "'", _at + 1);
            end = end < 0 ? markup.Length : end;
            _at = Math.Min(end + 1, markup.Length);
            return markup[(start + 1)..end];
        }
        while (_at < markup.Length && markup[_at] != '>' && !char.IsWhiteSpace(markup[_at]))
        {
            _at++;
        }
        return markup[start.._at];
    }

    private int SkipSpace(int at)
    {
        while (at < markup.Length && char.IsWhiteSpace(markup[at]))
        {
            at++;
        }
        return at;
    }
}
