using System.Globalization;
using System.Text;

namespace Dateline.Reading.Warc;

/// <summary>The head of a record: its type, its fields, and how long its block is said to be.</summary>
/// <param name="Type">What the record is.</param>
/// <param name="Fields">The named fields.</param>
/// <param name="Length">The stated length of the block, or <c>null</c>.</param>
internal sealed record RecordHead(WarcType Type, IReadOnlyList<KeyValuePair<string, string>> Fields, long? Length)
{
    /// <summary>Reads "WARC/1.1" and the named fields behind it.</summary>
    public static RecordHead OfWarc(ReadOnlySpan<byte> head)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var line in Encoding.UTF8.GetString(head).Split('\n').Skip(1))
        {
            Add(fields, line.TrimEnd('\r', ' ', '\t'));
        }
        return new RecordHead(TypeOf(Find(fields, "WARC-Type")), fields, Number(Find(fields, "Content-Length")));
    }

    /// <summary>
    /// Reads the line of an ARC record (versions 1 and 2): address, IP address, date, type … length; <c>null</c> where it is none.
    /// </summary>
    public static RecordHead? OfArc(ReadOnlySpan<byte> line)
    {
        var words = Encoding.UTF8.GetString(line).TrimEnd('\r', '\n').Split(' ');
        // Addresses with spaces in them have been written: the other fields are counted from the end.
        if (words.Length < 5 || !words[0].Contains(':') || Number(words[^1]) is not { } length)
        {
            return null;
        }
        var date = Array.FindLastIndex(words, words.Length - 3, words.Length - 4, IsArcDate);
        if (date < 2)
        {
            return null;
        }
        var uri = string.Join(' ', words[..(date - 1)]);
        return new RecordHead(
            uri.StartsWith("filedesc:", StringComparison.OrdinalIgnoreCase) ? WarcType.Warcinfo
                : uri.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? WarcType.Response
                : WarcType.Resource,
            [
                new("WARC-Target-URI", uri),
                new("WARC-IP-Address", words[date - 1]),
                new("WARC-Date", IsoDate(words[date])),
                new("Content-Type", words[date + 1]),
            ],
            length
        );
    }

    private static bool IsArcDate(string word) => word.Length == 14 && word.All(char.IsAsciiDigit);

    private static string IsoDate(string date) =>
        $"{date[..4]}-{date[4..6]}-{date[6..8]}T{date[8..10]}:{date[10..12]}:{date[12..]}Z";

    // A line that begins with white space goes on with the value before it (RFC 822).
    private static void Add(List<KeyValuePair<string, string>> fields, string line)
    {
        var colon = line.IndexOf(':');
        if (line.Length > 0 && char.IsWhiteSpace(line[0]) && fields.Count > 0)
        {
            fields[^1] = new(fields[^1].Key, $"{fields[^1].Value} {line.Trim()}");
        }
        else if (colon > 0)
        {
            fields.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }
    }

    private static string? Find(List<KeyValuePair<string, string>> fields, string name) =>
        fields.Find(f => f.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static WarcType TypeOf(string? name) =>
        !string.IsNullOrEmpty(name) && char.IsAsciiLetter(name[0]) && Enum.TryParse<WarcType>(name, true, out var type)
            ? type
            : WarcType.Other;
}
