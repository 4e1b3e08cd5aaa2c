namespace Dateline.Reading;

/// <summary>The most that is read of one input, so that no input can exhaust time or memory.</summary>
public sealed record ReadLimits
{
    /// <summary>10 MB a page, 10 MB a text, 50 MB and 500 pages a PDF, 16 MB a line of article lines.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>The most bytes of a page, counted after decompression. Default 10,000,000.</summary>
    public int PageBytes { get; init; } = 10_000_000;

    /// <summary>The most bytes of a plain text. Default 10,000,000.</summary>
    public int TextBytes { get; init; } = 10_000_000;

    /// <summary>The most bytes of a PDF. Default 50,000,000.</summary>
    public int PdfBytes { get; init; } = 50_000_000;

    /// <summary>The most pages of a PDF. Default 500.</summary>
    public int PdfPages { get; init; } = 500;

    /// <summary>The longest that the pages of a PDF may take. Default 60 s.</summary>
    public TimeSpan PdfTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most bytes of one mail message, with its attachments. Default 50,000,000.</summary>
    public int MailBytes { get; init; } = 50_000_000;

    /// <summary>The most bytes of an export of a chat. Default 50,000,000.</summary>
    public int ChatBytes { get; init; } = 50_000_000;

    /// <summary>The most bytes of a Markdown text. Default 2,000,000.</summary>
    public int MarkdownBytes { get; init; } = 2_000_000;

    /// <summary>The most UTF-16 code units of one article line. Default 16,000,000.</summary>
    public int LineLength { get; init; } = 16_000_000;
}
