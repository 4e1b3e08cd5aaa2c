namespace Dateline.Tests.Reading.Html;

public sealed class PageTextTests
{
    private const string One =
        "The minister arrived in the capital on Monday for two days of talks with the government.";
    private const string Two =
        "He said that the border would be opened before the end of the year, and that trade had grown.";
    private const string Three =
        "The opposition called the visit a show, and asked for the text of the agreement to be published.";

    private static string Text(string body, string head = "") =>
        Reports.One($"<!doctype html><html><head>{head}</head><body>{body}</body></html>").Text;

    private static string Report(string inside = "", string after = "") =>
        $"<h1>Minister in the capital</h1><div class='story'><p>{One}</p>{inside}<p>{Two}</p><p>{Three}</p>{after}</div>";

    private static readonly string Expected = string.Join('\n', One, Two, Three);

    [Fact]
    public void Menus_and_footers_are_left_out() =>
        Assert.Equal(
            Expected,
            Text(
                "<nav><ul><li><a href='/'>Home</a></li></ul></nav>"
                    + Report()
                    + "<footer><p>© Example News. A company of the Example Group, which holds all rights.</p></footer>"
            )
        );

    [Theory]
    [InlineData(
        "<aside><h3>In short</h3><p>The two countries have had no border traffic for more than ten years now.</p></aside>"
    )]
    [InlineData(
        "<figure><img src='a.jpg'><figcaption>The minister on his way to the hall of the meeting on Monday.</figcaption></figure>"
    )]
    [InlineData(
        "<div class='img'><img src='a.jpg'><span>The minister on his way to the hall of the meeting on Monday.</span></div>"
    )]
    [InlineData(
        "<div class='related-links'><p>Earlier this year, the talks had been put off for the third time in a row.</p></div>"
    )]
    [InlineData("<p><a href='/other'>Talks put off for the third time in a row, officials say</a></p>")]
    [InlineData("<p>READ MORE: Talks put off for the third time in a row</p>")]
    [InlineData(
        "<div class='newsletter'><p>Get the news of the day in the evening, chosen by our editors in the capital.</p></div>"
    )]
    [InlineData("<p>Advertisement</p>")]
    [InlineData(
        "<div style='display: none'><p>This paragraph is for machines and is never shown to the reader of a page.</p></div>"
    )]
    [InlineData(
        "<div><h3><a href='/x'>Talks put off again</a></h3><p>The foreign ministry named no reason for the delay on Friday.</p></div>"
    )]
    public void What_stands_between_the_paragraphs_and_is_no_report_is_left_out(string box) =>
        Assert.Equal(Expected, Text(Report(box)));

    [Theory]
    [InlineData("<p>Follow us on Facebook and never miss a story.</p>")]
    [InlineData("<p>Síguenos en nuestras redes sociales.</p>")]
    [InlineData("<p>Abonnieren Sie unseren Newsletter.</p>")]
    [InlineData("<p>© 2024 Example News. All rights reserved.</p>")]
    [InlineData("<h2>Related stories</h2><ul><li>Talks put off for the third time in a row.</li></ul>")]
    [InlineData(
        "<ul class='tags'><li>Trade</li></ul><p>Another story that only stands below this one, with a full sentence of text.</p>"
    )]
    [InlineData(
        "<div id='comments'><p>I have read this with interest and do not believe a word that the minister says.</p></div>"
    )]
    public void What_follows_the_report_is_left_out(string tail) => Assert.Equal(Expected, Text(Report(after: tail)));

    [Fact]
    public void Paragraphs_made_by_two_line_breaks_are_paragraphs() =>
        Assert.Equal(Expected, Text($"<h1>Minister</h1><div>{One}<br><br>{Two}<br/>\n<br/>{Three}</div>"));

    [Fact]
    public void Headings_lists_and_quotations_inside_stay()
    {
        var inside =
            "<h2>What was agreed</h2><ul><li>The border is opened.</li><li>Trade goes on.</li></ul><blockquote>We are content.</blockquote>";
        Assert.Equal(
            string.Join(
                '\n',
                One,
                "What was agreed",
                "The border is opened.",
                "Trade goes on.",
                "We are content.",
                Two,
                Three
            ),
            Text(Report(inside))
        );
    }

    [Fact]
    public void A_heading_without_text_behind_it_is_left_out() =>
        Assert.Equal(Expected, Text(Report(after: "<h2>More to come</h2>")));

    [Fact]
    public void A_body_in_two_parts_is_found_whole()
    {
        var body =
            $"<article><h1>Minister</h1><div><div class='article-body'><p>{One}</p><p>{Two}</p></div><div>Advertisement</div><div class='article-body'><p>{Three}</p></div></div></article>";
        Assert.Equal(Expected, Text(body));
    }

    [Fact]
    public void A_ticker_before_the_headline_is_left_out()
    {
        var ticker = "<ul><li>In other news, the parliament has passed the budget of the coming year.</li></ul>";
        Assert.Equal(Expected, Text("<div>" + ticker + Report() + "</div>"));
    }

    [Fact]
    public void Names_that_mean_something_else_do_not_hide_the_report() =>
        Assert.Equal(
            Expected,
            Text($"<div class='media promo'><h1>Minister</h1><p>{One}</p><p>{Two}</p><p>{Three}</p></div>")
        );

    [Fact]
    public void The_summary_of_a_report_that_is_not_English_stands_first()
    {
        const string lead = "Zwei Tage lang verhandelt der Minister in der Hauptstadt über die Öffnung der Grenze.";
        const string text =
            "Der Minister ist am Montag in der Hauptstadt eingetroffen, um mit der Regierung zu verhandeln.";
        const string more =
            "Er sagte, dass die Grenze noch vor dem Ende des Jahres geöffnet werde und der Handel wachse.";
        var page =
            $"<header><h1>Minister in der Hauptstadt</h1><p class='standfirst'>{lead}</p></header><div class='article-body'><p>{text}</p><p>{more}</p></div>";
        Assert.Equal(string.Join('\n', lead, text, more), Text(page));
    }

    [Fact]
    public void Words_of_neighbouring_cells_and_items_are_not_glued() =>
        Assert.Contains(
            "1\nAnn Example\n42",
            Text(Report("<table><tr><td>1</td><td>Ann Example</td><td>42</td></tr></table>"))
        );

    [Fact]
    public void Character_references_and_soft_hyphens_are_resolved() =>
        Assert.Contains(
            "Café & Co. – naïve",
            Text(Report("<p>Caf&eacute; &amp; Co. &#8211; na&#xEF;&shy;ve people were there, the minister said.</p>"))
        );

    [Theory]
    [InlineData("overflow-hidden")]
    [InlineData("hidden-xs md:block")]
    [InlineData("grid toc-layout")]
    public void Names_of_layouts_do_not_hide_the_report(string names) =>
        Assert.Equal(
            Expected,
            Text(
                $"<h1>Minister</h1><div class='{names}'><div class='article-body'><p>{One}</p><p>{Two}</p><p>{Three}</p></div></div>"
                    + string.Concat(Enumerable.Repeat($"<div><p><a href='/x'>{Two}</a></p></div>", 5))
            )
        );

    [Fact]
    public void A_table_in_a_figure_is_part_of_the_report() =>
        Assert.Contains(
            "Ann Example\n42",
            Text(Report("<figure><table><tr><td>Ann Example</td><td>42</td></tr></table></figure>"))
        );
}
