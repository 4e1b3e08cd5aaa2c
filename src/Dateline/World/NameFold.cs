namespace Dateline.World;

/// <summary>
/// Folds names for comparison: letters of the Latin script lose their marks and case, apostrophes vanish, every
/// other run of signs becomes one space. "Côte-d’Or" is "cote dor". The generator of the gazetteer does the same.
/// </summary>
internal static class NameFold
{
    // U+00C0–U+024F and U+1E00–U+1EFF: the basic letter, or "?" where there is none.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn?nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string LatinExtendedB =
        "???????????????e??f?????????????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aa"
        + "aa????ggkkoooo??j???gg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????"
        + "????????????????";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
        + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s??s?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>Folds a name into <paramref name="target"/>; returns the length, or -1 where it does not fit.</summary>
    public static int Fold(ReadOnlySpan<char> name, Span<byte> target)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (c is '\'' or '’' or '‘' or 'ʻ' or 'ʼ' or '`' || char.IsSurrogate(c) || c is >= '\u0300' and <= '\u036F')
                continue;
            var letter = Letter(c);
            if (letter == ' ' && (length == 0 || target[length - 1] == ' '))
                continue;
            if (length + 2 > target.Length)
                return -1;
            target[length++] = (byte)letter;
            if (Second(c) is var second && second != '\0')
                target[length++] = (byte)second;
        }
        return length > 0 && target[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>The folded name.</summary>
    public static string Fold(string name)
    {
        Span<byte> buffer = name.Length < 200 ? stackalloc byte[401] : new byte[name.Length * 2 + 1];
        return System.Text.Encoding.ASCII.GetString(buffer[..Fold(name, buffer)]);
    }

    private static char Letter(char c) =>
        c switch
        {
            >= 'a' and <= 'z' or >= '0' and <= '9' => c,
            >= 'A' and <= 'Z' => (char)(c | 0x20),
            < '\u00C0' => ' ',
            < '\u0180' => Latin[c - 0xC0],
            < '\u0250' => LatinExtendedB[c - 0x180],
            'ə' => 'e',
            >= '\u1E00' and < '\u1F00' => LatinAdditional[c - 0x1E00],
            _ => char.IsLetterOrDigit(c) ? '?' : ' ',
        };

    private static char Second(char c) =>
        c switch
        {
            'ß' => 's',
            'æ' or 'Æ' or 'œ' or 'Œ' => 'e',
            'þ' or 'Þ' => 'h',
            _ => '\0',
        };
}
