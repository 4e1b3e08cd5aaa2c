using System.Text;
using Dateline.Reading.Feeds.Markup;
using Dateline.Reading.Feeds.Xml;

namespace Dateline.Reading.Feeds.Fields;

/// <summary>
/// Reads a text of a feed, by whichever rules it was written: plain, escaped markup, markup that stands there, base64
/// (Atom 0.3's modes; RFC 4287, 3.1 and 4.1.3.3; RSS, where markup is guessed).
/// </summary>
internal static class FeedTextReader
{
    // Numbers 128 to 159 are no characters of text: who writes them means windows-1252.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text of an element; <paramref name="usual"/> is its media type where none is stated.</summary>
    public static FeedText Read(XmlElement element, Surroundings around, string usual)
    {
        var type = TypeOf(element["type"], usual);
        var isMarkup = element.Elements.Any();
        if (isMarkup && !type.EndsWith("xml", StringComparison.Ordinal))
        {
            type = FeedText.Xhtml;
        }
        var value = type == FeedText.Xhtml || isMarkup ? Inside(element, around) : element.OwnText();
        if (IsBase64(element, type))
        {
            value = Decoded(value);
        }
        return Make(value, type, around);
    }

    /// <summary>A text that was taken from elsewhere, made harmless where it is markup.</summary>
    public static FeedText Make(string value, string type, Surroundings around)
    {
        value = Repair(value).Trim();
        if (type == FeedText.Plain && !around.IsAtom && SafeMarkup.LooksLikeMarkup(value))
        {
            type = FeedText.Html;
        }
        var safe = type == FeedText.Plain ? value : SafeMarkup.Clean(value, around.Base);
        return new FeedText(safe, type, around.Language, around.Base);
    }

    private static string TypeOf(string? stated, string usual) =>
        stated?.Trim().ToLowerInvariant() switch
        {
            null or "" => usual,
            "text" or "plain" => FeedText.Plain,
            "html" => FeedText.Html,
            "xhtml" => FeedText.Xhtml,
            var type => type,
        };

    // In Atom 1.0 the division around markup is no part of it (RFC 4287, 3.1.1.3).
    private static string Inside(XmlElement element, Surroundings around)
    {
        var isWrapped =
            around.Format == FeedFormat.Atom10
            && element.Elements.Count() == 1
            && string.IsNullOrWhiteSpace(element.OwnText());
        var inner = element.Elements.FirstOrDefault();
        return isWrapped && inner!.Written.EndsWith("div", StringComparison.OrdinalIgnoreCase)
            ? XmlMarkup.Inside(inner)
            : XmlMarkup.Inside(element);
    }

    private static bool IsBase64(XmlElement element, string type) =>
        element["mode"] is { } mode
            ? mode.Equals("base64", StringComparison.OrdinalIgnoreCase)
            : !type.StartsWith("text/", StringComparison.Ordinal)
                && !type.EndsWith("xml", StringComparison.Ordinal)
                && !type.EndsWith("json", StringComparison.Ordinal);

    // What is no base64, or no text when it is decoded, stays as it stands.
    private static string Decoded(string value)
    {
        var bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value.Trim(), bytes, out var length))
        {
            return value;
        }
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? value : text;
    }

    /// <summary>Control characters as the letters that are meant.</summary>
    public static string Repair(string value) =>
        value.AsSpan().ContainsAnyInRange('\u0080', '\u009F')
            ? string.Concat(value.Select(c => c is >= '\u0080' and <= '\u009F' ? Windows1252[c - 128] : c))
            : value;
}
