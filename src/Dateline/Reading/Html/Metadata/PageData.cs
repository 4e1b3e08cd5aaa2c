namespace Dateline.Reading.Html.Metadata;

/// <summary>Whether a page says that it can be read without paying (schema.org isAccessibleForFree).</summary>
internal enum Access
{
    Unknown,
    Free,
    NotFree,
}

/// <summary>The data of a page: of every datum all statements, and the one that is believed.</summary>
internal sealed record PageData
{
    public required Datum<string> Title { get; init; }

    public required Datum<IReadOnlyList<string>> Authors { get; init; }

    public required Datum<DateOnly> Published { get; init; }

    /// <summary>When the page says that it was last changed; never taken for the date of publication.</summary>
    public required Datum<DateOnly> Updated { get; init; }

    public required Datum<string> Publisher { get; init; }

    public required Datum<string> Url { get; init; }

    public required Datum<LanguageTag> Language { get; init; }

    public required Access Access { get; init; }

    /// <summary>The summaries that the page states.</summary>
    public required IReadOnlyList<string> Descriptions { get; init; }

    /// <summary>The text of the article as the page's structured data state it: a check, not a source.</summary>
    public string? StatedBody { get; init; }

    /// <summary>The types of the page in its structured data: NewsArticle, LiveBlogPosting …</summary>
    public required IReadOnlyList<string> Types { get; init; }
}
