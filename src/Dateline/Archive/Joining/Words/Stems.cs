namespace Dateline.Archive.Joining.Words;

/// <summary>
/// Cuts a folded word to the part that its forms share, lightly: plural, gender, the commonest endings of verbs, and
/// what English and Spanish spell differently in words of one root ("relations", "relaciones").
/// </summary>
internal static class Stems
{
    private static readonly string[] English =
    [
        "ments",
        "ment",
        "ings",
        "ing",
        "ied",
        "ies",
        "ed",
        "ly",
        "es",
        "s",
        "e",
    ];

    private static readonly string[] Spanish =
    [
        "amientos",
        "imientos",
        "amiento",
        "imiento",
        "amente",
        "mente",
        "ieron",
        "iendo",
        "aron",
        "ando",
        "aban",
        "aran",
        "iran",
        "ados",
        "idos",
        "adas",
        "idas",
        "aba",
        "ara",
        "ira",
        "ado",
        "ido",
        "ada",
        "ida",
        "ian",
        "ar",
        "er",
        "ir",
        "an",
        "en",
        "es",
        "os",
        "as",
        "s",
        "o",
        "a",
        "e",
    ];

    private const int Shortest = 4;

    /// <summary>The stem of a word in small letters without marks.</summary>
    public static string Of(string folded, bool isSpanish)
    {
        if (folded.Length <= Shortest || char.IsAsciiDigit(folded[0]))
            return folded;
        return Alike(Cut(folded, isSpanish ? Spanish : English));
    }

    private static string Cut(string word, string[] endings)
    {
        foreach (var ending in endings)
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        return word;
    }

    /// <summary>One spelling for sounds that the two languages write in two ways.</summary>
    private static string Alike(string stem)
    {
        Span<char> kept = stackalloc char[stem.Length];
        var length = 0;
        for (var i = 0; i < stem.Length; i++)
        {
            var sound = Sound(stem, i);
            if (sound != '\0' && (length == 0 || kept[length - 1] != sound))
                kept[length++] = sound;
        }
        while (length > Shortest && kept[length - 1] is 'a' or 'e' or 'i' or 'o')
            length--;
        return new string(kept[..length]);
    }

    private static char Sound(string stem, int i) =>
        stem[i] switch
        {
            'y' => 'i',
            'k' or 'q' => 'c',
            't' when IsFollowedBy(stem, i, "io") => 'c',
            's' when IsFollowedBy(stem, i, "sio") => 'c',
            'p' when IsFollowedBy(stem, i, "h") => 'f',
            'h' when i > 0 && stem[i - 1] is 'p' or 't' => '\0',
            _ => stem[i],
        };

    private static bool IsFollowedBy(string stem, int i, string next) =>
        string.CompareOrdinal(stem, i + 1, next, 0, next.Length) == 0;
}
