namespace Dateline.Reading.Html.Blocks;

/// <summary>Tells running text from labels, menus and headlines by its outside.</summary>
internal static class Prose
{
    private const int Shortest = 50;
    private const int Long = 160;

    /// <summary>Sentences: long enough, and closed by a stop, or so long that stops inside do.</summary>
    public static bool Is(string text)
    {
        var length = Length(text);
        return length >= Shortest && (EndsSentence(text) || (length >= Long && HasStops(text)));
    }

    // Lists of tags and menus are long, and have none of the stops of sentences.
    private static bool HasStops(string text) => text.AsSpan().ContainsAny(".,;:!?。、，।؟،·");

    /// <summary>Whether the last character before closing quotes and brackets ends a sentence.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd("\"'”’»)]*› ");
        return end is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or ':' or '。'];
    }

    /// <summary>The length in letters of an alphabet; a Han or kana character counts as two and a half.</summary>
    public static int Length(string text)
    {
        var wide = 0;
        foreach (var c in text)
        {
            wide += c is >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF' ? 1 : 0;
        }
        return text.Length + wide * 3 / 2;
    }
}
