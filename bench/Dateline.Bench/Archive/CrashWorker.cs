using Dateline.Archive;
using Dateline.Archive.Sqlite;

namespace Dateline.Bench.Archive;

/// <summary>
/// Works on an archive until it is killed. Each line on standard output acknowledges one thing that the store said was kept.
/// </summary>
internal sealed class CrashWorker(SqliteStore store, int seed)
{
    private const int Most = 2000;
    private readonly Random random = new(seed);
    private DateTimeOffset time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(seed);

    /// <summary>Works in one way: add, join, review or export.</summary>
    public static int Run(string way, string path, int seed)
    {
        var opened = SqliteStore.Open(path);
        if (!opened.IsOk)
        {
            Console.Error.WriteLine(opened.Error.Message);
            return 1;
        }
        using var store = opened.Value;
        var worker = new CrashWorker(store, seed);
        Action work = way switch
        {
            "add" => worker.Add,
            "join" => worker.Join,
            "review" => worker.Review,
            _ => () => worker.Export(path),
        };
        work();
        return 0;
    }

    private void Add()
    {
        foreach (var batch in new NewsGenerator(seed).All().Take(Most).Chunk(4))
        {
            var added = store.Add([
                .. batch.Select(n => new Addition
                {
                    Article = n.Record.Article,
                    Record = n.Record,
                    Version = "0.1.0",
                    When = Tick(),
                }),
            ]);
            Acknowledge(added.Value!.Select(a => a.Article));
        }
    }

    private void Join()
    {
        var joins = new GeneratedJoins();
        foreach (var batch in new NewsGenerator(seed - 1).All().Take(Most).Chunk(4))
        {
            var known = batch.Where(n => IsKept(Permalink.OfArticle(n.Record.Article.Id))).ToArray();
            var judgements = joins.Of(known, Tick());
            if (store.Judge(judgements) is { IsOk: true } logged)
            {
                Acknowledge(logged.Value.Select(j => j.Id));
            }
        }
    }

    private void Review()
    {
        var made = new List<Permalink>();
        for (var i = 0; i < Most; i++)
        {
            var judgement =
                made.Count > 0 && random.Next(4) == 0
                    ? On(JudgementKind.Undo, made[random.Next(made.Count)])
                    : Decide();
            if (judgement is not null && store.Judge([judgement]) is { IsOk: true } logged)
            {
                made.Add(logged.Value[0].Id);
                Acknowledge([logged.Value[0].Id]);
            }
        }
    }

    private Judgement? Decide()
    {
        using var now = store.Read();
        var from = new DateOnly(2015, 1, 1).AddDays(random.Next(3000));
        var query = new EntryQuery
        {
            Kind = ClaimKind.Event,
            Days = new DayRange(from, null),
            Limit = 1,
        };
        if (now.Entries(query).Items is not [var entry])
        {
            return null;
        }
        return random.Next(3) switch
        {
            0 => On(JudgementKind.Confirm, entry.Id),
            1 => On(JudgementKind.Reject, entry.Id),
            _ => On(JudgementKind.Correct, entry.Id) with { Field = "quantity", Value = "7" },
        };
    }

    private void Export(string path)
    {
        for (var i = 0; i < Most; i++)
        {
            var target = FormattableString.Invariant($"{path}.export{i % 3}");
            if (store.BackUp(target) is null)
            {
                Console.WriteLine(target);
            }
        }
    }

    private bool IsKept(Permalink article)
    {
        using var now = store.Read();
        return now.Report(article) is not null;
    }

    private Judgement On(JudgementKind kind, Permalink subject) =>
        new()
        {
            Kind = kind,
            Subject = subject,
            By = "Eva",
            When = Tick(),
        };

    private DateTimeOffset Tick() => time = time.AddSeconds(1);

    private static void Acknowledge(IEnumerable<Permalink> ids)
    {
        foreach (var id in ids)
        {
            Console.WriteLine(id);
        }
        Console.Out.Flush();
    }
}
