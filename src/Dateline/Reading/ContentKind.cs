namespace Dateline.Reading;

/// <summary>What the bytes of an input are, told by the bytes.</summary>
internal enum ContentKind
{
    Empty,
    Binary,

    /// <summary>Compressed data that can't be decompressed.</summary>
    Damaged,
    Page,
    Pdf,
    PlainText,

    /// <summary>One JSON object per line, each with a "text".</summary>
    ArticleLines,

    /// <summary>A feed of any format, or a sitemap.</summary>
    Feed,

    /// <summary>One mail message.</summary>
    Mail,

    /// <summary>Mail messages one after another (mbox).</summary>
    Mailbox,
    Markdown,

    /// <summary>WhatsApp's export of a chat as text.</summary>
    WhatsApp,

    /// <summary>Telegram's export of chats as JSON.</summary>
    TelegramJson,

    /// <summary>Telegram's export of a chat as a page.</summary>
    TelegramPage,

    /// <summary>Records of the web: WARC or ARC, whatever it is compressed by.</summary>
    WebArchive,

    /// <summary>A ZIP file of web archives.</summary>
    Wacz,
}
