using System.Globalization;
using System.Text;

namespace Dateline.Reading.Fetching.Robots;

/// <summary>Paths and rules in one spelling, so that "/ñ", "/%c3%b1" and "/%C3%B1" fit one another (RFC 9309, section 2.2.2).</summary>
internal static class RobotsPath
{
    public static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(path))
        {
            Append(normal, octet);
        }
        return Unescape(normal.ToString());
    }

    private static void Append(StringBuilder normal, byte octet)
    {
        if (octet is > (byte)' ' and < 0x7F)
        {
            normal.Append((char)octet);
        }
        else
        {
            normal.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }
    }

    // Escapes in upper case; what needs no escape (RFC 3986, unreserved) has none.
    private static string Unescape(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && Octet(path.AsSpan(i + 1, 2)) is { } octet)
            {
                var isUnreserved = char.IsAsciiLetterOrDigit((char)octet) || (char)octet is '-' or '.' or '_' or '~';
                normal.Append(
                    isUnreserved ? ((char)octet).ToString() : $"%{octet.ToString("X2", CultureInfo.InvariantCulture)}"
                );
                i += 2;
                continue;
            }
            normal.Append(path[i]);
        }
        return normal.ToString();
    }

    private static byte? Octet(ReadOnlySpan<char> digits) =>
        byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet)
            ? octet
            : null;
}
