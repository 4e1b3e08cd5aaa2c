using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;

namespace Dateline.Reading.Feeds.Xml;

/// <summary>
/// References in an XML document. Entities that the document declares are known where their value is plain text or one
/// character, so that nothing grows by itself (billion laughs), nothing is fetched, and no file is read; names of HTML are
/// mended. Numbers 128–159 mean windows-1252, as the feeds that write them do.
/// </summary>
internal sealed partial class XmlEntities
{
    private const int LongestName = 40;
    private const int LongestValue = 1000;
    private const int MostDeclared = 1000;
    private const int MostExpanded = 1_000_000;

    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);
    private int _expanded;

    /// <summary>Whether a reference broke the rules.</summary>
    public bool IsMended { get; private set; }

    /// <summary>Takes the entities from the internal subset of a document type.</summary>
    public void Declare(ReadOnlySpan<char> subset)
    {
        foreach (Match match in Declaration().Matches(subset.ToString()).Take(MostDeclared))
        {
            var value = match.Groups["value"].Value;
            if (value.Length <= LongestValue)
            {
                _declared.TryAdd(match.Groups["name"].Value, Resolve(value));
            }
        }
    }

    /// <summary>The text with its references resolved; what is none stays as it stands.</summary>
    public string Resolve(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
        {
            return text.ToString();
        }
        var resolved = new StringBuilder(text.Length);
        while (at >= 0)
        {
            resolved.Append(text[..at]);
            text = text[at..];
            text = text[AppendReference(text, resolved)..];
            at = text.IndexOf('&');
        }
        return resolved.Append(text).ToString();
    }

    private int AppendReference(ReadOnlySpan<char> text, StringBuilder resolved)
    {
        var end = text[..Math.Min(text.Length, LongestName)].IndexOf(';');
        var symbol =
            end < 2 ? null
            : text[1] == '#' ? Number(text[2..end])
            : Named(text[1..end].ToString());
        if (symbol is null)
        {
            IsMended = true;
            resolved.Append('&');
            return 1;
        }
        resolved.Append(symbol);
        return end + 1;
    }

    private static string? Number(ReadOnlySpan<char> digits)
    {
        var isHex = digits is ['x' or 'X', ..];
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return !int.TryParse(digits[(isHex ? 1 : 0)..], style, CultureInfo.InvariantCulture, out var code) ? null
            : HtmlEntityProvider.IsInCharacterTable(code) ? HtmlEntityProvider.GetSymbolFromTable(code)
            : Rune.IsValid(code) && code != 0 ? new Rune(code).ToString()
            : "\uFFFD";
    }

    private string? Named(string name)
    {
        switch (name)
        {
            case "amp":
                return "&";
            case "lt":
                return "<";
            case "gt":
                return ">";
            case "quot":
                return "\"";
            case "apos":
                return "'";
        }
        if (_declared.TryGetValue(name, out var value))
        {
            _expanded += value.Length;
            return _expanded > MostExpanded ? null : value;
        }
        IsMended = true;
        return HtmlEntityProvider.Resolver.GetSymbol(name + ";");
    }

    [GeneratedRegex("""<!ENTITY\s+(?<name>\w+)\s+"(?<value>&#\w+;|[^&"]*)"\s*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
