using System.Text.Json;
using Dateline.Eval.Records;

namespace Dateline.Eval.Spans;

/// <summary>
/// Events of single sentences with gold events (PLOVER types, parties with country and sector, spans of the parties): the
/// types of a sentence; the type with a country and with a sector of each side, where a side that the gold
/// leaves open is free; the type with both parties' words. A gold set may mark one event of a sentence only, so that
/// precision is a lower bound. Events that are negated or denied are not counted; with CONSULT, AGREE and COOPERATE the
/// parties may stand either way round.
/// </summary>
internal static class SentenceEventsScorer
{
    // A share has no false alarms to count: the tally takes a negative number of given ones as that.
    private const int NoneGiven = -1;

    /// <summary>Adds one sentence to the tally.</summary>
    public static void Score(ArticleRecord record, JsonElement line, Tally tally)
    {
        var merged = Merged(line);
        string Type(string name) => merged.GetValueOrDefault(name, name);
        var found = record
            .Events.Where(e => e.Status is not (EventStatus.Negated or EventStatus.Denied))
            .Select(e => new Found(e, Type(Name(e)), record.Actors.ToDictionary(a => a.Id)))
            .ToArray();
        var gold = line.Items("events").Select(e => new Wanted(e, Type(e.Text("type")!))).ToArray();
        var (ours, theirs) = (Types(found.Select(f => f.Type)), Types(gold.Select(g => g.Type)));
        tally.Add("type", ours.Count(theirs.Contains), ours.Length, theirs.Length);
        Score("type+countries", found, gold, (g, f) => g.Fits(f, bySector: false), tally);
        Score("type+sector", found, gold, (g, f) => g.Fits(f, bySector: true), tally);
        foreach (var wanted in gold.Where(g => g.Parts > 0))
        {
            var isSpanned = found.Any(f => f.Type == wanted.Type && wanted.Parties(f) == wanted.Parts);
            tally.Add("type+spans", isSpanned ? 1 : 0, NoneGiven, 1);
            if (line.TryGetProperty("relation", out _))
            {
                var best = found.MaxBy(wanted.Parties);
                tally.Add("type of the relation", best is not null && best.Type == wanted.Type ? 1 : 0, NoneGiven, 1);
            }
        }
    }

    private static void Score(string measure, Found[] found, Wanted[] gold, Func<Wanted, Found, bool> fits, Tally tally)
    {
        var given = found.DistinctBy(f => f.Key(measure)).ToList();
        var right = 0;
        var count = given.Count;
        foreach (var wanted in gold)
        {
            if (given.Find(f => f.Type == wanted.Type && fits(wanted, f)) is { } hit)
            {
                given.Remove(hit);
                right++;
            }
        }
        tally.Add(measure, right, count, gold.Length);
    }

    private static string[] Types(IEnumerable<string> types) => [.. types.Distinct()];

    private static string Name(Event e) => e.Type.ToString().ToUpperInvariant();

    private static Dictionary<string, string> Merged(JsonElement line) =>
        line.TryGetProperty("merge", out var merge) && merge.ValueKind == JsonValueKind.Object
            ? merge.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!)
            : [];

    /// <summary>An event of ours.</summary>
    private sealed record Found(Event Event, string Type, IReadOnlyDictionary<string, Actor> Actors)
    {
        public bool IsMutual => Event.Type is EventType.Consult or EventType.Agree or EventType.Cooperate;

        public IEnumerable<Actor> Side(bool acts) => (acts ? Event.Actors : Event.Recipients).Select(id => Actors[id]);

        public string Key(string measure) => string.Join('|', Type, Names(measure, true), Names(measure, false));

        private string Names(string measure, bool acts) =>
            string.Join(
                ',',
                Side(acts)
                    .Select(a => measure == "type+sector" ? $"{a.Country}/{a.Sector}" : a.Country)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
            );
    }

    /// <summary>An event of the gold.</summary>
    private sealed record Wanted(JsonElement Line, string Type)
    {
        /// <summary>How many sides the gold gives words for.</summary>
        public int Parts => (Spans(true).Length > 0 ? 1 : 0) + (Spans(false).Length > 0 ? 1 : 0);

        public bool Fits(Found found, bool bySector) =>
            Holds(true, found.Side(true), bySector) && Holds(false, found.Side(false), bySector)
            || found.IsMutual && Holds(true, Both(found), bySector) && Holds(false, Both(found), bySector);

        /// <summary>How many of those sides ours names by words that overlap.</summary>
        public int Parties(Found found)
        {
            var straight = Overlap(true, found, true) + Overlap(false, found, false);
            return found.IsMutual
                ? Math.Max(straight, Overlap(true, found, false) + Overlap(false, found, true))
                : straight;
        }

        private static IEnumerable<Actor> Both(Found found) => found.Side(true).Concat(found.Side(false));

        private bool Holds(bool acts, IEnumerable<Actor> ours, bool bySector)
        {
            var parties = Line.Items(acts ? "actors" : "recipients")
                .Where(p => p.Text("country") is not null)
                .ToArray();
            return parties.Length == 0
                || parties.Any(p =>
                    ours.Any(a =>
                        a.Country == p.Text("country")
                        && (!bySector || p.Text("sector") is not { } sector || a.Sector == sector)
                    )
                );
        }

        private int Overlap(bool acts, Found found, bool ours) =>
            Spans(acts).Any(s => found.Side(ours).Any(a => a.Mentions.Any(m => m.Span.Overlaps(s)))) ? 1 : 0;

        private TextSpan[] Spans(bool acts) =>
            Line.TryGetProperty(acts ? "actorSpans" : "recipientSpans", out var spans)
            && spans.ValueKind == JsonValueKind.Array
                ? [.. Line.Spans(acts ? "actorSpans" : "recipientSpans")]
                : [];
    }
}
