using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Dateline.Reading.Html.Markup;

/// <summary>Character references (HTML Standard, 13.2.5.72–80); the names are AngleSharp's table.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    /// <summary>The text with its references resolved; what is no reference stays as it stands.</summary>
    public static string Resolve(ReadOnlySpan<char> text)
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
            var length = AppendReference(text, resolved);
            text = text[length..];
            at = text.IndexOf('&');
        }
        return resolved.Append(text).ToString();
    }

    private static int AppendReference(ReadOnlySpan<char> text, StringBuilder resolved)
    {
        var length = text.Length > 1 && text[1] == '#' ? AppendNumber(text, resolved) : AppendNamed(text, resolved);
        if (length == 0)
        {
            resolved.Append('&');
            return 1;
        }
        return length;
    }

    private static int AppendNumber(ReadOnlySpan<char> text, StringBuilder resolved)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        while (end < text.Length && end < start + 8 && IsDigit(text[end], isHex))
        {
            end++;
        }
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(text[start..end], style, CultureInfo.InvariantCulture, out var code))
        {
            return 0;
        }
        resolved.Append(Character(code));
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static bool IsDigit(char c, bool isHex) => isHex ? char.IsAsciiHexDigit(c) : char.IsAsciiDigit(c);

    /// <summary>Numbers 128–159 mean windows-1252, as browsers read them.</summary>
    private static string Character(int code) =>
        HtmlEntityProvider.IsInCharacterTable(code) ? HtmlEntityProvider.GetSymbolFromTable(code)!
        : code == 0 || !Rune.IsValid(code) ? "\uFFFD"
        : new Rune(code).ToString();

    private static int AppendNamed(ReadOnlySpan<char> text, StringBuilder resolved)
    {
        var end = 1;
        while (end < text.Length && end < LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }
        var hasSemicolon = end < text.Length && text[end] == ';';
        if (hasSemicolon && HtmlEntityProvider.Resolver.GetSymbol(text[1..(end + 1)].ToString()) is { } whole)
        {
            resolved.Append(whole);
            return end + 1;
        }
        return AppendLongestPrefix(text[1..end], resolved);
    }

    // "&copy2025" is the copyright sign: some old names need no semicolon.
    private static int AppendLongestPrefix(ReadOnlySpan<char> name, StringBuilder resolved)
    {
        for (var length = Math.Min(name.Length, 6); length > 1; length--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(name[..length].ToString()) is { } symbol)
            {
                resolved.Append(symbol);
                return length + 1;
            }
        }
        return 0;
    }
}
