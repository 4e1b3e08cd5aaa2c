using System.Text;
using Dateline.Reading;
using Dateline.Reading.Mail;
using Dateline.Tables;

namespace Dateline.Tests.Reading.Mail;

public sealed class MailTests
{
    private const string First =
        "The minister visited the border on Monday and said that the crossing would be opened in March.";
    private const string Second = "Officials denied that a date had been set, and asked for patience until then.";

    private static string Letter(string body, string headers = "") =>
        "From: Ann Lee <ann@example.org>\nTo: desk@example.org\nSubject: Fwd: Talks at the border\n"
        + $"Date: Mon, 05 Jan 2026 23:30:00 -0300 (ART)\nMessage-ID: <1@example.org>\n{headers}\n{body}";

    [Fact]
    public void A_letter_has_its_text_and_the_data_of_its_headers()
    {
        var article = Reports.One(Letter($"{First}\n\n{Second}\n\n-- \nAnn Lee\nExample News, Capital Street 1"));
        Assert.Equal($"{First}\n{Second}", article.Text);
        Assert.Equal("Talks at the border", article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Null(article.Publisher);
        Assert.Equal(new Published(DayRange.Day(new DateOnly(2026, 1, 5)), PublishedBasis.Metadata), article.Published);
    }

    [Theory]
    [InlineData("On Sun, 4 Jan 2026 at 10:00, Bob Ray <bob@example.org> wrote:\n> What is new?\n> Tell me.")]
    [InlineData("El dom, 4 ene 2026 a las 10:00, Bob Ray\n<bob@example.org> escribió:\n\n> ¿Qué hay?")]
    [InlineData(
        "-----Original Message-----\nFrom: Bob Ray\nSent: Sunday, January 4, 2026\nSubject: What is new?\n\nTell me."
    )]
    [InlineData("From: Bob Ray\nSent: Sunday, January 4, 2026\nTo: Ann Lee\nSubject: What is new?\n\nTell me.")]
    public void Quoted_history_is_dropped(string history)
    {
        var text = Second + " " + Second + " " + First;
        Assert.Equal(text, Reports.One(Letter($"{text}\n\n{history}")).Text);
    }

    [Fact]
    public void Answers_between_quotations_are_kept() =>
        Assert.Equal(
            $"{First}\n{Second}",
            Reports
                .One(Letter($"On Sunday, Bob Ray wrote:\n> What did she do?\n\n{First}\n\n> And then?\n\n{Second}"))
                .Text
        );

    [Theory]
    [InlineData(
        "---------- Forwarded message ---------\nFrom: Cid Paz <cid@example.org>\nDate: Fri, 2 Jan 2026 09:00:00 +0000\nSubject: The report\nTo: Ann Lee\n\n"
    )]
    [InlineData(
        "Begin forwarded message:\n\nFrom: Cid Paz <cid@example.org>\nDate: 2 January 2026\nSubject: The report\n\n"
    )]
    public void A_letter_that_only_forwards_is_the_message_forwarded(string mark)
    {
        var article = Reports.One(Letter($"Please read this.\n\n{mark}{First}"));
        Assert.Equal((First, "The report"), (article.Text, article.Title));
        Assert.Equal(["Cid Paz"], article.Authors);
        Assert.Equal(DayRange.Day(new DateOnly(2026, 1, 2)), article.Published.Days);
    }

    [Fact]
    public void A_newsletter_is_read_as_a_page_and_its_sender_publishes()
    {
        var html =
            $"<html><body><table><tr><td><a href='#'>View in browser</a></td></tr><tr><td><h1>Talks at the border</h1><p>{First}</p><p>{Second}</p>"
            + "<p>You receive this email because you subscribed. <a href='#'>Unsubscribe</a></p></td></tr></table></body></html>";
        var article = Reports.One(
            Letter(
                "--b\nContent-Type: text/plain\n\nRead this in a browser.\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                    + Convert.ToBase64String(Encoding.UTF8.GetBytes(html))
                    + "\n--b--\n",
                "List-Unsubscribe: <https://example.org/u>\nArchived-At: <https://example.org/letters/7>\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n"
            )
        );
        Assert.Equal($"{First}\n{Second}", article.Text);
        Assert.Equal(("Ann Lee", "https://example.org/letters/7"), (article.Publisher, article.Url));
        Assert.Empty(article.Authors);
    }

    [Fact]
    public void Charsets_and_transfer_encodings_are_undone()
    {
        var headers =
            "MIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n";
        var body =
            "El ministro habl=F3 en la capital y dijo que la frontera se abrir=E1 en marzo, seg=FAn la a=\ngencia.";
        Assert.Equal(
            "El ministro habló en la capital y dijo que la frontera se abrirá en marzo, según la agencia.",
            Reports.One(Letter(body, headers)).Text
        );
    }

    [Fact]
    public void Flowed_lines_are_joined()
    {
        var body = First.Replace("and said ", "and said \n") + "\n\n" + Second;
        Assert.Equal(
            $"{First}\n{Second}",
            Reports.One(Letter(body, "MIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n")).Text
        );
    }

    [Fact]
    public void Every_message_of_a_mailbox_is_an_outcome_and_damaged_ones_do_not_end_the_run()
    {
        var box =
            $"From ann@example.org Mon Jan  5 10:00:00 2026\n{Letter(First + "\n>From here on all is calm.")}\n\n"
            + "From x Mon Jan  5 10:00:00 2026\n\0\0 nonsense\n\n"
            + $"From bob@example.org Mon Jan  5 10:00:00 2026\n{Letter(Second + " " + First)}\n";
        var outcomes = Reports.Read(box);
        Assert.Equal([true, false, true], outcomes.Select(o => o.IsOk));
        Assert.Equal(["-:1", "-:3"], outcomes.Where(o => o.IsOk).Select(o => o.Value!.Source));
        Assert.EndsWith("From here on all is calm.", outcomes[0].Value!.Text);
    }

    [Fact]
    public void A_message_attached_to_a_bare_one_is_the_report()
    {
        var headers = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n";
        var article = Reports.One(
            Letter(
                $"--b\nContent-Type: text/plain\n\nSee below.\n--b\nContent-Type: message/rfc822\n\nFrom: Cid Paz <c@example.org>\nSubject: Inner\nDate: 2 Jan 2026 10:00:00 +0000\n\n{First}\n--b--\n",
                headers
            )
        );
        Assert.Equal(("Inner", First), (article.Title, article.Text));
    }

    [Fact]
    public void A_message_without_a_report_says_so() =>
        Assert.Equal(ReadErrorCode.NoArticle, Reports.Error(Letter("See you at noon.")));

    [Fact]
    public void A_message_beyond_the_limit_does_not_end_the_mailbox()
    {
        var mark = "From a@example.org Mon Jan  5 10:00:00 2026\n";
        var options = new ReadOptions { Limits = new ReadLimits { MailBytes = 2000 } };
        var outcomes = Reports.Read(mark + Letter(new string('x', 5000)) + "\n\n" + mark + Letter(First), options);
        Assert.Equal(ReadErrorCode.TooLarge, outcomes[0].Error!.Code);
        Assert.Equal(First, outcomes[1].Value!.Text);
    }

    [Fact]
    public void Every_line_of_the_table_is_matched_by_its_pattern() =>
        Assert.All(
            Table.Load("Reading/Mail/quotes.tsv").Rows,
            row =>
                Assert.True(Dateline.Reading.Tails.Pattern.Parse(row).Matches(TextForm.Fold(row["example"])), row.Where)
        );

    [Fact]
    public void Plain_text_that_mentions_headers_is_no_mail() =>
        Assert.Equal(
            "From: the minister came a letter.\n" + First,
            Reports.One($"From: the minister came a letter.\n\n{First}").Text
        );
}
