using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Reading.Feeds;

/// <summary>
/// Resolves references (RFC 3986, section 5.2) as text: nothing is normalised, so that identifiers stay what the feed says,
/// and international addresses stay readable.
/// </summary>
internal static partial class UriReference
{
    private const int Longest = 8000;

    private static readonly HashSet<string> Schemes = new(
        "http https ftp ftps sftp mailto news nntp gopher tel urn tag magnet git irc ircs svn ssh webcal xmpp sip sips feed rtsp mms callto aim ed2k gtalk itms nfs sms steam ts3server wtai".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The address that a reference means; the base is "" where none is known.</summary>
    public static string Resolve(string? bound, string reference)
    {
        reference = Mend(reference.Trim());
        if (string.IsNullOrEmpty(bound) || reference.Length > Longest || SchemeOf(reference) is not null)
        {
            return reference;
        }
        var parts = Parts().Match(bound);
        var (scheme, authority) = (parts.Groups["scheme"].Value, parts.Groups["authority"].Value);
        var (path, query) = (parts.Groups["path"].Value, parts.Groups["query"].Value);
        if (reference.StartsWith("//", StringComparison.Ordinal))
        {
            return scheme + reference;
        }
        var site = scheme + authority;
        return reference switch
        {
            "" => site + path + query,
            ['#', ..] => site + path + query + reference,
            ['?', ..] => site + path + reference,
            ['/', ..] => site + WithoutDots(reference),
            _ => site + WithoutDots(Merge(path, reference, authority.Length > 0)),
        };
    }

    /// <summary>The address that a reference means, or <c>null</c> where its scheme could do something (javascript, data …).</summary>
    public static string? ResolveSafely(string? bound, string reference)
    {
        var resolved = Resolve(bound, reference);
        return IsSafe(resolved) ? resolved : null;
    }

    /// <summary>Whether a reference has no scheme or a harmless one; hidden characters do not hide the scheme.</summary>
    public static bool IsSafe(string reference)
    {
        var bare = string.Concat(reference.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || bare.AsSpan(0, colon).ContainsAny("/?#") || Schemes.Contains(bare[..colon]);
    }

    /// <summary>The scheme of an absolute address, or <c>null</c>.</summary>
    public static string? SchemeOf(string reference)
    {
        var match = Scheme().Match(reference);
        return match.Success ? match.Groups["scheme"].Value : null;
    }

    // "http:///example.com" has slashes too many.
    private static string Mend(string reference) => TooManySlashes().Replace(reference, "$1");

    private static string Merge(string path, string reference, bool hasAuthority) =>
        path.Length == 0 && hasAuthority ? "/" + reference : path[..(path.LastIndexOf('/') + 1)] + reference;

    // RFC 3986, section 5.2.4.
    private static string WithoutDots(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal) && !path.StartsWith('.'))
        {
            return path;
        }
        var end = path.AsSpan().IndexOfAny('?', '#');
        var (plain, rest) = end < 0 ? (path, "") : (path[..end], path[end..]);
        var kept = new List<string>();
        var segments = plain.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] == "..")
            {
                if (kept.Count > 1)
                {
                    kept.RemoveAt(kept.Count - 1);
                }
            }
            else if (segments[i] != ".")
            {
                kept.Add(segments[i]);
            }
            if (i == segments.Length - 1 && segments[i] is "." or "..")
            {
                kept.Add("");
            }
        }
        return new StringBuilder().AppendJoin('/', kept).Append(rest).ToString();
    }

    [GeneratedRegex(
        @"^(?<scheme>[A-Za-z][A-Za-z0-9+.-]*:)?(?<authority>//[^/?#]*)?(?<path>[^?#]*)(?<query>\?[^#]*)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.-]*://)/+", RegexOptions.CultureInvariant)]
    private static partial Regex TooManySlashes();
}
