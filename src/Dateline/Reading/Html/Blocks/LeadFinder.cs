using Dateline.Identification;

namespace Dateline.Reading.Html.Blocks;

/// <summary>
/// Restores the summary between the headline and the body of a report, which often stands in another part of the page.
/// English-language outlets set a deck there that the desk wrote as display and the body repeats: it stays out.
/// </summary>
internal static class LeadFinder
{
    private const int ShortestLead = 40;
    private const int LongestLead = 700;

    public static void Restore(PageMap page, PageHints hints)
    {
        var blocks = page.Blocks;
        var first = IndexOf(blocks, b => b.IsKept);
        var title = LastIndexBefore(blocks, first, b => b.Element.Name == "h1" || hints.IsTitle(b.Text));
        if (first < 0 || title < 0 || IsEnglish(blocks))
        {
            return;
        }
        for (var i = title + 1; i < first; i++)
        {
            if (IsLead(page, blocks[i], hints) && !IsRepeated(blocks, first, blocks[i].Text))
            {
                blocks[i].Verdict = Verdict.Keep("summary");
            }
        }
    }

    private static bool IsLead(PageMap page, Block block, PageHints hints) =>
        block.Text.Length is >= ShortestLead and <= LongestLead
        && block.Kind is not (BlockKind.Caption or BlockKind.ListItem or BlockKind.Cell)
        && block.LinkShare < 0.5
        && !hints.IsTitle(block.Text)
        && (hints.IsDescription(block.Text) || IsNamedLead(page, block));

    private static bool IsEnglish(IReadOnlyList<Block> blocks) =>
        LanguageIdentifier
            .Identify(string.Join(' ', blocks.Where(b => b.IsKept && b.IsProse).Take(6).Select(b => b.Text)))
            .Primary == "en";

    private static bool IsNamedLead(PageMap page, Block block) => page.RoleOf(block.Element) == PartRole.Lead;

    // Some reports begin with their summary.
    private static bool IsRepeated(IReadOnlyList<Block> blocks, int first, string text) =>
        blocks.Skip(first).Take(3).Any(b => b.Text.StartsWith(text, StringComparison.Ordinal));

    private static int IndexOf(IReadOnlyList<Block> blocks, Func<Block, bool> test)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (test(blocks[i]))
            {
                return i;
            }
        }
        return -1;
    }

    private static int LastIndexBefore(IReadOnlyList<Block> blocks, int end, Func<Block, bool> test)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (test(blocks[i]))
            {
                return i;
            }
        }
        return -1;
    }
}
