using Dateline.Reading.Html.Markup;

namespace Dateline.Reading.Html.Metadata;

/// <summary>Collects the data of a page.</summary>
internal static class PageDataReader
{
    public static PageData Read(HtmlElement root, string? givenUrl)
    {
        _ = givenUrl;
        var title = root.SelfAndDescendants().FirstOrDefault(e => e.Name == "h1")?.FoldedText();
        return new PageData { Title = title is null ? null : new Sourced<string>(title, "h1") };
    }
}
