using System.Globalization;

namespace Dateline.Language.Text;

/// <summary>The classes of characters that tokens are made of.</summary>
internal static class Letters
{
    /// <summary>A letter, a digit, or a mark that sits on one.</summary>
    public static bool IsWordCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || (c >= 128 && (char.IsLetterOrDigit(c) || IsCombining(c)))
        || c is '_' or '\u200C' or '\u200D';

    public static bool IsLetter(char c) => char.IsLetter(c) || (c >= 0x300 && IsCombining(c));

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or 'ʼ' or '´';

    public static bool IsSingleQuote(char c) => c is '\'' or '’' or '‘' or '`' or '‚' or '‹' or '›';

    public static bool IsQuote(char c) =>
        IsSingleQuote(c) || c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '「' or '」' or '『' or '』';

    public static bool IsOpening(char c) =>
        c
            is '('
                or '['
                or '{'
                or '“'
                or '‘'
                or '«'
                or '„'
                or '‚'
                or '‹'
                or '¿'
                or '¡'
                or '「'
                or '『'
                or '《'
                or '（'
                or '【';

    public static bool IsClosing(char c) =>
        c is ')' or ']' or '}' or '”' or '’' or '»' or '›' or '」' or '』' or '》' or '）' or '】';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '‒' or '‐' or '‑';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>Characters of scripts that write no spaces; each stands alone where no dictionary is at hand.</summary>
    public static bool IsIdeograph(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>White space, and the characters without width that some editors leave behind.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060' or '\u00AD';

    private static bool IsCombining(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
