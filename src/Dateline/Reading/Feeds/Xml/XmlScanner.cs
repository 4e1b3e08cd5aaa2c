using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Feeds.Xml;

/// <summary>What the scanner found.</summary>
internal enum XmlToken
{
    End,
    Text,
    StartTag,
    EndTag,
}

/// <summary>
/// Cuts a document into tags and text in one pass. What breaks the rules of XML 1.0 is mended and noted; every input ends
/// in <see cref="XmlToken.End"/> in time linear in its length.
/// </summary>
internal sealed class XmlScanner(string document)
{
    private readonly XmlEntities _entities = new();
    private readonly List<XmlAttribute> _attributes = [];
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private int _at;

    /// <summary>Whether something had to be mended.</summary>
    public bool IsMended { get; private set; }

    /// <summary>The name of the last tag as it is written.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The attributes of the last start tag, under the names as they are written.</summary>
    public IReadOnlyList<XmlAttribute> Attributes => _attributes.Count == 0 ? [] : [.. _attributes];

    /// <summary>Whether the last start tag was an empty element.</summary>
    public bool IsEmptyElement { get; private set; }

    /// <summary>The last text, references resolved.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The document type as it is written, or "".</summary>
    public string Doctype { get; private set; } = "";

    /// <summary>Notes a breach that only the reader of the tokens can see.</summary>
    public void Mend() => IsMended = true;

    /// <summary>Goes to the next token.</summary>
    public XmlToken Next()
    {
        while (_at < document.Length)
        {
            if (document[_at] != '<')
            {
                return ReadText();
            }
            var next = _at + 1 < document.Length ? document[_at + 1] : '\0';
            if (next is '!' or '?')
            {
                if (ReadDeclaration())
                {
                    return XmlToken.Text;
                }
            }
            else if (next == '/' || IsNameStart(next))
            {
                return ReadTag(isEnd: next == '/');
            }
            else
            {
                return ReadText();
            }
        }
        IsMended |= _entities.IsMended;
        return XmlToken.End;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';

    private XmlToken ReadText()
    {
        var isStray = document[_at] == '<';
        IsMended |= isStray;
        var end = document.IndexOf('<', _at + (isStray ? 1 : 0));
        end = end < 0 ? document.Length : end;
        Text = _entities.Resolve(document.AsSpan(_at, end - _at));
        _at = end;
        return XmlToken.Text;
    }

    // Comments, instructions and declarations are passed over; true where it was text in a CDATA section.
    private bool ReadDeclaration()
    {
        if (Follows("<![CDATA["))
        {
            Text = UpTo(9, "]]>", "</");
            return true;
        }
        if (Follows("<!--"))
        {
            UpTo(4, "-->", ">");
        }
        else if (Follows("<?"))
        {
            IsMended |= Follows("<?xml ") && !string.IsNullOrWhiteSpace(document[..Math.Min(_at, 64)]);
            UpTo(2, "?>", ">");
        }
        else if (Doctype.Length == 0 && Follows("<!DOCTYPE"))
        {
            ReadDoctype();
        }
        else
        {
            IsMended = true;
            UpTo(2, ">", "<");
        }
        return false;
    }

    private bool Follows(string mark) =>
        string.Compare(document, _at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;

    // Where the closing mark is missing, the next best place ends it.
    private string UpTo(int skip, string mark, string otherwise)
    {
        var start = Math.Min(_at + skip, document.Length);
        var end = Find(mark, start);
        if (end < 0)
        {
            IsMended = true;
            end = Find(otherwise, start);
            end = end < 0 ? document.Length : end;
            _at = otherwise.StartsWith('<') ? end : Math.Min(end + otherwise.Length, document.Length);
        }
        else
        {
            _at = end + mark.Length;
        }
        return document[start..end];
    }

    // What is missing once is missing for good, so that a document full of open ends is not searched again and again.
    private int Find(string mark, int from)
    {
        if (_missing.Contains(mark))
        {
            return -1;
        }
        var found = document.IndexOf(mark, Math.Min(from, document.Length), StringComparison.Ordinal);
        if (found < 0)
        {
            _missing.Add(mark);
        }
        return found;
    }

    private void ReadDoctype()
    {
        var start = _at;
        var inner = document.AsSpan(start);
        var close = inner.IndexOf('>');
        var bracket = inner.IndexOf('[');
        if (bracket >= 0 && (close < 0 || bracket < close))
        {
            var end = inner.IndexOf("]>");
            end = end < 0 ? inner.IndexOf(']') : end;
            _entities.Declare(inner[bracket..(end < 0 ? Math.Max(close, bracket) : end)]);
            var rest = end < 0 ? -1 : inner[end..].IndexOf('>');
            close = rest < 0 ? close : end + rest;
        }
        IsMended |= close < 0;
        _at = close < 0 ? document.Length : start + close + 1;
        Doctype = document[start.._at];
    }

    private XmlToken ReadTag(bool isEnd)
    {
        _attributes.Clear();
        IsEmptyElement = false;
        _at += isEnd ? 2 : 1;
        var start = _at;
        while (_at < document.Length && document[_at] is not ('>' or '/' or '<' or '=') && !IsSpace(document[_at]))
        {
            _at++;
        }
        Name = document[start.._at];
        IsMended |= Name.Length == 0;
        while (ReadAttribute()) { }
        IsMended |= isEnd && _attributes.Count > 0;
        return isEnd ? XmlToken.EndTag : XmlToken.StartTag;
    }

    // One attribute, or the end of the tag (false).
    private bool ReadAttribute()
    {
        while (_at < document.Length && (IsSpace(document[_at]) || document[_at] == '/'))
        {
            IsEmptyElement = document[_at] == '/';
            _at++;
        }
        if (_at >= document.Length || document[_at] is '>' or '<')
        {
            IsMended |= _at >= document.Length || document[_at] == '<';
            _at += _at < document.Length && document[_at] == '>' ? 1 : 0;
            return false;
        }
        IsEmptyElement = false;
        var start = _at++;
        while (_at < document.Length && document[_at] is not ('>' or '/' or '=' or '<') && !IsSpace(document[_at]))
        {
            _at++;
        }
        Keep(document[start.._at], ReadValue());
        return true;
    }

    private void Keep(string name, string value)
    {
        if (_attributes.Exists(a => a.Name == name))
        {
            IsMended = true;
        }
        else if (_attributes.Count < 256)
        {
            _attributes.Add(new XmlAttribute(name, name, value));
        }
    }

    private string ReadValue()
    {
        SkipSpace();
        if (_at >= document.Length || document[_at] != '=')
        {
            IsMended = true;
            return "";
        }
        _at++;
        SkipSpace();
        return _at < document.Length && document[_at] is '"' or '\'' ? ReadQuoted(document[_at]) : ReadUnquoted();
    }

    private string ReadQuoted(char quote)
    {
        var start = _at + 1;
        var end = Find(quote == '"' ? "\"" : "'", start);
        if (end < 0)
        {
            IsMended = true;
            end = Find(">", start);
            end = end < 0 ? document.Length : end;
            _at = end;
        }
        else
        {
            _at = end + 1;
        }
        return WhiteSpace.Fold(_entities.Resolve(document.AsSpan(start, end - start)));
    }

    private string ReadUnquoted()
    {
        IsMended = true;
        var start = _at;
        while (_at < document.Length && document[_at] != '>' && !IsSpace(document[_at]))
        {
            _at++;
        }
        return _entities.Resolve(document.AsSpan(start, _at - start));
    }

    private void SkipSpace()
    {
        while (_at < document.Length && IsSpace(document[_at]))
        {
            _at++;
        }
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n';
}
