using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Markup;
using Dateline.Reading.Html.Metadata;

namespace Dateline.Reading.Html.Series;

/// <summary>
/// Finds the other pages of an article: links with rel=next and rel=prev, and links to a page number, where their address is
/// that of the article with a number. (Blogs mark the next article with rel=next too: its address is another.)
/// </summary>
internal sealed class PageLinkFinder
{
    private const int LongestLabel = 40;
    private const int ShortestStem = 4;

    private readonly PageHead _head;
    private readonly string _own;
    private readonly List<(string Article, int Number)> _readings;

    private PageLinkFinder(PageHead head, string own, string address) =>
        (_head, _own, _readings) = (head, own, [.. PageAddresses.Readings(address)]);

    /// <summary>The links of a page, or <c>null</c> where it has no address.</summary>
    public static PageLinks? Find(PageHead head, string? canonical, string? given)
    {
        if ((given ?? canonical) is not { } own)
        {
            return null;
        }
        var (variant, address) = VariantOf(head, canonical, own);
        return new PageLinkFinder(head, own, address).Find(variant);
    }

    // A page says that it is a variant by its root (AMP) or its address; its canonical link names the article.
    private static (PageVariant Variant, string Address) VariantOf(PageHead head, string? canonical, string own)
    {
        var root = head.Page.Root;
        var (stated, plain) = PageAddresses.Variant(own);
        var variant = root.Has("amp") || root.Has("⚡") ? PageVariant.Amp : stated;
        var named = variant == PageVariant.None ? null : canonical;
        return (variant, named is null ? plain : PageAddresses.Variant(named).Address);
    }

    private PageLinks Find(PageVariant variant)
    {
        var numbered = NumberedLinks().ToList();
        PageLinks? single = null;
        foreach (var (article, number) in _readings)
        {
            var links = LinksIn(article, number, variant, numbered);
            if (links.IsOfSeveral)
            {
                return links;
            }
            single ??= links;
        }
        return single!;
    }

    private PageLinks LinksIn(string article, int number, PageVariant variant, List<string> numbered)
    {
        var after = Absolute(_head.Next) is { } next && PageAddresses.NumberIn(article, next) is > 1 and var n ? n : 0;
        var before = Absolute(_head.Previous) is { } previous ? PageAddresses.NumberIn(article, previous) ?? 0 : 0;
        var own =
            after > 0 ? after - 1
            : before > 0 ? before + 1
            : number;
        var isEarlierKnown = before > 0 || numbered.Exists(l => PageAddresses.NumberIn(article, l) == own - 1);
        var following =
            after > 0 ? Absolute(_head.Next) : numbered.Find(l => PageAddresses.NumberIn(article, l) == own + 1);
        // An address that ends in a number may just end in a number.
        return own > 1 && !isEarlierKnown && following is null
            ? new PageLinks(_readings[0].Article, variant, 1, null)
            : new PageLinks(article, variant, own, following);
    }

    private IEnumerable<string> NumberedLinks()
    {
        var stems = _readings
            .Select(r => r.Article[(r.Article.LastIndexOf('/') + 1)..])
            .Where(s => s.Length >= ShortestStem)
            .ToList();
        return _head
            .Page.Root.SelfAndDescendants()
            .Where(e => e.Name == "a" && IsNear(e["href"], stems) && IsPageLink(e))
            .Select(e => Absolute(e["href"]))
            .OfType<string>();
    }

    private static bool IsNear(string? href, List<string> stems) =>
        href is { Length: > 0 }
        && href[0] != '#'
        && href.AsSpan().ContainsAnyInRange('0', '9')
        && (href[0] == '?' || href.Length <= 3 || stems.Exists(s => href.Contains(s, StringComparison.Ordinal)));

    private bool IsPageLink(HtmlElement link) =>
        _head.Page.RoleOf(link) is not (PartRole.Comments or PartRole.Related or PartRole.Sidebar)
        && !link.IsLonger(LongestLabel);

    private string? Absolute(string? href) =>
        Uri.TryCreate(_own, UriKind.Absolute, out var from)
        && Uri.TryCreate(from, href, out var to)
        && to.Scheme is "http" or "https"
            ? to.AbsoluteUri
            : null;
}
