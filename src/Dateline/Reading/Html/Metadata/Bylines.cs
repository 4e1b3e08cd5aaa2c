using System.Text.RegularExpressions;

namespace Dateline.Reading.Html.Metadata;

/// <summary>Cuts a byline into the names of persons: "By Ann Lee and Bob Ray, Example News" names two.</summary>
internal static partial class Bylines
{
    private const int LongestName = 60;

    /// <summary>The names in a byline, in order; addresses and words around them are dropped.</summary>
    public static IEnumerable<string> Names(string byline)
    {
        var text = Opening().Replace(TextForm.Fold(byline), "");
        return Joints().Split(text).Select(Clean).Where(IsName);
    }

    private static string Clean(string name)
    {
        var cut = Closing()
            .Replace(Opening().Replace(name.Trim(), ""), "")
            .Trim(' ', ',', '.', '|', '-', ';', ':', '•', '/', '–');
        return cut;
    }

    private static bool IsName(string name) =>
        name.Length is > 1 and <= LongestName
        && name.Any(char.IsLetter)
        && !name.Contains("://", StringComparison.Ordinal)
        && !name.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !name.Any(char.IsDigit)
        && !name.Contains('@')
        && name.Split(' ').Length <= 7;

    [GeneratedRegex(
        @"^(written by|reported by|story by|posted by|by|von|por|par|di|da|door|af|av|autor|autora|author|text|texto|texte|redacción|oleh|от|από|przez|επιμέλεια)(\s*:\s*|\s+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\s*[,;|/•·]\s+|\s+(and|und|y|e|et|en|og|och|i|и|&|con|with|mit|avec)\s+|\s*&\s*|\s*;\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Joints();

    [GeneratedRegex(@"\s*(\(.*\)|<.*>|\[.*\]|\S+@\S+)\s*$|\s+(in|aus|from|desde)\s+\p{Lu}\p{L}+$")]
    private static partial Regex Closing();
}
