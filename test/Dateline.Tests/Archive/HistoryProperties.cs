using Dateline.Archive;
using Dateline.Archive.Memory;
using Dateline.Archive.Sqlite;

namespace Dateline.Tests.Archive;

/// <summary>What holds after any history of additions, joins, splits, corrections and undos.</summary>
public sealed class HistoryProperties : IDisposable
{
    private const int Steps = 16;
    private readonly string folder = TestFolder.Create();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_thousand_histories_keep_every_past_state_and_undo_exactly()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            using var store = new MemoryStore();
            var history = new RandomHistory(seed, store);
            history.Run(Steps);
            Check(seed, history, store);
        }
    }

    [Fact]
    public void The_file_holds_what_the_memory_holds()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            using var memory = new MemoryStore();
            using var file = SqliteStore.Open(Path.Combine(folder, $"{seed}.db")).Value!;
            var history = new RandomHistory(seed, memory, file);
            history.Run(Steps);
            Check(seed, history, file);
            Assert.True(Text(memory) == Text(file), $"seed {seed}");
            Assert.Empty(file.Verify());
            Assert.Null(file.MendIndex());
            Assert.Empty(file.Verify());
            Check(seed, history, file);
        }
    }

    [Fact]
    public void The_order_of_adding_does_not_matter()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var additions = Enumerable
                .Range(0, 6)
                .Select(i =>
                    News.Addition(
                        News.Meeting(
                            day: $"2025-03-0{random.Next(1, 4)}",
                            publisher: $"P{random.Next(2)}",
                            published: $"2025-03-0{random.Next(4, 6)}"
                        ),
                        $"0.{random.Next(3)}.0"
                    )
                )
                .ToArray();
            var texts = Enumerable.Range(0, 3).Select(_ => Joined(additions, random)).ToArray();
            Assert.True(texts.Distinct().Count() == 1, $"seed {seed}");
        }
    }

    // Every article is joined with every other, by the program, with what sureness their addresses tell.
    private static string Joined(Addition[] additions, Random random)
    {
        var shuffled = additions.ToArray();
        random.Shuffle(shuffled);
        using var store = new MemoryStore();
        foreach (var addition in shuffled)
        {
            store.Add([addition]);
            var events = store
                .Read()
                .Entries(new EntryQuery { Kind = ClaimKind.Event })
                .Items.Select(e => e.Id)
                .ToArray();
            var pairs = events.SelectMany(a => events.Where(b => a.CompareTo(b) < 0).Select(b => Sure(a, b))).ToArray();
            random.Shuffle(pairs);
            Assert.True(store.Judge(pairs).IsOk);
        }
        return Text(store);
    }

    private static Judgement Sure(Permalink one, Permalink other) =>
        News.Pair(
            (one.Hash ^ other.Hash) % 4 == 0 ? JudgementKind.NotSame : JudgementKind.Same,
            JoinKind.Event,
            one,
            other,
            "dateline/0.1.0"
        ) with
        {
            Confidence = (one.Hash ^ other.Hash) % 100 / 100.0,
        };

    private static void Check(int seed, RandomHistory history, IStore store)
    {
        foreach (var (place, state) in history.States)
        {
            using var then = store.Read(AsOf.At(place));
            Assert.True(state == StateText.Of(then), $"seed {seed}, state after {place}");
        }
        var before = Text(store);
        var members = store
            .Read()
            .Reports(new ReportQuery { Limit = 100 })
            .Items.SelectMany(r => r.Entries)
            .Where(e => e.Kind == ClaimKind.Event)
            .Select(e => e.Id)
            .ToArray();
        foreach (var (one, other) in members.Zip(members.Skip(1)))
        {
            var join = store.Judge([News.Pair(JudgementKind.Same, JoinKind.Event, one, other, "Ida")]).Value![0];
            store.Judge([News.By("Ida", JudgementKind.Undo, join.Id)]);
        }
        Assert.True(before == Text(store), $"seed {seed}: joined and undone");
    }

    private static string Text(IStore store)
    {
        using var now = store.Read();
        return StateText.Of(now);
    }
}
