using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Reading.Html.Series;

/// <summary>
/// What the addresses of pages tell of each other: that one is a later page of the other's article, or the same article
/// for phones (AMP) or for print.
/// </summary>
internal static partial class PageAddresses
{
    private const int MostPages = 60;

    /// <summary>
    /// The number of a page in the article that begins at an address ("…/talks" and "…/talks/2", "…/talks?page=2",
    /// "…/talks-p2.html"), or <c>null</c> where the address is of another article.
    /// </summary>
    public static int? NumberIn(string first, string page)
    {
        if (Folded(first) == Folded(page))
        {
            return 1;
        }
        return Numbered(page) is var (article, number) && article == Folded(first) && number is > 0 and <= MostPages
            ? number
            : null;
    }

    /// <summary>The readings of an address: the first page of an article, or a later page of another address.</summary>
    public static IEnumerable<(string Article, int Number)> Readings(string page)
    {
        yield return (Folded(page), 1);
        if (Numbered(page) is var (article, number))
        {
            yield return (article, number);
        }
    }

    /// <summary>What an address says of its page, and the address without it; <see cref="PageVariant.None"/> mostly.</summary>
    public static (PageVariant Variant, string Address) Variant(string address)
    {
        var amp = Amp().Replace(address, "");
        if (amp != address)
        {
            return (PageVariant.Amp, Tidy(amp));
        }
        var print = Print().Replace(address, "");
        return print != address ? (PageVariant.Print, Tidy(print)) : (PageVariant.None, address);
    }

    /// <summary>An address without scheme, "www.", extension and closing slash, for comparison.</summary>
    public static string Folded(string address)
    {
        var text = address.Trim();
        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        text = fragment < 0 ? text : text[..fragment];
        return Extension().Replace(Scheme().Replace(text, "").TrimEnd('/'), "");
    }

    private static (string Article, int Number)? Numbered(string address)
    {
        var folded = Folded(address);
        var match = InQuery().Match(folded) is { Success: true } query ? query : InPath().Match(folded);
        return match.Success
            ? (
                Extension().Replace((folded[..match.Index] + match.Groups["rest"].Value).TrimEnd('?', '&', '/'), ""),
                int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)
            )
            : null;
    }

    private static string Tidy(string address) =>
        address.TrimEnd('?', '&').Replace("?&", "?", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^https?://(www\.|m\.|amp\.)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Scheme();

    [GeneratedRegex(
        @"\.(s?html?|php|aspx?|jsp)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Extension();

    [GeneratedRegex(
        @"(?<=[?&])(page|paged|pg|p|seite|pagina|pag|pageno|page_no|pagenum|teil|part)=(?<n>\d{1,2})(?<rest>(&.*)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex InQuery();

    [GeneratedRegex(
        @"[/,_-](page|seite|pagina|página|pag|partie|parte|teil|part|p|s)?[/_-]?(?<n>\d{1,2})(?<rest>)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex InPath();

    [GeneratedRegex(
        @"(?<=^https?://)amp\.|(?<=[?&])(amp(=1|=true)?|outputtype=amp|output=amp|format=amp)(?=&|$)|(?<=^https?://[^/]+)/amp(?=/)|/amp/?(?=$|\?)|\.amp(?=\.html?$|$|\?)|(?<=\.)amp\.(?=html?$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Amp();

    [GeneratedRegex(
        @"(?<=[?&])(print(=1|=true|=yes|able=1)?|view=print|output=print|mode=print|action=print)(?=&|$)|(?<=^https?://[^/]+)/print(?=/)|/print/?(?=$|\?)|[-_.]print(?=\.html?$)|,print(?=\.html?$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Print();
}
