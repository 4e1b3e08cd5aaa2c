using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Markup;
using Dateline.Reading.Html.Metadata;

namespace Dateline.Reading.Html.Live;

/// <summary>A live blog: its posts, and what the page says before and after them.</summary>
/// <param name="Posts">The posts in the order of the page.</param>
/// <param name="Frame">The text that is in no post; empty where there is none.</param>
internal sealed record LiveBlog(IReadOnlyList<LivePost> Posts, string Frame)
{
    private const int ShortestFrame = 80;
    private const int FewestStated = 2;

    private static readonly string[] Names = ["liveblog", "live-blog", "live_blog", "liveticker", "live-ticker"];

    /// <summary>The live blog that a page is, or <c>null</c> where it is none.</summary>
    public static LiveBlog? Of(PageHead head)
    {
        if (!StatedPosts.IsLiveBlog(head.JsonLd) && !IsNamed(head.Page))
        {
            return null;
        }
        var stated = StatedPosts.Of(head.JsonLd);
        var (shown, blocks) = ShownPosts.Of(head);
        if (shown.Count > 0 && shown.Count >= stated.Count)
        {
            return new LiveBlog(shown, FrameOf(head.Page, b => blocks.Contains(b)));
        }
        var text = string.Concat(stated.Select(p => Squeeze(p.Title + p.Text)));
        return stated.Count < FewestStated
            ? null
            : new LiveBlog(stated, FrameOf(head.Page, b => text.Contains(Squeeze(b.Text), StringComparison.Ordinal)));
    }

    // A part that calls itself a live blog and holds a good part of the text.
    private static bool IsNamed(PageMap page) =>
        page
            .Root.SelfAndDescendants()
            .Any(e =>
                page.ProseOf(e) * 3 > page.Total
                && (IsName(e["class"]) || IsName(e["id"]) || IsName(e["data-component"]) || IsName(e["data-testid"]))
            );

    private static bool IsName(string? names) =>
        names is not null && Names.Any(n => names.Contains(n, StringComparison.OrdinalIgnoreCase));

    private static string FrameOf(PageMap page, Func<Block, bool> isOfPost)
    {
        var rest = page.Blocks.Where(b => b.IsKept && !isOfPost(b)).ToList();
        var text = TextForm.OfParagraphs(rest.SelectMany(b => b.Text.Split('\n')));
        return text.Length >= ShortestFrame && rest.Any(b => b.IsProse) ? text : "";
    }

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
