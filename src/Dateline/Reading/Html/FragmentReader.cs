using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Markup;
using Dateline.Reading.Tails;

namespace Dateline.Reading.Html;

/// <summary>
/// Reads a piece of markup that is the report and little else (the content of a feed's entry, a mail, a post) by the rules
/// of pages: headings and lists kept, captions, related links and appeals dropped.
/// </summary>
internal sealed class FragmentReader
{
    private const double MostlyLinks = 0.6;

    private readonly BodyReader _body = new(Appeals.Default);

    /// <summary>The paragraphs of the report; none where there is no text, or it nests deeper than pages may.</summary>
    public IReadOnlyList<string> Paragraphs(string markup, string? title)
    {
        if (HtmlTree.Parse("<body>" + markup) is not { } root)
        {
            return [];
        }
        var map = new PageMap(root);
        var hints = new PageHints(title, []);
        _body.Read(map, hints);
        var kept = map.Blocks.Where(b => b.IsKept).ToList();
        // A single short sentence is no article of a page, and can be all that an entry has.
        var blocks = kept.Any(b => b.IsProse) ? kept : map.Blocks.Where(b => IsPlausible(b, hints));
        return [.. blocks.SelectMany(b => b.Text.Split('\n')).Select(TextForm.Fold).Where(p => p.Length > 0)];
    }

    private static bool IsPlausible(Block block, PageHints hints) =>
        block.Kind != BlockKind.Caption
        && block.LinkShare <= MostlyLinks
        && !hints.IsTitle(block.Text)
        && Appeals.Default.Find(block.Text) is null;

    /// <summary>All text of a piece of markup in one line.</summary>
    public static string Line(string markup) =>
        HtmlTree.Parse("<body>" + markup) is { } root ? TextForm.Fold(root.FoldedText()) : "";
}
