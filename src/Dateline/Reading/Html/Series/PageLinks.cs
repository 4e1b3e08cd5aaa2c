namespace Dateline.Reading.Html.Series;

/// <summary>For what a page was made beside the page for browsers.</summary>
internal enum PageVariant
{
    None,

    /// <summary>A page for phones by the AMP project's rules.</summary>
    Amp,

    /// <summary>A page for printers.</summary>
    Print,
}

/// <summary>How a page belongs to others: as one page of an article on several, or as a variant of the same article.</summary>
/// <param name="Article">The folded address of the article that all its pages and variants share.</param>
/// <param name="Variant">For what the page was made.</param>
/// <param name="Number">Its number among the pages of the article, from 1.</param>
/// <param name="Next">The address of the next page, or <c>null</c> where none is named.</param>
internal sealed record PageLinks(string Article, PageVariant Variant, int Number, string? Next)
{
    /// <summary>Whether the article stands on several pages.</summary>
    public bool IsOfSeveral => Number > 1 || Next is not null;
}
