using System.Globalization;
using System.Net;
using System.Text;

namespace Dateline.Reading.Fetching.Addresses;

/// <summary>
/// The host of an address in one spelling: lower case, ASCII (RFC 5891), no dot at the end, brackets off. Hosts in which
/// signs stand for other signs (①②⑦, １２７, ｌｏｃａｌ, "。" for a dot) are refused: they serve to hide a name.
/// </summary>
internal static class HostName
{
    private const int Longest = 253;

    /// <summary>The one spelling, or <c>null</c> where there is no clear one.</summary>
    public static string? Of(Uri address)
    {
        var host = address.Host.Trim('[', ']');
        if (IPAddress.TryParse(host, out var literal))
        {
            return literal.ToString().ToLowerInvariant();
        }
        if (!host.EnumerateRunes().All(IsPlain) || Ascii(host.TrimEnd('.')) is not { Length: > 0 and <= Longest } ascii)
        {
            return null;
        }
        // What ends in a number is an address or nothing (WHATWG URL, "ends in a number").
        return IPAddress.TryParse(ascii, out literal) ? literal.ToString()
            : EndsInNumber(ascii) || !ascii.Split('.').All(IsLabel) ? null
            : ascii;
    }

    private static bool IsPlain(Rune rune) =>
        rune.IsAscii
            ? Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '.' or '_'
            : !IsCompatible(rune.Value) && IsOfWords(Rune.GetUnicodeCategory(rune));

    private static bool IsOfWords(UnicodeCategory category) =>
        category
            is UnicodeCategory.LowercaseLetter
                or UnicodeCategory.UppercaseLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    // Letterlike signs, presentation forms, full-width and mathematical letters: each stands for another sign.
    private static bool IsCompatible(int value) =>
        value
            is >= 0x2000
                and <= 0x2BFF
                or >= 0xFB00
                and <= 0xFDFF
                or >= 0xFE00
                and <= 0xFFFF
                or >= 0x1D000
                and <= 0x1FFFF;

    private static string? Ascii(string host)
    {
        try
        {
            return new IdnMapping { UseStd3AsciiRules = false }
                .GetAscii(host.ToLowerInvariant())
                .ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && !label.StartsWith('-') && !label.EndsWith('-');

    private static bool EndsInNumber(string host)
    {
        var last = host[(host.LastIndexOf('.') + 1)..];
        return last.All(char.IsAsciiDigit)
            || (last.StartsWith("0x", StringComparison.Ordinal) && last[2..].All(char.IsAsciiHexDigit));
    }
}
