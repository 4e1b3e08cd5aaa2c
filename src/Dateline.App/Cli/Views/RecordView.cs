using System.Globalization;
using Dateline.Json;
using Spectre.Console;

namespace Dateline.App.Cli.Views;

/// <summary>A record as lines of markup.</summary>
internal sealed class RecordView(ArticleRecord record, Quote quote)
{
    private readonly Dictionary<string, Actor> actors = record.Actors.ToDictionary(a => a.Id);
    private readonly Dictionary<string, Place> places = record.Places.ToDictionary(p => p.Id);
    private readonly Dictionary<string, Timex3> times = record.Times.ToDictionary(t => t.Id);
    private readonly Dictionary<string, Statement> statements = record.Statements.ToDictionary(s => s.Id);

    public IEnumerable<string> Lines() =>
        [
            .. Head(),
            .. Section("Events", record.Events.SelectMany(Describe)),
            .. Section("Statements", record.Statements.SelectMany(Describe)),
            .. Section("Offices", record.Actors.SelectMany(Offices)),
            .. Section("Evidence", record.Evidence.SelectMany(Describe)),
            .. Section("Coverage and silence", record.Coverage.SelectMany(Describe)),
        ];

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        return all.Length == 0 ? [] : ["", $"[bold underline]{title}[/]", .. all];
    }

    private IEnumerable<string> Head()
    {
        var article = record.Article;
        yield return $"[bold]{Markup.Escape(article.Title ?? article.Source)}[/]";
        string?[] facts =
        [
            article.Publisher,
            record.Dateline is { } dateline ? dateline.Span.Of(article.Text) : null,
            Published(article.Published),
            article.Language.Value,
            article.Title is null ? null : article.Source,
        ];
        yield return "[dim]" + Markup.Escape(string.Join(" · ", facts.Where(f => !string.IsNullOrEmpty(f)))) + "[/]";
    }

    private static string Published(Published published) =>
        published.Days switch
        {
            { IsDay: true } days => $"published {Day(days.From)}",
            { IsBounded: true } days => $"published between {Day(days.From)} and {Day(days.To)}",
            { From: not null } days => $"published on or after {Day(days.From)}",
            { To: not null } days => $"published on or before {Day(days.To)}",
            _ => "publication date unknown",
        } + (published.Basis == PublishedBasis.Text ? ", by what the text says" : "");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";

    private IEnumerable<string> Describe(Event entry)
    {
        var title = Names.Upper(entry.Type) + (entry.Mode is null ? "" : $" {entry.Mode}");
        var quantity = entry.Quantity is { } n ? $" ×{n.ToString(CultureInfo.InvariantCulture)}" : "";
        var to = entry.Recipients.Count == 0 ? "" : $" → {Parties(entry.Recipients)}";
        yield return $"  [dim]{entry.Id}[/] [cyan]{Markup.Escape(title)}[/]{quantity}  {Parties(entry.Actors)}{to}";
        yield return "     "
            + Facts(
                When(entry.Time),
                Where(entry.Place),
                Names.Lower(entry.Status),
                AssertedBy(entry),
                entry.Cameo is null ? null : $"CAMEO {entry.Cameo}"
            );
        yield return "     " + quote.Within(entry.Span, entry.Trigger);
    }

    private IEnumerable<string> Describe(Statement statement)
    {
        var audience = statement.Audience.Count == 0 ? "" : $" to {Parties(statement.Audience)}";
        var via = statement.Via.Count == 0 ? "" : $" [dim]through[/] {Parties(statement.Via)}";
        var replies = statement.Replies.Count == 0 ? null : "about " + string.Join(", ", statement.Replies);
        var hedge = statement.Hedge is { } span ? $"hedged: “{quote.Of(span)}”" : null;
        yield return $"  [dim]{statement.Id}[/] {Speakers(statement)}{via} [green]{Names.Lower(statement.Act)}[/]{audience}";
        yield return "     "
            + Facts(Names.Lower(statement.Form), When(statement.Time), Where(statement.Place), hedge, replies);
        if (statement.Cue is { } cue)
            yield return "     " + quote.Around(cue);
        yield return "     [italic]" + quote.Of(statement.Content) + "[/]";
    }

    private IEnumerable<string> Offices(Actor actor) =>
        actor.Offices.Select(office =>
        {
            var tenure = office.Tenure == OfficeTenure.Current ? "" : $" ({Names.Lower(office.Tenure)})";
            return $"  {Party(actor)}: {Markup.Escape(office.Title)}{tenure} {quote.Around(office.Span)}";
        });

    private IEnumerable<string> Describe(Evidence evidence)
    {
        var by = evidence.By.Count == 0 ? "" : $" released by {Parties(evidence.By)}";
        var shows =
            evidence.Place.Count == 0
                ? ""
                : " of " + string.Join(", ", evidence.Place.Select(p => Markup.Escape(places[p].Name)));
        yield return $"  [cyan]{Names.Lower(evidence.Kind)}[/]{shows}{by} {Facts(When(evidence.Time), About(evidence.About))}".TrimEnd();
        yield return "     " + quote.Around(evidence.Span);
    }

    private IEnumerable<string> Describe(Coverage coverage)
    {
        var what = coverage.Reported ? "[green]carried it[/]" : "[red]stayed silent[/]";
        yield return $"  {Parties([coverage.Outlet])} {what} {Facts(coverage.About is null ? null : About([coverage.About]))}".TrimEnd();
        yield return "     " + quote.Around(coverage.Span);
    }

    private static string? About(IReadOnlyList<string> ids) =>
        ids.Count == 0 ? null : "about " + string.Join(", ", ids);

    private static string Facts(params IEnumerable<string?> facts) =>
        "[dim]" + Markup.Escape(string.Join(" · ", facts.Where(f => !string.IsNullOrEmpty(f)))) + "[/]";

    private string? When(string? id) =>
        id is null ? null
        : times[id] is var time && time.Text == time.Value ? time.Value
        : $"{time.Text} ({time.Value})";

    private string? Where(string? id) => id is null ? null : "in " + places[id].Name;

    private string AssertedBy(Event entry) =>
        entry.AssertedBy.Count == 0
            ? "says the report"
            : "says "
                + string.Join(
                    ", ",
                    entry.AssertedBy.Select(id =>
                        $"{id} {string.Join(" and ", statements[id].Speakers.Select(s => actors[s].Name))}".Trim()
                    )
                );

    private string Speakers(Statement statement) =>
        statement.Speakers.Count == 0 ? "somebody" : Parties(statement.Speakers);

    private string Parties(IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "somebody" : string.Join(", ", ids.Select(id => Party(actors[id])));

    private static string Party(Actor actor)
    {
        var tags = string.Join(' ', new[] { actor.Country, actor.Sector }.Where(t => t is not null));
        return $"[bold]{Markup.Escape(actor.Name)}[/]" + (tags.Length == 0 ? "" : $" [dim]({tags})[/]");
    }
}
