using System.Text.Json;

namespace Dateline.Eval.Records;

/// <summary>
/// Scores one record against its gold: events (type, parties, countries, frame), statements and speakers, and the
/// recall of actors, offices, places, times, coverage and evidence.
/// </summary>
internal sealed class RecordScorer(ArticleRecord record, JsonElement gold, Tally tally)
{
    private static readonly HashSet<string> Symmetric = ["CONSULT", "AGREE", "COOPERATE"];
    private readonly PartyNames names = new(gold);
    private readonly Dictionary<string, Actor> actors = record.Actors.ToDictionary(a => a.Id);
    private readonly Dictionary<string, Place> places = record.Places.ToDictionary(p => p.Id);
    private readonly Dictionary<string, Timex3> times = record.Times.ToDictionary(t => t.Id);
    private readonly Dictionary<string, Statement> statements = record.Statements.ToDictionary(s => s.Id);

    public void Score()
    {
        ScoreEvents();
        ScoreStatements();
        ScoreRecalls();
    }

    private void ScoreEvents()
    {
        var wanted = gold.Items("events").ToArray();
        var both = Match(wanted, record.Events, (g, e) => IsEvent(g, e) && SameCountries(g, e)).Count;
        var full = Match(wanted, record.Events, (g, e) => IsEvent(g, e) && SameFrame(g, e));
        var parties = MatchRest(wanted, [full], (g, e) => IsEvent(g, e) && SameParties(g, e));
        var typed = MatchRest(wanted, [full, parties], IsEvent);
        var found = full.Concat(parties).Concat(typed).Select(p => p.Gold).ToHashSet();
        var must = wanted.Index().Count(g => found.Contains(g.Index) || !IsOptional(g.Item));
        tally.Add("events", full.Count + parties.Count + typed.Count, record.Events.Count, must);
        tally.Add("+countries", both, record.Events.Count, must);
        tally.Add("+actors", full.Count + parties.Count, record.Events.Count, must);
        tally.Add("+frame", full.Count, record.Events.Count, must);
    }

    private static bool IsOptional(JsonElement entry) =>
        entry.TryGetProperty("optional", out var value) && value.ValueKind == JsonValueKind.True;

    private List<(int Gold, int Event)> MatchRest(
        JsonElement[] wanted,
        List<(int Gold, int Event)>[] before,
        Func<JsonElement, Event, bool> fits
    )
    {
        var taken = before.SelectMany(b => b).ToArray();
        var matched = new List<(int, int)>();
        var used = taken.Select(t => t.Event).ToHashSet();
        foreach (var (i, entry) in wanted.Index())
            if (!taken.Any(t => t.Gold == i) && FirstFree(record.Events, used, e => fits(entry, e)) is { } at)
                matched.Add((i, at));
        return matched;
    }

    /// <summary>Greedy one-to-one matching in the order of the gold.</summary>
    private static List<(int Gold, int Event)> Match<T>(
        JsonElement[] wanted,
        IReadOnlyList<T> given,
        Func<JsonElement, T, bool> fits
    )
    {
        var (pairs, used) = (new List<(int, int)>(), new HashSet<int>());
        foreach (var (i, entry) in wanted.Index())
            if (FirstFree(given, used, e => fits(entry, e)) is { } at)
                pairs.Add((i, at));
        return pairs;
    }

    private static int? FirstFree<T>(IReadOnlyList<T> given, HashSet<int> used, Func<T, bool> fits)
    {
        for (var i = 0; i < given.Count; i++)
            if (!used.Contains(i) && fits(given[i]))
            {
                used.Add(i);
                return i;
            }
        return null;
    }

    private static bool IsEvent(JsonElement wanted, Event given)
    {
        var spans = wanted.Spans("span");
        return wanted.Texts("types").Contains(given.Type.ToString().ToUpperInvariant())
            && spans.Any(given.Span.Overlaps)
            && (spans.Any(given.Trigger.Overlaps) || spans.Max(s => Share(s, given.Span)) > 0.3);
    }

