using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Reading.Charsets;

/// <summary>Names of charsets, and where pages declare them.</summary>
internal static partial class CharsetNames
{
    private const int Prescan = 4096;

    private static readonly DecoderReplacementFallback Replacement = new("\uFFFD");

    // Whoever asks first for a name must find them all.
    static CharsetNames() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a name; <c>null</c> where nobody knows it. Latin-1 means windows-1252, as in browsers.</summary>
    public static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }
        var label = name.Trim().Trim('"', '\'').ToLowerInvariant();
        var standard = label switch
        {
            "iso-8859-1" or "latin1" or "latin-1" or "iso8859-1" or "ascii" or "us-ascii" or "ansi" => "windows-1252",
            "iso-8859-9" or "latin5" or "latin-5" => "windows-1254",
            "tis-620" or "iso-8859-11" => "windows-874",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => "gb18030",
            "ks_c_5601-1987" or "ksc5601" or "euc-kr" or "uhc" => "ks_c_5601-1987",
            "utf8" => "utf-8",
            "utf-16" => "utf-8", // a declaration that could be read as ASCII is no UTF-16
            "x-sjis" or "sjis" or "shift-jis" => "shift_jis",
            "big5-hkscs" => "big5",
            _ => label,
        };
        try
        {
            return Encoding.GetEncoding(standard, EncoderFallback.ReplacementFallback, Replacement);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The charset that a page declares in its first bytes, by a meta tag or an XML declaration.</summary>
    public static string? Declared(ReadOnlySpan<byte> page)
    {
        var head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Prescan)]);
        var match = Declaration().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(
        """<meta[^>]+charset\s*=\s*["']?\s*(?<name>[\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["'](?<name>[\w.:-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Declaration();
}
