using System.Text;
using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Html.Blocks;

/// <summary>
/// Writes a page as blocks: text runs between the breaks that a reader sees, so that words of neighbouring parts are
/// never glued. Two line breaks in a row part blocks like a paragraph does.
/// </summary>
internal sealed class BlockCollector
{
    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _open = new();
    private int _linkLength;
    private int _strongLength;
    private int _links;
    private int _strong;

    /// <summary>All blocks below an element in the order of the page.</summary>
    public static IReadOnlyList<Block> Collect(HtmlElement root)
    {
        var collector = new BlockCollector();
        collector.Walk(root, root);
        collector.Close(root);
        return collector._blocks;
    }

    private void Walk(HtmlElement element, HtmlElement block)
    {
        foreach (var child in element.Children)
        {
            if (child is HtmlText text)
            {
                Append(text.Data);
            }
            else if (child is HtmlElement inner && !inner.Tag.Is(TagTraits.Silent))
            {
                Enter(inner, block);
            }
        }
    }

    private void Enter(HtmlElement element, HtmlElement block)
    {
        if (element.Name is "br")
        {
            Break(block);
        }
        else if (element.Tag.Is(TagTraits.Block))
        {
            Close(block);
            Walk(element, element);
            Close(element);
        }
        else
        {
            Inline(element, block);
        }
    }

    private void Inline(HtmlElement element, HtmlElement block)
    {
        var isLink = element.Name == "a" && element.Has("href");
        var isStrong = element.Name is "b" or "strong";
        _links += isLink ? 1 : 0;
        _strong += isStrong ? 1 : 0;
        Walk(element, block);
        _links -= isLink ? 1 : 0;
        _strong -= isStrong ? 1 : 0;
    }

    private void Append(string text)
    {
        var before = _open.Length;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                if (!WhiteSpace.IsInvisible(c))
                {
                    _open.Append(c);
                }
            }
            else if (_open.Length > 0 && _open[^1] is not (' ' or '\n'))
            {
                _open.Append(' ');
            }
        }
        _linkLength += _links > 0 ? _open.Length - before : 0;
        _strongLength += _strong > 0 ? _open.Length - before : 0;
    }

    // One break is a line end inside the block; the second in a row ends the block.
    private void Break(HtmlElement block)
    {
        while (_open.Length > 0 && _open[^1] == ' ')
        {
            _open.Length--;
        }
        if (_open.Length > 0 && _open[^1] == '\n')
        {
            Close(block);
        }
        else if (_open.Length > 0)
        {
            _open.Append('\n');
        }
    }

    private void Close(HtmlElement block)
    {
        if (_open.Length > 0)
        {
            var text = _open.ToString().Trim(' ', '\n');
            if (text.Length > 0)
            {
                _blocks.Add(new Block(text, block, KindOf(block), _linkLength, _strongLength));
            }
            _open.Clear();
        }
        (_linkLength, _strongLength) = (0, 0);
    }

    private static BlockKind KindOf(HtmlElement element) =>
        element.Name switch
        {
            "p" => InsideOf(element) ?? BlockKind.Paragraph,
            "li" or "dd" or "dt" => BlockKind.ListItem,
            "td" or "th" => BlockKind.Cell,
            "blockquote" => BlockKind.Quote,
            "figcaption" or "caption" or "figure" => BlockKind.Caption,
            "pre" => BlockKind.Preformatted,
            _ when element.Tag.Is(TagTraits.Heading) => BlockKind.Heading,
            _ => InsideOf(element) ?? BlockKind.Loose,
        };

    private static BlockKind? InsideOf(HtmlElement element) =>
        element.Parent?.Name switch
        {
            "li" or "dd" => BlockKind.ListItem,
            "blockquote" => BlockKind.Quote,
            "figcaption" or "figure" => BlockKind.Caption,
            "td" or "th" => element.Name == "p" ? null : BlockKind.Cell,
            _ => null,
        };
}
