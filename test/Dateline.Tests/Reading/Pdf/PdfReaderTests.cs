using System.Text;
using Dateline.Reading;

namespace Dateline.Tests.Reading.Pdf;

public sealed class PdfReaderTests
{
    private static readonly string[] Left =
    [
        "The minister arrived in the capital on",
        "Monday for two days of talks with the gov-",
        "ernment, and was met at the airport.",
        "",
        "He said that the well-known border post",
        "would be opened before the end of the",
        "year, and that trade had grown by a",
    ];

    private static readonly string[] Right =
    [
        "third since the agreement was signed.",
        "",
        "The opposition called the visit a show,",
        "and asked for the text of the agreement",
        "to be published. Traders at the well-",
        "known post said that they had heard such",
        "words before and would wait.",
    ];

    private const string Expected =
        "The minister arrived in the capital on Monday for two days of talks with the government, and was met at the airport.\n"
        + "He said that the well-known border post would be opened before the end of the year, and that trade had grown by a third since the agreement was signed.\n"
        + "The opposition called the visit a show, and asked for the text of the agreement to be published. Traders at the well-known post said that they had heard such words before and would wait.";

    private static PdfPages TwoColumns() =>
        new PdfPages()
            .Page()
            .Lines(60, 780, 22, "Minister in the capital for talks")
            .Lines(60, 750, 10, "By Ann Lee and Bob Ray")
            .Lines(60, 734, 10, "3 May 2024")
            .Lines(60, 690, 10, Left)
            .Lines(320, 690, 10, Right);

    private static Outcome<Article> Read(byte[] bytes, ReadOptions? options = null) =>
        Assert.Single(Reports.Read(bytes, options));

    [Fact]
    public void Two_columns_are_read_one_after_the_other_and_hyphenation_is_undone() =>
        Assert.Equal(Expected, Read(TwoColumns().Build()).Value!.Text);

    [Fact]
    public void The_first_page_names_title_authors_and_day()
    {
        var article = Read(TwoColumns().Build()).Value!;
        Assert.Equal("Minister in the capital for talks", article.Title);
        Assert.Equal(["Ann Lee", "Bob Ray"], article.Authors);
        Assert.Equal(DayRange.Day(new DateOnly(2024, 5, 3)), article.Published.Days);
    }

    [Fact]
    public void The_document_names_what_the_page_does_not()
    {
        var pages = new PdfPages().Page().Lines(60, 780, 10, Left);
        pages.Information.Title = "Minister in the capital";
        pages.Information.Author = "Ann Lee";
        pages.Information.CreationDate = "D:20240503101500Z";
        var article = Read(pages.Build()).Value!;
        Assert.Equal("Minister in the capital", article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(DayRange.Day(new DateOnly(2024, 5, 3)), article.Published.Days);
    }

    [Theory]
    [InlineData("report-final.docx")]
    [InlineData("Microsoft Word - Draft two")]
    [InlineData("Untitled 1")]
    public void The_name_of_a_file_is_no_title(string title)
    {
        var pages = new PdfPages().Page().Lines(60, 780, 10, Left);
        pages.Information.Title = title;
        Assert.Null(Read(pages.Build()).Value!.Title);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_dropped_and_sentences_go_on_over_the_page()
    {
        var pages = new PdfPages();
        for (var page = 0; page < 3; page++)
        {
            pages
                .Page()
                .Lines(60, 820, 8, $"The Example Gazette, issue {page + 4}")
                .Lines(
                    60,
                    700,
                    10,
                    page == 0 ? Left
                        : page == 1 ? Right
                        : ["The talks go on in the autumn, the two sides said on Tuesday."]
                )
                .Lines(290, 30, 8, $"Page {page + 1} of 3");
        }
        var text = Read(pages.Build()).Value!.Text;
        Assert.Equal(Expected + "\nThe talks go on in the autumn, the two sides said on Tuesday.", text);
    }

    [Fact]
    public void A_heading_between_paragraphs_is_a_paragraph_of_its_own()
    {
        var pages = new PdfPages()
            .Page()
            .Lines(60, 780, 10, Left)
            .Lines(60, 660, 14, "What was agreed")
            .Lines(60, 630, 10, Right[2..]);
        Assert.Contains("\nWhat was agreed\nThe opposition called", Read(pages.Build()).Value!.Text);
    }

    [Fact]
    public void A_scanned_document_has_no_text_layer()
    {
        var error = Read(new PdfPages().Page().Page().Build()).Error!;
        Assert.Equal(ReadErrorCode.NoArticle, error.Code);
        Assert.Contains("no text layer", error.Message);
    }

    [Fact]
    public void A_document_with_too_many_pages_is_too_large()
    {
        var pages = new PdfPages().Page().Page().Page().Build();
        var options = new ReadOptions { Limits = new ReadLimits { PdfPages = 2 } };
        Assert.Equal(ReadErrorCode.TooLarge, Read(pages, options).Error!.Code);
        options = new ReadOptions { Limits = new ReadLimits { PdfBytes = 100 } };
        Assert.Equal(ReadErrorCode.TooLarge, Read(pages, options).Error!.Code);
    }

    [Fact]
    public void A_document_that_takes_too_long_is_given_up()
    {
        var options = new ReadOptions { Limits = new ReadLimits { PdfTime = TimeSpan.Zero } };
        Assert.Equal(ReadErrorCode.TimedOut, Read(TwoColumns().Build(), options).Error!.Code);
    }

    [Fact]
    public void A_locked_document_says_so()
    {
        var error = Read(Encoding.Latin1.GetBytes(Locked())).Error!;
        Assert.Equal(ReadErrorCode.Unreadable, error.Code);
        Assert.Contains("password", error.Message);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_document_cut_short_ends_in_an_article_or_an_error(double share)
    {
        var bytes = TwoColumns().Build();
        var outcome = Read(bytes[..(int)(bytes.Length * share)]);
        Assert.True(outcome.IsOk || outcome.Error.Code is ReadErrorCode.Malformed or ReadErrorCode.NoArticle);
    }

    // A user's password is asked for: no key opens these.
    private static string Locked()
    {
        var key = new string('a', 64);
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
            $"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{key}> /U <{key}> >>",
        ];
        var pdf = new StringBuilder("%PDF-1.5\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(p => pdf.Append($"{p:D10} 00000 n \n"));
        return pdf.Append(
                $"trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] >>\nstartxref\n{table}\n%%EOF\n"
            )
            .ToString();
    }
}
