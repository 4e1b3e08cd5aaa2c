using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Html.Blocks;

/// <summary>
/// Finds the smallest part of a page that holds the report: goes down from the root as long as one child holds nearly
/// all running text that is not in a part outside the report.
/// </summary>
internal sealed class BodyFinder
{
    private const double NearlyAll = 0.8;
    private const double BodyShare = 0.4;

    private readonly PageMap _page;
    private readonly Dictionary<HtmlElement, int> _inside = [];

    private BodyFinder(PageMap page)
    {
        _page = page;
        foreach (var block in page.Blocks.Where(b => b.IsProse && !page.RoleOf(b.Element).IsOutside()))
        {
            for (var element = block.Element; element is not null; element = element.Parent)
            {
                _inside[element] = _inside.GetValueOrDefault(element) + block.Text.Length;
            }
        }
    }

    /// <summary>The element that holds the report, or <c>null</c> where there is no running text.</summary>
    public static HtmlElement? Find(PageMap page)
    {
        var finder = new BodyFinder(page);
        return finder.Inside(page.Root) == 0 ? null : finder.Descend(finder.Start());
    }

    private int Inside(HtmlElement element) => _inside.GetValueOrDefault(element);

    // A part that calls itself the body of the article is believed where it holds a good part of the text.
    private HtmlElement Start()
    {
        var total = Inside(_page.Root);
        var named = _inside
            .Where(e => e.Value >= total * BodyShare && _page.OwnRole(e.Key) == PartRole.Body)
            .OrderByDescending(e => e.Value)
            .Select(e => e.Key)
            .FirstOrDefault();
        return named ?? _page.Root;
    }

    private HtmlElement Descend(HtmlElement from)
    {
        while (
            from.Elements.MaxBy(Inside) is { } child && Inside(child) >= Inside(from) * NearlyAll && IsContainer(child)
        )
        {
            from = child;
        }
        return from;
    }

    private static bool IsContainer(HtmlElement element) =>
        element.Name is not ("p" or "li" or "blockquote" or "pre" or "td")
        || element.Elements.Count(e => e.Tag.Is(TagTraits.Block)) > 1;
}
