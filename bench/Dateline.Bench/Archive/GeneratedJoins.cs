using Dateline.Archive;

namespace Dateline.Bench.Archive;

/// <summary>The joins that are known of generated reports.</summary>
internal sealed class GeneratedJoins
{
    private (int Happening, Permalink Article, Permalink Event) last;

    /// <summary>Actors to their names, and each report to the one before of the same happening.</summary>
    public Judgement[] Of(IEnumerable<GeneratedNews> reports, DateTimeOffset when) =>
        [.. reports.SelectMany(r => Of(r, when))];

    private IEnumerable<Judgement> Of(GeneratedNews news, DateTimeOffset when)
    {
        var id = news.Record.Article.Id;
        foreach (var actor in news.Record.Actors)
        {
            var key = Permalink.OfKey($"{actor.Kind}|{actor.Name}|{actor.Country}");
            yield return Same(JoinKind.Actor, ClaimAnchor.Of(id, actor), key, when);
        }
        var (article, happened) = (Permalink.OfArticle(id), ClaimAnchor.Of(id, news.Record.Events[0]));
        if (last.Happening == news.Happening && last.Article != article)
        {
            yield return Same(JoinKind.Event, happened, last.Event, when);
            yield return Same(JoinKind.Story, article, last.Article, when);
            if (news.IsCopy)
            {
                yield return Same(JoinKind.Origin, article, last.Article, when);
            }
        }
        last = (news.Happening, article, happened);
    }

    private static Judgement Same(JoinKind join, Permalink one, Permalink other, DateTimeOffset when) =>
        new()
        {
            Kind = JudgementKind.Same,
            Join = join,
            Subject = one,
            Other = other,
            By = "dateline/0.1.0",
            When = when,
            Why = "generated alike",
            Confidence = 0.95,
        };
}
