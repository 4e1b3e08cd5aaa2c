using System.Net;
using Dateline.Reading.Html.Blocks;

namespace Dateline.Reading.Html.Metadata;

/// <summary>
/// Finds the headline. Open Graph, the visible heading and JSON-LD vote: two that agree are believed; where all differ,
/// Open Graph is believed before the heading and JSON-LD. Other meta tags and the title tag serve where these are absent.
/// </summary>
internal sealed class TitleFinder(PageHead head, JsonLdArticle article, IReadOnlyList<string> siteNames)
{
    private static readonly string[] Separators =
    [
        " | ",
        " - ",
        " – ",
        " — ",
        " :: ",
        " » ",
        " · ",
        " • ",
        "｜",
        "|",
        " / ",
    ];

    public Datum<string> Find()
    {
        var raw = Statements().ToList();
        List<Sourced<string>> all =
        [
            .. raw.Select(s => s with { Value = WithoutSite(s.Value, raw) }).Where(s => s.Value.Length > 0),
        ];
        var believed = all.Where(s => IsVoter(s.From))
            .DefaultIfEmpty(all.FirstOrDefault())
            .OfType<Sourced<string>>()
            .MaxBy(s => all.Count(o => IsVoter(o.From) && Same(o.Value, s.Value)));
        return new Datum<string>(CommonForm(believed, all), all);
    }

    // Statements that agree but for quotation marks and the like: the form that most of them have.
    private static Sourced<string>? CommonForm(Sourced<string>? believed, List<Sourced<string>> all) =>
        believed is null
            ? null
            : WithoutKicker(all, believed)
                ?? all.Where(s => Same(s.Value, believed.Value)).MaxBy(s => all.Count(o => o.Value == s.Value));

    // "Trade talks: Minister leaves" where Open Graph has "Minister leaves": the words before it are a label.
    private static Sourced<string>? WithoutKicker(List<Sourced<string>> all, Sourced<string> believed) =>
        all.FirstOrDefault(s =>
            s.From == "meta og:title"
            && s.Value.Length * 2 > believed.Value.Length
            && s.Value.Length < believed.Value.Length
            && believed.Value.EndsWith(s.Value, StringComparison.OrdinalIgnoreCase)
            && believed.Value[^(s.Value.Length + 1)] == ' '
        );

    private static bool IsVoter(string from) => from is "meta og:title" or "h1" or "JSON-LD headline";

    private IEnumerable<Sourced<string>> Statements()
    {
        (string? Text, string From)[] stated =
        [
            (head.Meta("og:title"), "meta og:title"),
            (Heading(), "h1"),
            (article.Headline, "JSON-LD headline"),
            (head.Meta("twitter:title"), "meta twitter:title"),
            (head.Meta("dc.title") ?? head.Meta("title"), "meta title"),
            (head.TitleTag, "title"),
        ];
        return stated
            .Where(s => !string.IsNullOrWhiteSpace(s.Text))
            .Select(s => new Sourced<string>(TextForm.Fold(WebUtility.HtmlDecode(s.Text!)), s.From));
    }

    // The heading of the article, not the name of the site in its logo.
    private string? Heading()
    {
        var headings = head
            .Headings.Where(h => IsHeadlinePart(head.Page.RoleOf(h)))
            .Select(h => h.FoldedText())
            .Where(t => t.Length > 0 && !siteNames.Any(n => Same(n, t)))
            .ToList();
        var title = head.Meta("og:title") ?? head.TitleTag ?? article.Headline ?? "";
        return headings.FirstOrDefault(h => Overlaps(h, title)) ?? headings.FirstOrDefault() ?? ShownHeadline();
    }

    // A page without a usable h1 shows the headline of its data in another heading.
    private string? ShownHeadline() =>
        article.Headline is { } stated
            ? head
                .Page.Blocks.Where(b => b.Kind == BlockKind.Heading && IsHeadlinePart(head.Page.RoleOf(b.Element)))
                .Select(b => b.Text.Replace('\n', ' '))
                .FirstOrDefault(t => Same(t, stated))
            : null;

    private static bool IsHeadlinePart(PartRole role) =>
        role is not (PartRole.Navigation or PartRole.Footer or PartRole.Hidden or PartRole.Related);

    private static bool Overlaps(string heading, string title)
    {
        var words = heading.Split(' ').Where(w => w.Length > 3).ToList();
        return words.Count > 0
            && words.Count(w => title.Contains(w, StringComparison.OrdinalIgnoreCase)) * 2 >= words.Count;
    }

    // "Talks resume - Example News": what follows a separator is the site where it names it, or where another statement
    // has the title without it.
    private string WithoutSite(string title, List<Sourced<string>> others)
    {
        foreach (var separator in Separators)
        {
            for (
                var at = title.LastIndexOf(separator, StringComparison.Ordinal);
                at > 0;
                at = title.LastIndexOf(separator, at - 1, StringComparison.Ordinal)
            )
            {
                var before = title[..at].TrimEnd();
                if (others.Any(o => Same(o.Value, before)) || IsSite(title[(at + separator.Length)..]))
                {
                    return WithoutSite(before, others);
                }
            }
        }
        return title;
    }

    private bool IsSite(string part) =>
        Squeeze(part) is { Length: > 1 } squeezed
        && siteNames.Any(n =>
            Squeeze(n) is { Length: > 1 } name && (Contains(squeezed, name) || Contains(name, squeezed))
        );

    private static bool Contains(string one, string other) => one.Contains(other, StringComparison.OrdinalIgnoreCase);

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static bool Same(string one, string other) =>
        string.Equals(Squeeze(one), Squeeze(other), StringComparison.OrdinalIgnoreCase);
}
