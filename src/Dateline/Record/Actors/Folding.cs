using System.Globalization;
using System.Text;
using Dateline.Unicode;

namespace Dateline.Record.Actors;

/// <summary>Folds names to what makes two writings the same: no accents, no case, no marks.</summary>
internal static class Folding
{
    /// <summary>The folded words of a name.</summary>
    public static string[] Words(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in Accents.Remove(name))
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && c is not ('\'' or '’' or '.')
            )
                folded.Append(' ');
        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The same words without accents: as headlines and old wires write them.</summary>
    public static string WithoutAccents(string words) => Accents.Remove(words);

    /// <summary>The folded words joined by blanks.</summary>
    public static string Of(string name) => string.Join(' ', Words(name));
}
