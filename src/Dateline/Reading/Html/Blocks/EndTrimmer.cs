namespace Dateline.Reading.Html.Blocks;

/// <summary>Drops what stands after the last sentence of a report: headings without text, labels, signatures.</summary>
internal static class EndTrimmer
{
    public static void Trim(List<Block> kept)
    {
        for (var i = kept.Count - 1; i > 0 && IsLoose(kept[i]); i--)
        {
            kept[i].Verdict = Verdict.Drop("after the report");
        }
        kept.RemoveAll(b => !b.IsKept);
    }

    private static bool IsLoose(Block block) =>
        block.Kind == BlockKind.Heading
        || (!block.IsProse && !Prose.EndsSentence(block.Text) && block.Kind != BlockKind.ListItem);
}
