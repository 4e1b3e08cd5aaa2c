using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Html.Blocks;

/// <summary>
/// Finds the smallest part of a page that holds the report: goes down from the root as long as one child holds nearly
/// all running text that is not in a part outside the report.
/// </summary>
internal sealed class BodyFinder
{
    private const double NearlyAll = 0.88;
    private const double BodyShare = 0.4;
    private const double PartShare = 0.1;
    private const int Near = 4;

    private readonly PageMap _page;
    private readonly PageHints _hints;
    private readonly Dictionary<HtmlElement, int> _inside = [];
    private readonly HashSet<HtmlElement> _besides = [];

    private BodyFinder(PageMap page, PageHints hints)
    {
        (_page, _hints) = (page, hints);
        foreach (var block in page.Blocks.Where(b => b.IsProse && !page.RoleOf(b.Element).IsOutside()))
        {
            if (block.Kind == BlockKind.Paragraph && block.Element.Parent is { } parent)
            {
                _besides.Add(parent);
            }
            for (var element = block.Element; element is not null; element = element.Parent)
            {
                _inside[element] = _inside.GetValueOrDefault(element) + block.Text.Length;
            }
        }
    }

    /// <summary>The element that holds the report, or <c>null</c> where there is no running text.</summary>
    public static HtmlElement? Find(PageMap page, PageHints hints)
    {
        var finder = new BodyFinder(page, hints);
        return finder.Inside(page.Root) == 0 ? null : finder.Descend(finder.Start());
    }

    private int Inside(HtmlElement element) => _inside.GetValueOrDefault(element);

    // Parts that call themselves the body of the article are believed where they hold a good part of the text;
    // a body that was cut in several parts is found whole.
    private HtmlElement Start()
    {
        var total = Inside(_page.Root);
        var named = _inside
            .Where(e => e.Value >= total * PartShare && _page.OwnRole(e.Key) == PartRole.Body)
            .Select(e => e.Key)
            .ToHashSet();
        List<HtmlElement> parts =
        [
            .. _page.Root.SelfAndDescendants().Where(e => named.Contains(e) && !e.Ancestors().Any(named.Contains)),
        ];
        return Join(parts) is { } body && Inside(body) >= total * BodyShare ? body : MainArticle() ?? _page.Root;
    }

    // The longest part, with those that follow or precede it without a headline between.
    private HtmlElement? Join(List<HtmlElement> parts)
    {
        if (parts.MaxBy(Inside) is not { } body)
        {
            return null;
        }
        var largest = parts.IndexOf(body);
        for (var i = largest + 1; i < parts.Count && AreOneText(parts[i - 1], parts[i]); i++)
        {
            body = CommonAncestor(body, parts[i]);
        }
        for (var i = largest - 1; i >= 0 && AreOneText(parts[i], parts[i + 1]); i--)
        {
            body = CommonAncestor(body, parts[i]);
        }
        return body;
    }

    private bool AreOneText(HtmlElement one, HtmlElement other)
    {
        var last = LastBlock(one);
        var first = FirstBlock(other);
        var common = CommonAncestor(one, other);
        return one["class"] == other["class"]
            && one.Ancestors().TakeWhile(a => a != common).Count() <= Near
            && !_page.Blocks.Skip(last + 1).Take(first - last - 1).Append(_page.Blocks[first]).Any(IsHeadline);
    }

    private bool IsHeadline(Block block) =>
        block.Element.Name is "h1" or "h2" || _page.RoleOf(block.Element) is PartRole.Title or PartRole.Byline;

    private int FirstBlock(HtmlElement part) => IndexOfBlocks(part).First();

    private int LastBlock(HtmlElement part) => IndexOfBlocks(part).Last();

    private IEnumerable<int> IndexOfBlocks(HtmlElement part) =>
        Enumerable
            .Range(0, _page.Blocks.Count)
            .Where(i => _page.Blocks[i].Element == part || _page.Blocks[i].Element.Ancestors().Contains(part));

    // Where several articles stand on one page, the report is the one with the headline, or the first of the long ones.
    private HtmlElement? MainArticle()
    {
        List<HtmlElement> articles =
        [
            .. _page
                .Root.SelfAndDescendants()
                .Where(e => e.Name == "article" && Inside(e) > 0 && !e.Ancestors().Any(a => a.Name == "article")),
        ];
        var sum = articles.Sum(Inside);
        if (articles.Count < 2 || sum < Inside(_page.Root) * NearlyAll)
        {
            return null;
        }
        return articles.FirstOrDefault(HasTitle) ?? articles.First(a => Inside(a) * 3 >= articles.Max(Inside));
    }

    private bool HasTitle(HtmlElement article) =>
        article.SelfAndDescendants().Any(e => e.Tag.Is(TagTraits.Heading) && _hints.IsTitle(e.FoldedText()));

    private static HtmlElement CommonAncestor(HtmlElement one, HtmlElement other)
    {
        var above = one.Ancestors().Prepend(one).ToHashSet();
        return other.Ancestors().Prepend(other).First(above.Contains);
    }

    private HtmlElement Descend(HtmlElement from)
    {
        while (from.Elements.MaxBy(Inside) is { } child && IsStep(from, child))
        {
            from = child;
        }
        return from;
    }

    // Paragraphs that stand beside the child belong to the report as much as what the child holds.
    private bool IsStep(HtmlElement from, HtmlElement child) =>
        Inside(child) >= Inside(from) * NearlyAll
        && IsContainer(child)
        && (Inside(child) == Inside(from) || !_besides.Contains(from));

    private static bool IsContainer(HtmlElement element) =>
        element.Name is not ("p" or "li" or "ul" or "ol" or "blockquote" or "pre" or "td" or "tr")
        || element.Elements.Count(e => e.Tag.Is(TagTraits.Block)) > 1 && element.Name is not ("ul" or "ol" or "tr");
}
