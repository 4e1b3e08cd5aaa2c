using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;
using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Feeds.Markup;

/// <summary>
/// Writes markup anew from what is known to be harmless: listed elements with listed attributes, balanced, every "&lt;" of
/// the text escaped, references resolved against the base. Scripts, handlers, embedded pages, style sheets and addresses
/// that act do not survive, whatever the markup looked like, because nothing is copied that was not understood.
/// </summary>
internal sealed partial class SafeMarkup
{
    private const int MaximumDepth = 500;

    private readonly MarkupScanner _scanner;
    private readonly string? _base;
    private readonly StringBuilder _clean;
    private readonly List<(string Written, string Vocabulary)> _open = [];

    private SafeMarkup(string markup, string? bound) =>
        (_scanner, _base, _clean) = (new MarkupScanner(markup), bound, new StringBuilder(markup.Length));

    /// <summary>The harmless part of some markup.</summary>
    public static string Clean(string markup, string? bound) => new SafeMarkup(markup, bound).Write().Trim();

    private string Vocabulary => _open.Count > 0 ? _open[^1].Vocabulary : "html";

    private string Write()
    {
        for (var token = _scanner.Next(); token != MarkupToken.End; token = _scanner.Next())
        {
            switch (token)
            {
                case MarkupToken.Text:
                    _clean.Append(Escape(_scanner.Text));
                    break;
                case MarkupToken.StartTag:
                    Start(_scanner.Name);
                    break;
                default:
                    End(_scanner.Name);
                    break;
            }
        }
        CloseTo(0);
        return _clean.ToString();
    }

    private void Start(string written)
    {
        var name = written.ToLowerInvariant();
        if (SafeNames.HidesContent(name))
        {
            if (!_scanner.IsEmptyElement || name == "script")
            {
                _scanner.SkipContent(name);
            }
            return;
        }
        var vocabulary = VocabularyOf(name);
        if (vocabulary is null || _open.Count >= MaximumDepth)
        {
            return;
        }
        written = vocabulary == "html" ? name : written;
        _clean.Append('<').Append(written);
        AppendAttributes(vocabulary);
        if (vocabulary == "html" && SafeNames.IsVoid(name))
        {
            _clean.Append(" />");
            return;
        }
        _clean.Append('>');
        if (vocabulary != "html" && _scanner.IsEmptyElement)
        {
            _clean.Append("</").Append(written).Append('>');
            return;
        }
        _open.Add((written, vocabulary));
    }

    // A drawing or a formula is known by its root, and what stands in it may be HTML again.
    private string? VocabularyOf(string name) =>
        name is "svg" or "math" ? (name == "svg" ? "svg" : "math")
        : Vocabulary != "html" && SafeNames.Default.HasElement(Vocabulary, name) ? Vocabulary
        : SafeNames.Default.HasElement("html", name) ? "html"
        : null;

    private void AppendAttributes(string vocabulary)
    {
        var kept = WithBinding(vocabulary)
            .Select(a =>
                (
                    Name: vocabulary == "html" ? a.Name.ToLowerInvariant() : a.Name,
                    Value: ValueOf(vocabulary, a.Name.ToLowerInvariant(), a.Value)
                )
            )
            .Where(a => a.Value is not null)
            .DistinctBy(a => a.Name)
            .OrderBy(a => a.Name, StringComparer.Ordinal);
        foreach (var (name, value) in kept)
        {
            _clean.Append(' ').Append(name).Append("=\"").Append(EscapeValue(value!)).Append('"');
        }
    }

    // Prefixed references of drawings mean nothing to XML without their namespace.
    private IEnumerable<(string Name, string Value)> WithBinding(string vocabulary) =>
        vocabulary != "html" && _scanner.Attributes.Any(a => a.Name.StartsWith("xlink:", StringComparison.Ordinal))
            ? _scanner.Attributes.Append(("xmlns:xlink", "http://www.w3.org/1999/xlink"))
            : _scanner.Attributes;

    private string? ValueOf(string vocabulary, string name, string value) =>
        SafeNames.Default.KindOf(vocabulary, name) switch
        {
            AttributeKind.Text => name is "rel" or "type" && vocabulary == "html" ? value.ToLowerInvariant() : value,
            AttributeKind.Style => StyleOf(value),
            AttributeKind.Address => AddressOf(value) ?? (name == "href" ? "" : null),
            _ => null,
        };

    private static string? StyleOf(string value) =>
        SafeStyle.Clean(CharacterReferences.Resolve(value)) is { Length: > 0 } style ? style : null;

    private string? AddressOf(string value)
    {
        var reference = CharacterReferences.Resolve(value);
        return reference.Trim().Length == 0 ? ""
            : UriReference.ResolveSafely(_base, reference) is { } address ? address.Replace("&", "&amp;")
            : null;
    }

    private void End(string written)
    {
        var index = _open.FindLastIndex(o => o.Written.Equals(written, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            CloseTo(index);
        }
    }

    private void CloseTo(int count)
    {
        for (var i = _open.Count - 1; i >= count; i--)
        {
            _clean.Append("</").Append(_open[i].Written).Append('>');
        }
        _open.RemoveRange(count, _open.Count - count);
    }

    // References that are right stay as they are written; "'" and '"' need none.
    private static string Escape(string text) =>
        Ampersand()
            .Replace(text, "&amp;")
            .Replace("<", "&lt;")
            .Replace("]]>", "]]&gt;")
            .Replace("&#39;", "'")
            .Replace("&#34;", "\"");

    private static string EscapeValue(string value) =>
        Ampersand().Replace(value, "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>Whether a plain text of a feed is markup in disguise: closed tags of HTML, or references, and nothing else.</summary>
    public static bool LooksLikeMarkup(string text) =>
        ClosingOrReference().IsMatch(text)
        && Tag().Matches(text).All(t => SafeNames.Default.HasElement("html", t.Groups["name"].Value.ToLowerInvariant()))
        && Reference()
            .Matches(text)
            .All(r => HtmlEntityProvider.Resolver.GetSymbol(r.Groups["name"].Value + ";") is not null);

    [GeneratedRegex(@"&(?!#\d+;|#[xX][0-9a-fA-F]+;|[a-zA-Z]\w*;)")]
    private static partial Regex Ampersand();

    [GeneratedRegex(@"</\w+>|&#?\w+;")]
    private static partial Regex ClosingOrReference();

    [GeneratedRegex(@"</?(?<name>\w+)")]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(?<name>\w+);")]
    private static partial Regex Reference();
}
