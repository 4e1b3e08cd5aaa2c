using System.Diagnostics;
using Dateline.Archive;
using Dateline.Archive.Sqlite;

namespace Dateline.Bench.Archive;

/// <summary>Times each question on a file, each time with other values, from opening the view to the last row of the page.</summary>
internal static class QueryTimes
{
    private const int Rounds = 200;
    private const string HalfWay = "as of half the log";

    /// <summary>Prints the middle, the 95th percentile and the worst.</summary>
    public static void Print(SqliteStore store)
    {
        var samples = Samples(store);
        var half = Half(store);
        foreach (var (name, ask) in Questions())
        {
            var times = new List<double>();
            var rows = 0L;
            for (var round = 0; round < Rounds; round++)
            {
                var clock = Stopwatch.StartNew();
                using (
                    var now = store.Read(name.StartsWith(HalfWay, StringComparison.Ordinal) ? AsOf.At(half) : AsOf.Now)
                )
                {
                    rows += ask(now, samples[round % samples.Length]);
                }
                times.Add(clock.Elapsed.TotalMilliseconds);
            }
            times.Sort();
            Console.WriteLine(
                FormattableString.Invariant(
                    $"  {name, -42} p50 {times[Rounds / 2], 6:0.0} ms  p95 {times[Rounds * 95 / 100], 6:0.0} ms  worst {times[^1], 6:0.0} ms  rows {rows / Rounds}"
                )
            );
        }
    }

    private static (string, Func<ISnapshot, Entry, int>)[] Questions() =>
        [
            ("report with its entries", (s, e) => s.Report(e.Report.Id)!.Entries.Count),
            ("entry by address", (s, e) => s.Entry(e.Id) is null ? 0 : 1),
            ("events between two states", (s, e) => Ask(s, Events() with { Between = Pair(e) })),
            (
                "  the same, latest first, one year",
                (s, e) => Ask(s, Events() with { Between = Pair(e), Descending = true, Days = Year(e) })
            ),
            ("events of a state", (s, e) => Ask(s, Events() with { Country = Pair(e).One })),
            ("events of a person", (s, e) => Ask(s, Events() with { Actor = e.Parties[0].Actor })),
            ("events of a state actor", (s, e) => Ask(s, Events() with { Actor = State(e) })),
            (
                "statements of a person",
                (s, e) => Ask(s, Statements() with { Actor = e.Parties[0].Actor, Role = PartyRole.Speaker })
            ),
            (
                "statements about a person",
                (s, e) => Ask(s, Statements() with { Actor = e.Parties[1].Actor, Role = PartyRole.About })
            ),
            ("events of a type in a month", (s, e) => Ask(s, Events() with { Type = "SANCTION", Days = Month(e) })),
            (
                "events of a type between two states",
                (s, e) => Ask(s, Events() with { Type = "CONSULT", Between = Pair(e) })
            ),
            ("events in a country", (s, e) => Ask(s, Events() with { PlaceCountry = Pair(e).One, Descending = true })),
            (
                "events in a town",
                (s, e) => Ask(s, Events() with { PlaceName = e.Report.Find(e.Event!.Place)!.Place!.Name })
            ),
            (
                "events in an outlet, a country",
                (s, e) => Ask(s, Events() with { Publisher = e.Report.First.Publisher, Country = Pair(e).One })
            ),
            ("actor by name", (s, e) => Ask(s, new EntryQuery { Kind = ClaimKind.Actor, Name = e.Parties[0].Name })),
            (
                "reports of an outlet, latest first",
                (s, e) =>
                    s.Reports(new ReportQuery { Publisher = e.Report.First.Publisher, Descending = true }).Items.Count
            ),
            ("group of same events", (s, e) => s.Group(JoinKind.Event, e.Id).Members.Count),
            ("timeline of two states, 200 events", (s, e) => Ask(s, Events() with { Between = Pair(e), Limit = 200 })),
            ("search: a name", (s, e) => s.Search(e.Parties[0].Name).Items.Count),
            ("search: a phrase", (s, e) => s.Search($"\"minister {e.Parties[0].Name}\"").Items.Count),
            ("search: two frequent words", (s, _) => s.Search("fisheries delegation").Items.Count),
            (HalfWay + ": events between two states", (s, e) => Ask(s, Events() with { Between = Pair(e) })),
            (HalfWay + ": events of a person", (s, e) => Ask(s, Events() with { Actor = e.Parties[0].Actor })),
        ];

    private static long Half(SqliteStore store)
    {
        using var now = store.Read();
        return now.Sequence / 2;
    }

    private static Entry[] Samples(SqliteStore store)
    {
        using var now = store.Read();
        var random = new Random(7);
        return
        [
            .. Enumerable
                .Range(0, 50)
                .Select(_ => new DateOnly(2015, 1, 1).AddDays(random.Next(3600)))
                .Select(day => Events() with { Days = new DayRange(day, null), Limit = 20 })
                .SelectMany(q =>
                    now.Entries(q).Items.Where(e => e.Event!.Place is not null && Countries(e).Length == 2).Take(1)
                ),
        ];
    }

    private static int Ask(ISnapshot snapshot, EntryQuery query) => snapshot.Entries(query).Items.Count;

    private static EntryQuery Events() => new() { Kind = ClaimKind.Event };

    private static EntryQuery Statements() => new() { Kind = ClaimKind.Statement };

    private static string[] Countries(Entry entry) =>
        [.. entry.Parties.Select(p => p.Country).OfType<string>().Distinct()];

    private static CountryPair Pair(Entry entry) => new(Countries(entry)[0], Countries(entry)[1]);

    private static Permalink State(Entry entry) =>
        entry.Report.Entries.First(e => e.Actor?.Kind == ActorKind.Country).Id;

    private static DayRange Year(Entry entry) => DayRange.Year(entry.Days.From!.Value.Year);

    private static DayRange Month(Entry entry) =>
        DayRange.Month(entry.Days.From!.Value.Year, entry.Days.From.Value.Month);
}
