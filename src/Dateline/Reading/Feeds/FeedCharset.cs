using System.Text;
using System.Text.RegularExpressions;
using Dateline.Reading.Charsets;

namespace Dateline.Reading.Feeds;

/// <summary>
/// Decodes a feed: a byte-order mark, then what the server says, then the declaration in the document (RFC 3023 and 7303),
/// each believed only where the bytes agree.
/// </summary>
internal static partial class FeedCharset
{
    public static (string Text, string Charset, FeedFaults Faults) Decode(byte[] bytes, string? contentType)
    {
        var type = MediaTypeOf(contentType);
        var faults = IsFeedType(type) ? FeedFaults.None : FeedFaults.ContentType;
        var stated = CharsetOf(contentType);
        var inside = CharsetNames.Declared(bytes);
        // RFC 3023: text without a charset is US-ASCII, whatever the document says of itself.
        var declared = stated ?? (type.StartsWith("text/", StringComparison.Ordinal) ? "us-ascii" : inside ?? "utf-8");
        var isHonest = declared != "us-ascii" || Ascii.IsValid(bytes);
        var decoded = TextDecoder.Decode(bytes, isHonest ? declared : inside ?? declared);
        var name = NameOf(decoded, declared, bytes, isHonest);
        var isMended = name is null || decoded.Replaced > 0;
        return (decoded.Text, name ?? Lower(decoded.Charset), faults | (isMended ? FeedFaults.Charset : 0));
    }

    // The declared name where it is true, or null.
    private static string? NameOf(DecodedText decoded, string declared, byte[] bytes, bool isHonest)
    {
        if (decoded.Basis == CharsetBasis.ByteOrderMark)
        {
            return Lower(decoded.Charset);
        }
        var found = CharsetNames.Find(declared);
        var isTrue =
            isHonest
            && found is not null
            && decoded.Basis switch
            {
                CharsetBasis.Declared => found.WebName == decoded.Charset,
                CharsetBasis.ValidUtf8 => found.CodePage == Encoding.UTF8.CodePage || Ascii.IsValid(bytes),
                _ => false,
            };
        return isTrue ? Canonical(declared, found!) : null;
    }

    private static string Canonical(string declared, Encoding found) =>
        found.WebName.Equals("gb18030", StringComparison.OrdinalIgnoreCase)
            ? "gb18030"
            : declared.Trim().Trim('"', '\'').ToLowerInvariant();

    private static string Lower(string charset) =>
        charset.ToLowerInvariant() switch
        {
            "utf-16" => "utf-16le",
            "utf-32" => "utf-32le",
            "ks_c_5601-1987" => "euc-kr",
            "windows-874" => "tis-620",
            var name => name,
        };

    private static string MediaTypeOf(string? contentType) =>
        (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    private static bool IsFeedType(string type) =>
        type.Length == 0
        || type.EndsWith("xml", StringComparison.Ordinal)
        || type.EndsWith("json", StringComparison.Ordinal)
        || type.EndsWith("-dtd", StringComparison.Ordinal)
        || type.EndsWith("-entity", StringComparison.Ordinal);

    private static string? CharsetOf(string? contentType)
    {
        var match = Charset().Match(contentType ?? "");
        return match.Success && CharsetNames.Find(match.Groups["name"].Value) is not null
            ? match.Groups["name"].Value
            : null;
    }

    [GeneratedRegex("""[;\s]charset\s*=\s*["']?(?<name>[\w.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
