using System.Globalization;
using System.Text.Json;
using Dateline.Reading.Html.Blocks;
using Dateline.Reading.Html.Markup;
using Dateline.Reading.Html.Metadata;

namespace Dateline.Reading.Html.Live;

/// <summary>The posts that the structured data of a page state (schema.org LiveBlogPosting, liveBlogUpdate).</summary>
internal static class StatedPosts
{
    private const int ShortestPost = 20;
    private const int MostPosts = 1000;

    public static bool IsLiveBlog(JsonLdDocument data) => data.Nodes.Any(n => n.Types().Contains("LiveBlogPosting"));

    public static IReadOnlyList<LivePost> Of(JsonLdDocument data) =>
        [
            .. data
                .Nodes.Where(n => n.Types().Contains("LiveBlogPosting"))
                .SelectMany(n => n.Items("liveBlogUpdate"))
                .Take(MostPosts)
                .Select(Read)
                .OfType<LivePost>()
                .DistinctBy(p => p.Text),
        ];

    private static LivePost? Read(JsonElement update, int index)
    {
        var text = TextOf(update.Text("articleBody") ?? update.Text("text") ?? "");
        return text.Length < ShortestPost
            ? null
            : new LivePost(
                FragmentOf(update) ?? (index + 1).ToString(CultureInfo.InvariantCulture),
                update.Text("headline") is { Length: > 0 } headline ? TextForm.Fold(headline) : null,
                text,
                PageDates.OfData(update.Text("datePublished")),
                [.. AuthorsOf(update).SelectMany(Bylines.Names)]
            );
    }

    private static IEnumerable<string> AuthorsOf(JsonElement update) =>
        update
            .Items("author")
            .Select(a => a.ValueKind == JsonValueKind.Object ? a.Text("name") : JsonLdNodes.TextOf(a))
            .OfType<string>();

    private static string? FragmentOf(JsonElement update)
    {
        var address = update.Text("url") ?? update.Text("@id") ?? "";
        var at = address.IndexOf('#', StringComparison.Ordinal);
        return at >= 0 && at + 1 < address.Length ? address[(at + 1)..] : null;
    }

    // Bodies are written as text or as markup.
    private static string TextOf(string body) =>
        body.Contains('<', StringComparison.Ordinal) && HtmlTree.Parse(body) is { } root
            ? TextForm.OfParagraphs(BlockCollector.Collect(root).SelectMany(b => b.Text.Split('\n')))
            : TextForm.OfParagraphs(body.ReplaceLineEndings("\n").Split('\n'));
}
