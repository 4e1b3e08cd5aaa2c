namespace Dateline.Reading.Html.Blocks;

/// <summary>Drops what stands after the last sentence of a report: headings without text, labels, signatures.</summary>
internal static class EndTrimmer
{
    // A list of tags or comments ends a report, where most of the text has come before.
    private const double Most = 0.6;
    private const int LongestTail = 8;

    public static void CutAtMarkers(PageMap page)
    {
        var total = page.Blocks.Where(b => b.IsKept).Sum(b => b.Text.Length);
        var seen = 0;
        var isOver = false;
        foreach (var block in page.Blocks)
        {
            if (block.IsKept)
            {
                seen += block.Text.Length;
                block.Verdict = isOver ? Verdict.Drop("after the end mark") : block.Verdict;
            }
            isOver |= seen > total * Most && IsEndMark(page, block);
        }
    }

    public static void Trim(IReadOnlyList<Block> blocks)
    {
        var tail = blocks.Reverse().Where(b => b.IsKept).TakeWhile(IsLoose).ToList();
        if (tail.Count(b => b.Kind == BlockKind.Paragraph) > LongestTail)
        {
            return; // paragraphs without full stops: a list that is the report
        }
        foreach (var block in tail)
        {
            block.Verdict = Verdict.Drop("after the report");
        }
    }

    private static bool IsEndMark(PageMap page, Block block) =>
        !block.IsKept
        && block.Verdict.Reason is "tags" or "comments" or "author"
        && page.RoleOf(block.Element).IsOutside();

    private static bool IsLoose(Block block) =>
        block.Kind == BlockKind.Heading
        || (
            !block.IsProse
            && !Prose.EndsSentence(block.Text)
            && block.Kind is not (BlockKind.ListItem or BlockKind.Cell or BlockKind.Quote)
        );
}
