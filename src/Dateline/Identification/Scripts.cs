namespace Dateline.Identification;

/// <summary>Languages that their letters give away.</summary>
internal static class Scripts
{
    /// <summary>What the letters of a text say.</summary>
    /// <param name="Language">The language, or <c>null</c> where it is written in Latin letters or the letters do not tell.</param>
    /// <param name="IsLatin">Whether most letters are Latin.</param>
    public readonly record struct Verdict(string? Language, bool IsLatin);

    private enum Script
    {
        Latin,
        Han,
        Kana,
        Hangul,
        Cyrillic,
        Arabic,
        Other,
    }

    /// <summary>Looks at the letters alone.</summary>
    public static Verdict Of(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[7];
        foreach (var c in text)
            if (char.IsLetter(c))
                counts[(int)ScriptOf(c)]++;
        // A sign of Chinese says about as much as two or three letters.
        counts[(int)Script.Han] *= 2;
        var first = 0;
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > counts[first])
                first = i;
        return counts[first] == 0
            ? default
            : new Verdict(Language((Script)first, counts, text), first == (int)Script.Latin);
    }

    private static string? Language(Script script, ReadOnlySpan<int> counts, ReadOnlySpan<char> text) =>
        script switch
        {
            Script.Han => counts[(int)Script.Kana] * 8 > counts[(int)Script.Han] ? "ja" : "zh",
            Script.Kana => "ja",
            Script.Hangul => "ko",
            Script.Cyrillic => Cyrillic(text),
            Script.Arabic => text.ContainsAny("پچژگ") ? "fa" : "ar",
            _ => null,
        };

    // Letters that Russian does not write; "ъ" in the middle of short words is Bulgarian, "ў" Belarusian.
    private static string Cyrillic(ReadOnlySpan<char> text) =>
        text.ContainsAny("ўЎ") ? "be"
        : text.ContainsAny("іїєґІЇЄҐ") ? "uk"
        : text.ContainsAny("ђћљњџЂЋЉЊЏ") ? "sr"
        : text.ContainsAny("ыэёЫЭЁ") || !text.Contains('ъ') ? "ru"
        : "bg";

    private static Script ScriptOf(char c) =>
        c switch
        {
            <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
            (>= '\u0400' and <= '\u052F') => Script.Cyrillic,
            (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFEFC') =>
                Script.Arabic,
            (>= '\u3040' and <= '\u30FF') => Script.Kana,
            (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => Script.Han,
            (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF') => Script.Hangul,
            _ => Script.Other,
        };
}
