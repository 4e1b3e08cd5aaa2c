using System.Net;
using System.Text.RegularExpressions;

namespace Dateline.Reading.Html.Metadata;

/// <summary>Cuts a byline into the names of persons: "By Ann Lee and Bob Ray, Example News" names two.</summary>
internal static partial class Bylines
{
    private const int LongestName = 60;

    /// <summary>The names in a byline, in order; addresses and words around them are dropped.</summary>
    public static IEnumerable<string> Names(string byline)
    {
        var text = Opening().Replace(TextForm.Fold(WebUtility.HtmlDecode(byline)), "");
        return Joints().Split(text).Select(Clean).Where(IsName);
    }

    /// <summary>Whether it begins with a word of authorship: "By", "von", "Redacción:".</summary>
    public static bool IsOpened(string byline) => Opening().IsMatch(byline);

    /// <summary>What follows a label of authorship ("Author: Ann Lee"), or <c>null</c> where there is none.</summary>
    public static string? AfterLabel(string line) =>
        Label().Match(line) is { Success: true } label ? line[label.Length..] : null;

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
        && !Credentials().IsMatch(name)
        && !name.Contains('@')
        && name.Split(' ').Length <= 7;

    [GeneratedRegex(
        @"^(written by|reported by|story by|posted by|by|von|por|par|di|da|door|af|av|autor|autora|author|text|texto|texte|redacción|oleh|от|από|przez|επιμέλεια)(\s*:\s*|\s+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^(author|authors|autor|autora|autorin|autorin/autor|autor/in|auteur|autore|forfatter|författare|автор|yazar|penulis)\s*:\s*|^(autorin/autor|autor/in)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Label();

    // Degrees and licences behind a name.
    [GeneratedRegex(
        @"^(Ph\.? ?D|M\.?D|D\.?O|J\.?D|M\.?B\.?A|M\.?P\.?H|M\.?S\.?W|M\.?S|M\.?A|B\.?A|B\.?S|MSc|BSc|MEd|EdD|PsyD|PharmD|DDS|DMD|DVM|R\.?N|R\.?D|RDN|LDN|LCSW|CPA|CFP|CEPF|CFA|LL\.?[BM]|FAND|FACLM|PMP|Jr|Sr|Esq)\.?®?$"
    )]
    private static partial Regex Credentials();

    [GeneratedRegex(
        @"\s*[,;|/•·]\s+|\s+(and|und|y|e|et|en|og|och|i|и|&|con|with|mit|avec)\s+|\s*&\s*|\s*;\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Joints();

    [GeneratedRegex(@"\s*(\(.*\)|<.*>|\[.*\]|\S+@\S+)\s*$|\s+(in|aus|from|desde)\s+\p{Lu}\p{L}+$")]
    private static partial Regex Closing();
}
