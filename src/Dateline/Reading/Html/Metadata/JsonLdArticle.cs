using System.Text.Json;

namespace Dateline.Reading.Html.Metadata;

/// <summary>The node of the structured data that describes the article itself.</summary>
internal sealed class JsonLdArticle(JsonLdDocument document, JsonElement? node)
{
    /// <summary>The types of the node; empty where the page describes no article.</summary>
    public IReadOnlyList<string> Types { get; } = node is { } n ? [.. n.Types()] : [];

    public string? Headline => Text("headline") ?? (Types.Count > 0 ? Text("name") : null);

    public string? Published => Text("datePublished") ?? Text("dateCreated") ?? Text("uploadDate");

    public string? Modified => Text("dateModified");

    public string? Description => Text("description");

    public string? Body => Text("articleBody");

    public string? Language => Text("inLanguage");

    public string? Url => Text("url") ?? (Text("mainEntityOfPage") is { } page ? page : IdOf("mainEntityOfPage"));

    public string? IsFree => Text("isAccessibleForFree")?.ToLowerInvariant();

    /// <summary>The names of its authors, in order.</summary>
    public IReadOnlyList<string> Authors =>
        [.. Names("author").Concat(node is { } n && n.Items("author").Any() ? [] : Names("creator"))];

    public string? Publisher => Names("publisher").FirstOrDefault() ?? Names("sourceOrganization").FirstOrDefault();

    /// <summary>Picks the node: an article before a page; of several articles the one with the headline of the page.</summary>
    public static JsonLdArticle Pick(JsonLdDocument document, string? headline)
    {
        var articles = document.Nodes.Where(n => n.Types().Any(IsArticle)).ToList();
        var named = articles.Where(a => headline is not null && Same(a.Text("headline"), headline));
        var full = articles.Where(a => a.Text("datePublished") is not null);
        return new JsonLdArticle(document, First(named) ?? First(full) ?? First(articles) ?? First(Pages(document)));
    }

    private static JsonElement? First(IEnumerable<JsonElement> nodes)
    {
        foreach (var node in nodes)
        {
            return node;
        }
        return null;
    }

    private static IEnumerable<JsonElement> Pages(JsonLdDocument document) =>
        document.Nodes.Where(n =>
            n.Types().Any(t => t is "WebPage" or "ItemPage") && n.Text("datePublished") is not null
        );

    // NewsArticle, ReportageNewsArticle, LiveBlogPosting, SocialMediaPosting, Report …
    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal)
        || type.EndsWith("Posting", StringComparison.Ordinal) && type != "JobPosting"
        || type is "Report" or "Review" or "VideoObject";

    private static bool Same(string? one, string other) =>
        string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private string? Text(string name) => node?.Text(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private string? IdOf(string name) => node?.Items(name).Select(i => i.Text("@id") ?? i.Text("url")).FirstOrDefault();

    private IEnumerable<string> Names(string property) =>
        node is { } article
            ? article
                .Items(property)
                .Select(document.Resolve)
                .SelectMany(i => i.ValueKind == JsonValueKind.Object ? i.Items("name") : [i])
                .Select(JsonLdNodes.TextOf)
                .OfType<string>()
                .Where(n => !string.IsNullOrWhiteSpace(n))
            : [];
}
