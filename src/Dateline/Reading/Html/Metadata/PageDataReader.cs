namespace Dateline.Reading.Html.Metadata;

/// <summary>Collects the data of a page: every statement with its place, the most trusted first.</summary>
internal static class PageDataReader
{
    public static PageData Read(PageHead head, string? givenUrl)
    {
        var article = JsonLdArticle.Pick(
            head.JsonLd,
            head.Headings.FirstOrDefault()?.FoldedText() ?? head.Meta("og:title")
        );
        var url = UrlFinder.Find(head, article);
        var publisher = PublisherFinder.Find(head, article, givenUrl ?? url.Believed?.Value);
        string[] sites = [.. publisher.All.Select(p => p.Value), .. HostNames(givenUrl ?? url.Believed?.Value)];
        var title = new TitleFinder(head, article, sites).Find();
        var dates = new DateFinder(head, article, givenUrl ?? url.Believed?.Value, title.Believed?.Value);
        return new PageData
        {
            Title = title,
            Authors = new AuthorFinder(head, article, sites).Find(),
            Published = dates.Published(),
            Updated = dates.Updated(),
            Publisher = publisher,
            Url = url,
            Language = Languages(head, article),
            Access = AccessOf(head, article),
            Descriptions =
            [
                .. Descriptions(head, article).OfType<string>().Select(TextForm.Fold).Distinct(StringComparer.Ordinal),
            ],
            StatedBody = article.Body,
            Types = article.Types,
        };
    }

    // "www.example-news.co.uk" is called example-news, and example-news.co.uk.
    private static IEnumerable<string> HostNames(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return [];
        }
        var labels = address.Host.Split('.').SkipWhile(l => l == "www").ToArray();
        return labels.Length == 0 ? [] : [string.Join('.', labels), labels.MaxBy(l => l.Length)!];
    }

    private static IEnumerable<string?> Descriptions(PageHead head, JsonLdArticle article) =>
        [article.Description, head.Meta("og:description"), head.Meta("description"), head.Meta("twitter:description")];

    private static Datum<LanguageTag> Languages(PageHead head, JsonLdArticle article)
    {
        var found = new List<Sourced<LanguageTag>>();
        void Add(string? tag, string from)
        {
            if (tag is { Length: >= 2 and <= 12 } && tag.All(c => char.IsAsciiLetter(c) || c is '-' or '_'))
            {
                found.Add(new Sourced<LanguageTag>(new LanguageTag(tag.Replace('_', '-')), from));
            }
        }
        Add(head.Language, "html lang");
        Add(article.Language, "JSON-LD inLanguage");
        Add(head.Meta("og:locale"), "meta og:locale");
        Add(head.Meta("content-language") ?? head.Meta("language"), "meta content-language");
        return Datum<LanguageTag>.First(found);
    }

    // Nothing said is not the same as free.
    private static Access AccessOf(PageHead head, JsonLdArticle article) =>
        (article.IsFree ?? head.Meta("isaccessibleforfree")?.ToLowerInvariant()) switch
        {
            "true" => Access.Free,
            "false" => Access.NotFree,
            _ => head.Meta("article:content_tier") switch
            {
                "free" => Access.Free,
                "locked" or "metered" => Access.NotFree,
                _ => Access.Unknown,
            },
        };
}
