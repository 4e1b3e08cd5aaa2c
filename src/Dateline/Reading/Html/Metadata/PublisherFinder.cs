using Dateline.World;

namespace Dateline.Reading.Html.Metadata;

/// <summary>Finds who published a page: the registry of outlets by its address first, then what the page states.</summary>
internal static class PublisherFinder
{
    public static Datum<string> Find(PageHead head, JsonLdArticle article, string? url)
    {
        var found = new List<Sourced<string>>();
        void Add(string? name, string from)
        {
            if (!string.IsNullOrWhiteSpace(name) && !name.Contains("://", StringComparison.Ordinal))
            {
                var stated = TextForm.Fold(name);
                found.Add(new Sourced<string>(Outlets.Default.Find(stated)?.Name ?? stated, from));
            }
        }
        Add(Outlets.Default.OfAddress(url)?.Name, "registry of outlets");
        Add(head.Meta("og:site_name"), "meta og:site_name");
        Add(article.Publisher, "JSON-LD publisher");
        Add(head.Meta("application-name"), "meta application-name");
        Add(head.Meta("dc.publisher") ?? head.Meta("publisher") ?? head.Meta("copyright"), "meta publisher");
        return Datum<string>.First(found);
    }
}
