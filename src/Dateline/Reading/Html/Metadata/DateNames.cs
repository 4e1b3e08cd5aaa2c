namespace Dateline.Reading.Html.Metadata;

/// <summary>The names of meta tags that hold a date, by what the date is of.</summary>
internal static class DateNames
{
    /// <summary>Names that say that the day is that of publication.</summary>
    public static IReadOnlyList<string> Published { get; } =
    [
        "article:published_time",
        "article:published",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "date_published",
        "publish-date",
        "publish_date",
        "publishdate",
        "published_time",
        "published-date",
        "pubdate",
        "dc.date.issued",
        "dcterms.issued",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "article.published",
        "article_date_original",
        "originalpublicationdate",
        "publication_date",
        "citation_publication_date",
        "citation_date",
        "bt:pubdate",
        "rnews:datepublished",
        "article:post_date",
        "vr:published_time",
        "shareaholic:article_published_time",
        "article:pubdate",
        "iso-8601-publish-date",
        "dateposted",
        "publisheddate",
        "pub_date",
        "last-published",
    ];

    /// <summary>Names of a date that may be that of the file, of an edition, or of the last change.</summary>
    public static IReadOnlyList<string> Doubtful { get; } =
    [
        "dcterms.created",
        "dc.date.created",
        "dcterms.date",
        "dc.date",
        "dcterms.available",
        "created",
        "datecreated",
        "displaydate",
        "release_date",
        "timestamp",
        "date",
    ];

    /// <summary>Names of the day of the last change.</summary>
    public static IReadOnlyList<string> Updated { get; } =
    [
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "lastmod",
        "last-modified",
        "dcterms.modified",
        "article:modified",
        "modified",
        "updated_time",
        "revised",
    ];
}
