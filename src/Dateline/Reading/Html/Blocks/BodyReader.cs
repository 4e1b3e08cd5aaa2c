using Dateline.Reading.Html.Markup;
using Dateline.Reading.Tails;

namespace Dateline.Reading.Html.Blocks;

/// <summary>Decides block by block what belongs to the report, and gives every block its reason.</summary>
internal sealed class BodyReader(Appeals appeals)
{
    private const double MostlyLinks = 0.6;

    /// <summary>Gives every block of the page its verdict; the report is what is kept.</summary>
    public void Read(PageMap page, string? title)
    {
        var body = BodyFinder.Find(page);
        var inside = body is null ? [] : body.SelfAndDescendants().ToHashSet();
        foreach (var block in page.Blocks)
        {
            block.Verdict = inside.Contains(block.Element)
                ? Judge(page, block, title)
                : Verdict.Drop("outside the article");
        }
        var kept = page.Blocks.Where(b => b.IsKept).ToList();
        HeadTrimmer.Trim(kept);
        EndTrimmer.Trim(kept);
    }

    private Verdict Judge(PageMap page, Block block, string? title)
    {
        var role = page.RoleOf(block.Element);
        if (role.IsOutside())
        {
            return Verdict.Drop(role.ToString().ToLowerInvariant());
        }
        if (block.Kind == BlockKind.Caption)
        {
            return Verdict.Drop("caption");
        }
        if (block.LinkShare > MostlyLinks && !(block.IsProse && block.LinkShare < 0.9))
        {
            return Verdict.Drop("links");
        }
        if (title is not null && block.Kind == BlockKind.Heading && IsTitle(block.Text, title))
        {
            return Verdict.Drop("headline");
        }
        return appeals.Find(block.Text) is { } pattern
            ? Verdict.Drop($"{pattern.Kind} ({pattern.Where})")
            : Verdict.Undecided;
    }

    private static bool IsTitle(string text, string title) =>
        string.Equals(text, title, StringComparison.OrdinalIgnoreCase)
        || title.StartsWith(text, StringComparison.OrdinalIgnoreCase);
}
