using Dateline.Reading.Html.Markup;
using Dateline.Reading.Tails;

namespace Dateline.Reading.Html.Blocks;

/// <summary>Decides block by block what belongs to the report, and gives every block its reason.</summary>
internal sealed class BodyReader(Appeals appeals)
{
    private const double MostlyLinks = 0.6;
    private const int ShortestQuote = 20;
    private const int LongRepeated = 200;

    /// <summary>Gives every block of the page its verdict; the report is what is kept.</summary>
    public void Read(PageMap page, PageHints hints)
    {
        var body = BodyFinder.Find(page, hints);
        var inside = body is null ? [] : body.SelfAndDescendants().ToHashSet();
        var captions = new CaptionFinder(body ?? page.Root);
        foreach (var block in page.Blocks)
        {
            block.Verdict = inside.Contains(block.Element)
                ? Judge(page, block, hints, captions)
                : Verdict.Drop("outside the article");
        }
        DropRepeated(page.Blocks);
        TeaserTrimmer.Trim(page.Blocks);
        EndTrimmer.CutAtMarkers(page);
        HeadTrimmer.Trim(page.Blocks, hints);
        EndTrimmer.Trim(page.Blocks);
        LeadFinder.Restore(page, hints);
    }

    // Posts of other media are quoted with links in them.
    private static bool IsQuoted(Block block) => block.Kind == BlockKind.Quote && block.Text.Length >= ShortestQuote;

    // Pull quotes, and copies of the text for other devices.
    private static void DropRepeated(IReadOnlyList<Block> blocks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var block in blocks.Where(b => b.IsKept && b.Kind != BlockKind.ListItem && b.Text.Length >= LongRepeated)
        )
        {
            block.Verdict = seen.Add(block.Text) ? block.Verdict : Verdict.Drop("repeated");
        }
    }

    private Verdict Judge(PageMap page, Block block, PageHints hints, CaptionFinder captions)
    {
        var role = page.RoleOf(block.Element);
        if (role.IsOutside() && !(IsQuoted(block) && role is (PartRole.Share or PartRole.Embed)))
        {
            return Verdict.Drop(role.ToString().ToLowerInvariant());
        }
        if (block.Kind == BlockKind.Caption || captions.IsCaption(block))
        {
            return Verdict.Drop("caption");
        }
        if (block.LinkShare > MostlyLinks && !block.IsProse && !IsQuoted(block))
        {
            return Verdict.Drop(TeaserTrimmer.LinkReason);
        }
        if (block.Kind == BlockKind.Heading && hints.IsTitle(block.Text))
        {
            return Verdict.Drop("headline");
        }
        return appeals.Find(block.Text) is { } pattern
            ? Verdict.Drop($"{pattern.Kind} ({pattern.Where})")
            : Verdict.Undecided;
    }
}
