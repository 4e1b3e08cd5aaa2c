using AngleSharp.Html.Parser;
using CsCheck;
using Dateline.Reading.Html.Markup;

namespace Dateline.Tests.Reading.Html;

public sealed class HtmlTreeTests
{
    private static readonly string[] Pieces =
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<a href='x'>",
        "</a>",
        "<ul>",
        "<li>",
        "</li>",
        "</ul>",
        "<br>",
        "<h2>",
        "</h2>",
        "<section>",
        "</section>",
        "one ",
        "two",
        " three ",
        "&amp;",
        "&eacute",
        "<!-- c -->",
        "<img src=x>",
        "<span class=\"k\">",
        "</span>",
        "<blockquote>",
        "</blockquote>",
        "< 5",
        "</x y>",
        "<em",
        ">",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    [Fact]
    public void The_words_of_any_markup_are_those_that_a_browser_shows() =>
        Piece
            .Array[0, 30]
            .Sample(
                pieces =>
                {
                    var page = "<html><body>" + string.Concat(pieces);
                    Assert.Equal(
                        Words(new HtmlParser().ParseDocument(page).Body!.TextContent),
                        Words(HtmlTree.Parse(page)!.RawText())
                    );
                },
                iter: 2000
            );

    [Theory]
    [InlineData("<p>one<p>two", "p(one) p(two)")]
    [InlineData("<p>one<div>two</div>", "p(one) div(two)")]
    [InlineData("<ul><li>one<li>two</ul>", "ul(li(one) li(two))")]
    [InlineData("<table><tr><td>one<td>two<tr><td>three</table>", "table(tr(td(one) td(two)) tr(td(three)))")]
    [InlineData("<div><b>one</div>two", "div(b(one)) two")]
    [InlineData("<h2>one<h3>two</h3>", "h2(one) h3(two)")]
    public void Elements_end_where_the_standard_says(string markup, string tree) =>
        Assert.Equal(tree, Draw(HtmlTree.Parse("<body>" + markup)!.Elements.Single(e => e.Name == "body")));

    private static string Draw(HtmlElement element) =>
        string.Join(
            ' ',
            element.Children.Select(c => c is HtmlElement e ? $"{e.Name}({Draw(e)})" : ((HtmlText)c).Data)
        );

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
