using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Html.Blocks;

/// <summary>
/// Drops teasers of other stories: a linked headline with its summary in one small part of the page, and the lists that
/// follow a label such as "Related stories".
/// </summary>
internal static class TeaserTrimmer
{
    /// <summary>The reason given to blocks that are nearly all link.</summary>
    public const string LinkReason = "links";

    private const int Reach = 3;
    private const int LongestTeaser = 500;
    private const int Label = 20;

    public static void Trim(IReadOnlyList<Block> blocks)
    {
        DropSummaries(blocks);
        DropListsAfterLabels(blocks);
    }

    private static void DropSummaries(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (IsLinkedHeadline(blocks[i]))
            {
                for (var j = i + 1; j < blocks.Count && j <= i + 4 && IsBeside(blocks[i], blocks[j]); j++)
                {
                    blocks[j].Verdict = blocks[j].IsKept ? Verdict.Drop("teaser") : blocks[j].Verdict;
                }
            }
        }
    }

    private static bool IsLinkedHeadline(Block block) =>
        block.Kind == BlockKind.Heading && block.Verdict.Reason == LinkReason && block.LinkShare > 0.8;

    // Both stand in one small part that holds little else.
    private static bool IsBeside(Block headline, Block block)
    {
        if (block.Kind == BlockKind.Heading)
        {
            return false;
        }
        var part = SmallestPart(headline);
        return part is not null
            && !part.IsLonger(LongestTeaser + headline.Text.Length)
            && (block.Element == part || block.Element.Ancestors().Contains(part));
    }

    // The smallest part of the page that holds more than the headline.
    private static HtmlElement? SmallestPart(Block headline)
    {
        var part = headline.Element.Parent;
        for (var i = 0; i < Reach && part is not null && !part.IsLonger(headline.Text.Length + Label); i++)
        {
            part = part.Parent;
        }
        return part;
    }

    private static void DropListsAfterLabels(IReadOnlyList<Block> blocks)
    {
        var isAfterLabel = false;
        foreach (var block in blocks)
        {
            if (IsLabel(block))
            {
                isAfterLabel = block.Text.Length < 50;
            }
            else if (isAfterLabel && block.IsKept && (block.Kind == BlockKind.ListItem || IsLooseList(block)))
            {
                block.Verdict = Verdict.Drop("list of related stories");
            }
            else if (block.IsKept)
            {
                isAfterLabel = false;
            }
        }
    }

    private static bool IsLabel(Block block) =>
        block.Verdict.Reason.StartsWith("related", StringComparison.Ordinal)
        || block.Verdict.Reason.StartsWith("label", StringComparison.Ordinal);

    private static bool IsLooseList(Block block) => block.Kind == BlockKind.Loose && !block.IsProse;
}
