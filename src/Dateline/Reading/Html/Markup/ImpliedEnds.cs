namespace Dateline.Reading.Html.Markup;

/// <summary>Which open elements the start of another ends, and at which ones the search for them stops (HTML Standard, 13.2.6).</summary>
internal static class ImpliedEnds
{
    /// <summary>The elements that a start tag ends, and the fences between; <c>null</c> where it ends none.</summary>
    public static (string[] Names, string[] Fences)? Of(string tag) =>
        tag switch
        {
            "li" => (Items, Lists),
            "dt" or "dd" => (Terms, TermLists),
            "tr" => (Rows, Tables),
            "td" or "th" => (Cells, RowsAndTables),
            "thead" or "tbody" or "tfoot" => (Groups, Tables),
            "option" or "optgroup" => (Options, Selects),
            "a" => (Anchors, AnchorFences),
            _ => null,
        };

    private static readonly string[] Items = ["li"];
    private static readonly string[] Lists = ["ul", "ol", "menu", "dir"];
    private static readonly string[] Terms = ["dt", "dd"];
    private static readonly string[] TermLists = ["dl"];
    private static readonly string[] Rows = ["tr"];
    private static readonly string[] Tables = ["table"];
    private static readonly string[] Cells = ["td", "th"];
    private static readonly string[] RowsAndTables = ["tr", "table"];
    private static readonly string[] Groups = ["thead", "tbody", "tfoot"];
    private static readonly string[] Options = ["option"];
    private static readonly string[] Selects = ["select"];
    private static readonly string[] Anchors = ["a"];
    private static readonly string[] AnchorFences = ["div", "section", "article", "ul", "li"];
}
