namespace Dateline.Reading.Html.Blocks;

/// <summary>Drops what stands before the first sentence of a report: headline, byline, date, section, labels.</summary>
internal static class HeadTrimmer
{
    public static void Trim(List<Block> kept)
    {
        var first = kept.FindIndex(b => b.IsProse);
        for (var i = 0; i < first; i++)
        {
            if (kept[i].Kind != BlockKind.Heading || kept[i].Element.Name == "h1")
            {
                kept[i].Verdict = Verdict.Drop("before the report");
            }
        }
        kept.RemoveAll(b => !b.IsKept);
    }
}
