using Dateline.Archive;

namespace Dateline.Tests.Archive;

/// <summary>Adds, joins, splits, reviews and undoes at random, from a seed, in several stores alike.</summary>
internal sealed class RandomHistory(int seed, params IStore[] stores)
{
    private static readonly string[] Persons = ["Ana Ruiz", "Luis Soto", "Eva Paz", "Max Roa"];
    private static readonly string[] Reviewers = ["Eva", "Max"];
    private static readonly string[] Versions = ["0.1.0", "0.2.0"];
    private readonly Random random = new(seed);
    private readonly List<Permalink> judged = [];
    private int minute;

    /// <summary>The states after each step, by the place in the log.</summary>
    public Dictionary<long, string> States { get; } = [];

    public void Run(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            minute++;
            Step();
            using var now = stores[0].Read();
            States[now.Sequence] = StateText.Of(now);
        }
    }

    private void Step()
    {
        switch (random.Next(10))
        {
            case < 3:
                Add();
                break;
            case < 6:
                Pair();
                break;
            case < 8:
                Review();
                break;
            default:
                if (judged.Count > 0)
                {
                    Judge(News.By(Pick(Reviewers), JudgementKind.Undo, Pick(judged), minute));
                }
                break;
        }
    }

    private void Add()
    {
        var record = News.Meeting(
            Pick(Persons[..2]),
            "PER",
            Pick(Persons[2..]),
            "CHL",
            day: $"2025-03-0{random.Next(1, 4)}",
            publisher: Pick(["Gazette", "Mirror"]),
            published: $"2025-03-0{random.Next(4, 6)}"
        );
        if (random.Next(4) == 0)
        {
            record = record with { Events = [record.Events[0] with { Mode = "visit" }] };
        }
        if (random.Next(6) == 0)
        {
            record = record with { Events = [], Statements = [] };
        }
        var addition = News.Addition(record, Pick(Versions)) with { When = News.Noon.AddMinutes(minute) };
        foreach (var store in stores)
        {
            Assert.True(store.Add([addition]).IsOk);
        }
    }

    private void Pair()
    {
        var join = Pick(Enum.GetValues<JoinKind>());
        var members = Members(join);
        if (members.Count < 2)
        {
            return;
        }
        var (one, other) = (Pick(members), Pick(members));
        var kind = Pick([JudgementKind.Same, JudgementKind.Same, JudgementKind.NotSame, JudgementKind.Propose]);
        if (one == other || (one.Letter == 'k' && other.Letter == 'k'))
        {
            return;
        }
        var by = random.Next(2) == 0 ? "dateline/0.1.0" : Pick(Reviewers);
        Judge(
            News.Pair(kind, join, one, other, by) with
            {
                When = News.Noon.AddMinutes(minute),
                Confidence = random.Next(1, 5) / 4.0,
            }
        );
    }

    private List<Permalink> Members(JoinKind join)
    {
        using var now = stores[0].Read();
        var reports = now.Reports(new ReportQuery { Limit = 100 }).Items;
        var entries = reports.SelectMany(r => r.Entries);
        return join switch
        {
            JoinKind.Event => [.. entries.Where(e => e.Kind == ClaimKind.Event).Select(e => e.Id)],
            JoinKind.Actor =>
            [
                .. entries.Where(e => e.Kind == ClaimKind.Actor).Select(e => e.Id),
                Permalink.OfKey("a"),
                Permalink.OfKey("b"),
            ],
            _ => [.. reports.Select(r => r.Id)],
        };
    }

    private void Review()
    {
        using var now = stores[0].Read();
        var entries = now.Reports(new ReportQuery { Limit = 100 })
            .Items.SelectMany(r => r.Entries)
            .Where(e => e.Kind is ClaimKind.Event or ClaimKind.Actor)
            .ToList();
        if (entries.Count == 0)
        {
            return;
        }
        var entry = Pick(entries);
        var judgement = News.By(
            Pick(Reviewers),
            Pick([JudgementKind.Confirm, JudgementKind.Correct, JudgementKind.Reject]),
            entry.Id,
            minute
        );
        if (judgement.Kind == JudgementKind.Correct)
        {
            judgement =
                entry.Kind == ClaimKind.Event
                    ? judgement with
                    {
                        Field = "type",
                        Value = Pick(["\"AGREE\"", "\"AID\""]),
                    }
                    : judgement with
                    {
                        Field = "country",
                        Value = Pick(["\"BOL\"", "null"]),
                    };
        }
        Judge(judgement);
    }

    private void Judge(Judgement judgement)
    {
        var logged = stores.Select(s => s.Judge([judgement])).ToArray();
        Assert.All(logged, l => Assert.True(l.IsOk, l.Error?.Message));
        Assert.Single(logged.Select(l => l.Value![0].Id).Distinct());
        judged.Add(logged[0].Value![0].Id);
    }

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
