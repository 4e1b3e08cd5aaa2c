namespace Dateline.Reading.Html.Markup;

/// <summary>A node of a page: an element or a run of text.</summary>
internal abstract class HtmlNode
{
    /// <summary>The element that holds this node; <c>null</c> at the root.</summary>
    public HtmlElement? Parent { get; set; }
}

/// <summary>A run of text with its character references resolved.</summary>
internal sealed class HtmlText(string data) : HtmlNode
{
    public string Data { get; } = data;
}
