using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Html.Blocks;

/// <summary>
/// Tells captions where no element or name does: short text that shares a small part of the page with a picture and
/// with nothing else.
/// </summary>
internal sealed class CaptionFinder(HtmlElement body)
{
    private const int LongestCaption = 320;
    private const int Reach = 4;

    private readonly Dictionary<HtmlElement, (int Text, int Images, int Parts)> _sizes = [];

    public bool IsCaption(Block block)
    {
        if (
            block.Kind is BlockKind.Heading or BlockKind.ListItem or BlockKind.Cell
            || block.Text.Length > LongestCaption
        )
        {
            return false;
        }
        var element = block.Element;
        for (var i = 0; i < Reach && element is not null && element != body; i++, element = element.Parent)
        {
            var (text, images, parts) = Size(element);
            if (text > LongestCaption || parts > 3)
            {
                return false;
            }
            if (images > 0)
            {
                return element.Name != "p" || !block.IsProse;
            }
        }
        return false;
    }

    private (int Text, int Images, int Parts) Size(HtmlElement element)
    {
        if (_sizes.TryGetValue(element, out var known))
        {
            return known;
        }
        var (text, images, parts) = (0, 0, 0);
        foreach (var child in element.Children)
        {
            if (child is HtmlText run)
            {
                var length = run.Data.AsSpan().Trim().Length;
                text += length;
            }
            else if (child is HtmlElement inner && inner.Name is "img" or "picture" or "video" or "iframe")
            {
                images++;
            }
            else if (child is HtmlElement part && !part.Tag.Is(TagTraits.Silent))
            {
                var size = Size(part);
                var isBlock = part.Tag.Is(TagTraits.Block) && size.Text > 0 && size.Parts == 0;
                text += size.Text;
                images += size.Images;
                parts += size.Parts + (isBlock ? 1 : 0);
            }
        }
        return _sizes[element] = (text, images, parts);
    }
}
