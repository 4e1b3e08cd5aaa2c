namespace Dateline.Reading.Html.Blocks;

/// <summary>Drops what stands before the first sentence of a report: headline, byline, date, section, labels.</summary>
internal static class HeadTrimmer
{
    // A page whose text stands mostly before its headline has the headline of something else.
    private const double Least = 0.3;

    public static void Trim(IReadOnlyList<Block> blocks, PageHints hints)
    {
        DropBeforeHeadline(blocks, hints);
        foreach (var block in blocks.Where(b => b.IsKept).TakeWhile(b => !b.IsProse))
        {
            if (block.Kind != BlockKind.Heading || block.Element.Name == "h1")
            {
                block.Verdict = Verdict.Drop("before the report");
            }
        }
    }

    private static void DropBeforeHeadline(IReadOnlyList<Block> blocks, PageHints hints)
    {
        var headline = blocks.TakeWhile(b => b.Kind != BlockKind.Heading || !hints.IsTitle(b.Text)).Count();
        var total = blocks.Where(b => b.IsKept).Sum(b => b.Text.Length);
        var after = blocks.Skip(headline).Where(b => b.IsKept).Sum(b => b.Text.Length);
        if (headline == blocks.Count || after < total * Least)
        {
            return;
        }
        foreach (var block in blocks.Take(headline).Where(b => b.IsKept))
        {
            block.Verdict = Verdict.Drop("before the headline");
        }
    }
}