    private static double Share(TextSpan a, TextSpan b) =>
        Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start))
        / (double)Math.Max(1, Math.Max(a.Length, b.Length));

    private static bool IsSymmetric(JsonElement wanted) => wanted.Texts("types").Any(Symmetric.Contains);

    private bool SameParties(JsonElement wanted, Event given) =>
        Same(
            wanted,
            Resolved(given.Actors),
            Resolved(given.Recipients),
            [.. wanted.Texts("actors")],
            [.. wanted.Texts("recipients")]
        );

    private bool SameCountries(JsonElement wanted, Event given) =>
        Same(
            wanted,
            [.. given.Actors.Select(a => actors[a].Country).Where(c => c is not null)],
            [.. given.Recipients.Select(a => actors[a].Country).Where(c => c is not null)],
            [.. wanted.Texts("actors").Select(names.Country).Where(c => c is not null)],
            [.. wanted.Texts("recipients").Select(names.Country).Where(c => c is not null)]
        );

    private static bool Same(
        JsonElement wanted,
        HashSet<string?> from,
        HashSet<string?> to,
        HashSet<string?> goldFrom,
        HashSet<string?> goldTo
    ) =>
        from.SetEquals(goldFrom) && to.SetEquals(goldTo)
        || IsSymmetric(wanted) && from.Concat(to).ToHashSet().SetEquals(goldFrom.Concat(goldTo));

    private bool SameFrame(JsonElement wanted, Event given)
    {
        if (!SameParties(wanted, given) || !SameTime(wanted, given))
            return false;
        if (
            wanted.Text("place") is { } place
            && PartyNames.Fold(place) != PartyNames.Fold(given.Place is null ? null : places[given.Place].Name)
        )
            return false;
        if (wanted.Text("status") is { } status && status != given.Status.ToString().ToLowerInvariant())
            return false;
        var by = given.AssertedBy.SelectMany(s => Resolved(statements[s].Speakers)).ToHashSet();
        return by.SetEquals(wanted.Texts("assertedBy"));
    }

    private bool SameTime(JsonElement wanted, Event given)
    {
        if (!wanted.TryGetProperty("time", out var time) || time.ValueKind != JsonValueKind.Object)
            return true;
        if (given.Time is null)
            return false;
        var found = times[given.Time];
        if (time.Text("from") is { } from && found.Days.From is { } start)
            return DateOnly.Parse(from) <= start && (found.Days.To ?? start) <= DateOnly.Parse(time.Text("to") ?? from);
        return time.Text("value") is { } value && value == found.Value;
    }

    private HashSet<string?> Resolved(IEnumerable<string> ids) => [.. ids.Select(id => names.Resolve(actors[id]))];

    private void ScoreStatements()
    {
        var wanted = gold.Items("statements").ToArray();
        var pairs = Match(
            wanted,
            record.Statements,
            (g, s) => g.Spans("content").Any(span => Share(span, s.Content) >= 0.5)
        );
        var speakers = pairs.Count(p =>
            Resolved(record.Statements[p.Event].Speakers).SetEquals(wanted[p.Gold].Texts("speakers"))
        );
        tally.Add("statements", pairs.Count, record.Statements.Count, wanted.Length);
        tally.Add("+speaker", speakers, record.Statements.Count, wanted.Length);
    }

    private void ScoreRecalls()
    {
        var found = new Dictionary<string, Actor>();
        foreach (var actor in record.Actors)
            if (names.Resolve(actor) is { } id)
                found[id] = actor;
        Recall(
            "actors",
            names.Actors,
            a =>
                found.TryGetValue(a.Text("id")!, out var actor)
                && (a.Text("country") is null or "" || actor.Country == a.Text("country"))
        );
        var offices = names.Actors.SelectMany(a =>
            a.Items("offices").Select(o => (Of: a.Text("id")!, Title: PartyNames.Fold(o.Text("title"))))
        );
        Recall(
            "offices",
            offices,
            o =>
                found.TryGetValue(o.Of, out var actor)
                && actor.Offices.Any(x => SameTitle(o.Title, PartyNames.Fold(x.Title)))
        );
        Recall(
            "places",
            gold.Items("places"),
            g =>
                record.Places.Any(p =>
                    PartyNames.Fold(p.Name) == PartyNames.Fold(g.Text("name")) && p.Country == g.Text("country")
                )
        );
        Recall(
            "times",
            gold.Items("times"),
            g =>
                record.Times.Any(t =>
                    g.Spans("span").Any(t.Span.Overlaps)
                    && t.Value.StartsWith(g.Text("value")!, StringComparison.Ordinal)
                )
        );
        Recall(
            "coverage",
            gold.Items("coverage"),
            g =>
                record.Coverage.Any(c =>
                    g.Spans("span").Any(c.Span.Overlaps)
                    && c.Reported == g.GetProperty("reported").GetBoolean()
                    && names.Resolve(actors[c.Outlet]) == g.Text("outlet")
                )
        );
        Recall(
            "evidence",
            gold.Items("evidence"),
            g =>
                record.Evidence.Any(e =>
                    g.Spans("span").Any(e.Span.Overlaps) && e.Kind.ToString().ToLowerInvariant() == g.Text("kind")
                )
        );
    }

    private static bool SameTitle(string wanted, string given) =>
        given.Contains(wanted[..Math.Min(24, wanted.Length)], StringComparison.Ordinal)
        || given.Length > 4 && wanted.Contains(given, StringComparison.Ordinal);

    private void Recall<T>(string measure, IEnumerable<T> wanted, Func<T, bool> found)
    {
        var all = wanted.ToArray();
        tally.Add(measure, all.Count(found), -1, all.Length);
    }
}
