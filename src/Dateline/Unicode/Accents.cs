using System.Globalization;
using System.Text;

namespace Dateline.Unicode;

/// <summary>Takes the accents off letters, without the system's culture data.</summary>
internal static class Accents
{
    /// <summary>The text by base letters: "Álvarez" becomes "Alvarez".</summary>
    public static string Remove(string text)
    {
        if (IsPlain(text))
            return text;
        var plain = new StringBuilder(text.Length);
        var points = new List<int>(4);
        foreach (var rune in text.EnumerateRunes())
        {
            points.Clear();
            Canonical.Decompose(rune.Value, points);
            foreach (var point in points)
                if (Rune.IsValid(point) && Rune.GetUnicodeCategory(new Rune(point)) != UnicodeCategory.NonSpacingMark)
                    plain.Append(new Rune(point));
        }
        return plain.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (c >= '\u00C0')
                return false;
        return true;
    }
}
