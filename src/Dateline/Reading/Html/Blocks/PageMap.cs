using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Html.Blocks;

/// <summary>Where the running text of a page stands, and what the parts of the page are for.</summary>
internal sealed class PageMap
{
    // A part that holds this share of the running text of the page can't be an aside, whatever it is called.
    private const double Main = 0.5;

    // Names such as "media" or "premium" are often given to what wraps the report itself.
    private const double MainOfDoubtful = 0.3;

    // A part that holds what calls itself the body of the article, with this share of the running text, is no aside.
    private const double GoodBody = 0.25;

    private readonly RoleTable _roles = RoleTable.Default;
    private readonly bool _trustsNames;
    private readonly Dictionary<HtmlElement, int> _prose = [];
    private readonly HashSet<HtmlElement> _holders = [];
    private readonly Dictionary<HtmlElement, PartRole> _own = [];
    private readonly Dictionary<HtmlElement, PartRole> _inherited = [];

    /// <summary>Maps a page; without <paramref name="trustsNames"/> only tags and attributes tell roles, not class names.</summary>
    public PageMap(HtmlElement root, bool trustsNames = true)
    {
        Root = root;
        _trustsNames = trustsNames;
        Blocks = BlockCollector.Collect(root);
        foreach (var block in Blocks.Where(b => b.IsProse && b.Kind != BlockKind.Caption))
        {
            Add(_prose, block, block.Text.Length);
        }
        Total = ProseOf(root);
        foreach (var body in _prose.Where(p => p.Value >= Total * GoodBody && IsNamedBody(p.Key)))
        {
            _holders.UnionWith(body.Key.Ancestors());
        }
    }

    public HtmlElement Root { get; }

    /// <summary>All blocks of the page in its order.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The length of all running text of the page.</summary>
    public int Total { get; }

    /// <summary>The length of the running text below an element.</summary>
    public int ProseOf(HtmlElement element) => _prose.GetValueOrDefault(element);

    /// <summary>The role of an element by itself; one that most of the text stands in is not outside.</summary>
    public PartRole OwnRole(HtmlElement element)
    {
        if (_own.TryGetValue(element, out var known))
        {
            return known;
        }
        var role = _roles.Of(element, _trustsNames);
        role = role.IsOutside() && (IsMain(element, role) || _holders.Contains(element)) ? PartRole.None : role;
        return _own[element] = role;
    }

    /// <summary>The outermost role outside the report that an element stands in, or its own.</summary>
    public PartRole RoleOf(HtmlElement element)
    {
        if (_inherited.TryGetValue(element, out var known))
        {
            return known;
        }
        var above = element.Parent is { } parent ? RoleOf(parent) : PartRole.None;
        var own = OwnRole(element);
        var role =
            above.IsOutside() ? above
            : own != PartRole.None ? own
            : above;
        return _inherited[element] = role;
    }

    private bool IsNamedBody(HtmlElement element) => _roles.Of(element, _trustsNames) == PartRole.Body;

    private bool IsMain(HtmlElement element, PartRole role) =>
        ProseOf(element) > Total * (IsDoubtful(role) ? MainOfDoubtful : Main);

    private static bool IsDoubtful(PartRole role) =>
        role
            is not (
                PartRole.Comments
                or PartRole.Navigation
                or PartRole.Footer
                or PartRole.Related
                or PartRole.Sidebar
            );

    private static void Add(Dictionary<HtmlElement, int> sums, Block block, int amount)
    {
        for (var element = block.Element; element is not null; element = element.Parent)
        {
            sums[element] = sums.GetValueOrDefault(element) + amount;
        }
    }
}
