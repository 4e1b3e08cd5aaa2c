using System.Buffers;

namespace Dateline.Language.Text;

/// <summary>Web and mail addresses, handles, hash tags and file names, which no mark divides.</summary>
internal static class Addresses
{
    // Longer stretches without a space are no address; the bound keeps odd input linear.
    private const int Longest = 256;

    private static readonly SearchValues<char> Signs = SearchValues.Create("@/.#");

    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "mailto:", "www."];

    private static readonly HashSet<string> Endings = new(
        [
            "com",
            "org",
            "net",
            "gov",
            "edu",
            "int",
            "info",
            "io",
            "tv",
            "co",
            "eu",
            "uk",
            "us",
            "es",
            "mx",
            "ar",
            "cl",
            "pe",
            "ve",
            "cu",
            "br",
            "fr",
            "de",
            "it",
            "ru",
            "cn",
            "jp",
            "in",
            "ca",
            "au",
            "doc",
            "pdf",
            "xls",
            "jpg",
            "txt",
            "html",
            "htm",
            "gif",
            "png",
            "zip",
            "exe",
            "php",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether the chunk can hold an address at all; most hold none.</summary>
    public static bool MayHold(ReadOnlySpan<char> chunk) => chunk.Length > 2 && chunk[..^1].ContainsAny(Signs);

    /// <summary>The length of the address that begins here, or 0.</summary>
    public static int Match(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        if (!Letters.IsWordCharacter(rest[0]) && rest[0] is not ('@' or '#'))
            return 0;
        foreach (var scheme in Schemes)
            if (rest.Length > scheme.Length && rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return Trimmed(rest);
        if (rest[0] is '@' or '#')
            return Tag(rest);
        var body = Body(rest);
        return body.IndexOf('@') is > 0 and var sign && sign < body.Length - 1 ? body.Length : Host(rest, body);
    }

    // "@handle" and "#tag" are one word only where a letter follows: "#1" is a sign and a number.
    private static int Tag(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length && Letters.IsWordCharacter(rest[length]))
            length++;
        return length > 2 && char.IsLetter(rest[1]) ? length : 0;
    }

    private static ReadOnlySpan<char> Body(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (
            length < Math.Min(rest.Length, Longest)
            && (Letters.IsWordCharacter(rest[length]) || rest[length] is '.' or '@' or '-' or '%' or '+')
        )
            length++;
        return rest[..length].TrimEnd(".-%+");
    }

    private static int Host(ReadOnlySpan<char> rest, ReadOnlySpan<char> body)
    {
        var dot = body.LastIndexOf('.');
        if (
            dot < 1
            || !IsEnding(body[(dot + 1)..])
            || !char.IsLetterOrDigit(body[dot - 1])
            || body.IndexOfAnyInRange('\u00C0', '\uFFFF') >= 0
        )
            return 0;
        return body.Length < rest.Length && rest[body.Length] == '/' ? Trimmed(rest) : body.Length;
    }

    // A capital after the stop is a sentence that lost its space ("the truce.In Bogotá"), unless all is in capitals.
    private static bool IsEnding(ReadOnlySpan<char> ending) =>
        (char.IsLower(ending.IsEmpty ? 'A' : ending[0]) || ending.Length > 2)
        && !(ending.Length > 1 && char.IsUpper(ending[0]) && char.IsLower(ending[1]))
        && Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending);

    private static int Trimmed(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAny("\"”»<>“«") is >= 0 and var stop ? stop : rest.Length;
        while (
            length > 0
            && (
                rest[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’'
                || IsOddBracket(rest[..length])
            )
        )
            length--;
        return length;
    }

    private static bool IsOddBracket(ReadOnlySpan<char> address) =>
        address[^1] is ')' or ']' && address.Count('(') < address.Count(')') + address.Count(']');
}
