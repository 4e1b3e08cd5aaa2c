using System.Globalization;
using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Markup;
using Dateline.Reading.Html.Metadata;

namespace Dateline.Reading.Html.Live;

/// <summary>
/// The posts that a page shows: parts of the same kind side by side, each with one time of its own, that hold most of the
/// running text.
/// </summary>
internal sealed class ShownPosts
{
    private const int FewestPosts = 3;
    private const double LeastShare = 0.4;
    private const int MostClimbs = 12;
    private const int LongestTimeLine = 50;

    private readonly PageMap _page;
    private readonly Dictionary<HtmlElement, HtmlElement> _times = [];

    private ShownPosts(PageMap page) => _page = page;

    /// <summary>The posts in the order of the page, and the blocks that they take up.</summary>
    public static (IReadOnlyList<LivePost> Posts, IReadOnlySet<Block> Blocks) Of(PageHead head)
    {
        var finder = new ShownPosts(head.Page);
        var parts = finder.Parts(head.Times);
        var blocks = finder.BlocksOf(parts);
        List<LivePost> posts = [.. parts.Select((part, i) => finder.Read(part, blocks[part], i)).OfType<LivePost>()];
        return posts.Count < FewestPosts
            ? ([], new HashSet<Block>())
            : (posts, blocks.Values.SelectMany(b => b).ToHashSet());
    }

    // The largest part around each time that holds no other time; of these the kind with the most text.
    private List<HtmlElement> Parts(IReadOnlyList<HtmlElement> times)
    {
        var counts = new Dictionary<HtmlElement, int>();
        foreach (var above in times.SelectMany(t => t.Ancestors()))
        {
            counts[above] = counts.GetValueOrDefault(above) + 1;
        }
        foreach (var time in times)
        {
            var part = time;
            for (var i = 0; i < MostClimbs && part.Parent is { } parent && counts[parent] == 1; i++)
            {
                part = parent;
            }
            _times.TryAdd(part, time);
        }
        var kind = _times
            .Keys.GroupBy(p => (p.Parent, p.Name, FirstClass(p)))
            .Where(k => k.Count() >= FewestPosts)
            .MaxBy(k => k.Sum(_page.ProseOf));
        return kind is not null && kind.Sum(_page.ProseOf) >= _page.Total * LeastShare ? [.. kind] : [];
    }

    private static string FirstClass(HtmlElement element) => element["class"]?.Split(' ')[0] ?? "";

    private Dictionary<HtmlElement, List<Block>> BlocksOf(List<HtmlElement> parts)
    {
        var blocks = parts.ToDictionary(p => p, _ => new List<Block>());
        foreach (var block in _page.Blocks)
        {
            if (block.Element.Ancestors().Prepend(block.Element).FirstOrDefault(blocks.ContainsKey) is { } part)
            {
                blocks[part].Add(block);
            }
        }
        return blocks;
    }

    private LivePost? Read(HtmlElement part, List<Block> blocks, int index)
    {
        var title = blocks.Find(b => b.Kind == BlockKind.Heading);
        var text = TextForm.OfParagraphs(
            blocks.Where(b => b != title && IsText(b)).SkipWhile(IsTimeLine).SelectMany(b => b.Text.Split('\n'))
        );
        return text.Length == 0
            ? null
            : new LivePost(
                FragmentOf(part) ?? (index + 1).ToString(CultureInfo.InvariantCulture),
                title?.Text.Replace('\n', ' '),
                text,
                PageDates.OfData(_times[part]["datetime"]),
                []
            );
    }

    // "10:15", "3 hours ago".
    private static bool IsTimeLine(Block block) =>
        !block.IsProse && block.Text.Length <= LongestTimeLine && block.Text.Any(char.IsDigit);

    private bool IsText(Block block) =>
        block.IsKept || (block.IsProse && !_page.RoleOf(block.Element).IsOutside() && block.Kind != BlockKind.Caption);

    private static string? FragmentOf(HtmlElement part) =>
        part["id"]
        ?? part.SelfAndDescendants()
            .Select(e => e.Name == "a" ? AfterHash(e["href"]) : null)
            .FirstOrDefault(f => f is not null);

    private static string? AfterHash(string? href) =>
        href?.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at && at + 1 < href.Length
            ? href[(at + 1)..]
            : null;
}
