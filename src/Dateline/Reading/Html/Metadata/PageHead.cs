using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Html.Metadata;

/// <summary>The parts of a page that state its data, collected in one pass.</summary>
internal sealed class PageHead
{
    private readonly Dictionary<string, string> _meta = new(StringComparer.Ordinal);
    private readonly List<HtmlElement> _scripts = [];

    public PageHead(PageMap page)
    {
        Page = page;
        foreach (var element in page.Root.SelfAndDescendants())
        {
            Collect(element);
        }
        JsonLd = JsonLdDocument.Parse(_scripts.Select(s => s.RawText()));
    }

    public PageMap Page { get; }

    /// <summary>The structured data of the page.</summary>
    public JsonLdDocument JsonLd { get; }

    public List<HtmlElement> Headings { get; } = [];

    public List<HtmlElement> Times { get; } = [];

    /// <summary>Elements with an itemprop.</summary>
    public List<HtmlElement> Properties { get; } = [];

    /// <summary>Elements of a byline or with a date, by their role or their rel.</summary>
    public List<HtmlElement> Bylines { get; } = [];

    public List<HtmlElement> Dates { get; } = [];

    /// <summary>Elements of the class "published".</summary>
    public List<HtmlElement> Marks { get; } = [];

    public string? TitleTag { get; private set; }

    public string? Canonical { get; private set; }

    /// <summary>The address of the link with rel=next, as it is written.</summary>
    public string? Next { get; private set; }

    /// <summary>The address of the link with rel=prev, as it is written.</summary>
    public string? Previous { get; private set; }

    /// <summary>The language that the root element declares.</summary>
    public string? Language => Page.Root["lang"] ?? Page.Root["xml:lang"];

    /// <summary>The content of the first meta tag of a name (name, property, itemprop or http-equiv, lower case).</summary>
    public string? Meta(string name) => _meta.GetValueOrDefault(name);

    private void Collect(HtmlElement element)
    {
        switch (element.Name)
        {
            case "meta":
                AddMeta(element);
                return;
            case "link":
                AddLink(element);
                return;
            case "script":
                if (element["type"]?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
                {
                    _scripts.Add(element);
                }
                return;
            case "title":
                TitleTag ??= element.FoldedText();
                return;
        }
        CollectVisible(element);
    }

    private void AddLink(HtmlElement link)
    {
        switch (link["rel"]?.ToLowerInvariant())
        {
            case "canonical":
                Canonical ??= link["href"];
                break;
            case "next":
                Next ??= link["href"];
                break;
            case "prev" or "previous":
                Previous ??= link["href"];
                break;
        }
    }

    private void CollectVisible(HtmlElement element)
    {
        if (element.Name == "h1")
        {
            Headings.Add(element);
        }
        if (element.Name == "time")
        {
            Times.Add(element);
        }
        if (element.Has("itemprop"))
        {
            Properties.Add(element);
        }
        if (element.Name is "abbr" or "span" && element["class"] is "published" or "entry-date published")
        {
            Marks.Add(element);
        }
        var role = Page.OwnRole(element);
        if (role == PartRole.Byline || element["rel"] == "author")
        {
            Bylines.Add(element);
        }
        else if (role == PartRole.Date)
        {
            Dates.Add(element);
        }
    }

    private void AddMeta(HtmlElement element)
    {
        var name = element["property"] ?? element["name"] ?? element["itemprop"] ?? element["http-equiv"];
        if (name is not null && element["content"] is { Length: > 0 } content)
        {
            _meta.TryAdd(name.Trim().ToLowerInvariant(), content.Trim());
        }
    }
}
