using Dateline.Reading.Html.Series;

namespace Dateline.Reading;

/// <summary>
/// Puts together what one run reads of the same article: pages of an article on several become one article, and a variant
/// for phones or print gives way to the page itself. All else passes at once and in order; what waits for its other pages
/// follows when they have come, or at the end.
/// </summary>
internal sealed class ArticleGroups(ReadOptions options)
{
    private const int MostWaiting = 500;

    private readonly Dictionary<string, PageLinks> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadPayload> _payloads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<Group> _waiting = [];

    /// <summary>Notes how the page of a source belongs to others.</summary>
    public void Note(string source, PageLinks? links)
    {
        if (links is not null)
        {
            _links[source] = links;
        }
    }

    /// <summary>Notes the bytes of a source; they are handed on right before its article.</summary>
    public void Note(string source, ReadPayload payload) => _payloads[source] = payload;

    /// <summary>The articles, put together.</summary>
    public IEnumerable<Outcome<Article>> Join(IEnumerable<Outcome<Article>> outcomes)
    {
        foreach (var outcome in Together(outcomes))
        {
            if (outcome.IsOk && _payloads.Remove(outcome.Value.Source, out var payload))
            {
                options.Payload?.Invoke(payload);
            }
            yield return outcome;
        }
    }

    private IEnumerable<Outcome<Article>> Together(IEnumerable<Outcome<Article>> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            if (!outcome.IsOk || !_links.Remove(outcome.Value.Source, out var links))
            {
                yield return outcome;
            }
            else if (Take(outcome.Value, links) is { } done)
            {
                yield return done;
            }
            if (_waiting.Count > MostWaiting)
            {
                yield return Leave(_waiting[0]);
            }
        }
        while (_waiting.Count > 0)
        {
            yield return Leave(_waiting[0]);
        }
    }

    // The article to print now, if any.
    private Article? Take(Article article, PageLinks links)
    {
        if (links.Variant != PageVariant.None)
        {
            return TakeVariant(article, links);
        }
        if (!links.IsOfSeveral)
        {
            _seen.Add(links.Article);
            DropVariants(links);
            return article;
        }
        var group = GroupOf(links) ?? Wait(links);
        group.Pages[links.Number] = (article, links);
        return group.IsWhole ? Leave(group) : null;
    }

    private Article? TakeVariant(Article article, PageLinks links)
    {
        if (_seen.Contains(links.Article) || GroupOf(links) is not null)
        {
            Tell(article, links.Variant);
            return null;
        }
        Wait(links).Pages[links.Number] = (article, links);
        return null;
    }

    private void DropVariants(PageLinks links)
    {
        if (GroupOf(links) is { Variant: not PageVariant.None } variant)
        {
            _waiting.Remove(variant);
            Tell(variant.Pages.Values[0].Article, variant.Variant);
        }
    }

    private Group Wait(PageLinks links)
    {
        DropVariants(links);
        var group = new Group(links.Article, links.Variant);
        _waiting.Add(group);
        return group;
    }

    private Group? GroupOf(PageLinks links) => _waiting.Find(g => g.Article == links.Article);

    private Article Leave(Group group)
    {
        _waiting.Remove(group);
        _seen.Add(group.Article);
        var (first, links) = group.Pages.Values[0];
        if (group.Variant == PageVariant.None && !group.IsWhole)
        {
            options.Notice?.Invoke(
                new ReadNotice(
                    first.Source,
                    $"The article stands on several pages, and page {group.Missing} is not among those given."
                )
            );
        }
        return group.Pages.Count == 1
            ? first
            : first with
            {
                Text = TextOf(group.Pages.Values.Select(p => p.Article.Text)),
            };
    }

    // Some outlets repeat the summary on every page.
    private static string TextOf(IEnumerable<string> pages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return string.Join('\n', pages.SelectMany(p => p.Split('\n')).Where(seen.Add));
    }

    private void Tell(Article article, PageVariant variant)
    {
        _payloads.Remove(article.Source);
        options.Notice?.Invoke(
            new ReadNotice(
                article.Source,
                $"The {(variant == PageVariant.Amp ? "AMP" : "print")} page of an article that was read already is passed over."
            )
        );
    }

    private sealed record Group(string Article, PageVariant Variant)
    {
        public SortedList<int, (Article Article, PageLinks Links)> Pages { get; } = [];

        /// <summary>The number of the first page that is not there.</summary>
        public int Missing => Enumerable.Range(1, Pages.Count + 1).First(n => !Pages.ContainsKey(n));

        public bool IsWhole => Missing > Pages.Count && Pages.Values[^1].Links.Next is null;
    }
}
