using Dateline.Archive;
using Dateline.Archive.Sqlite;

namespace Dateline.Tests.Archive.Stores;

public sealed class FullDiskTests : IDisposable
{
    private readonly string folder = TestFolder.Create();

    private string File => Path.Combine(folder, "full.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_full_disk_loses_nothing_and_it_goes_on_when_there_is_room()
    {
        var kept = new List<Permalink>();
        StoreError? error = null;
        using (var store = SqliteStore.Open(File, mostPages: 120).Value!)
        {
            for (var i = 0; error is null; i++)
            {
                var outcome = store.Add([News.Addition(Nth(i))]);
                error = outcome.Error;
                kept.AddRange(outcome.Value?.Select(a => a.Article) ?? []);
            }
            Assert.Equal(StoreErrorCode.Full, error.Code);
            Assert.Contains("the disk is full; nothing was changed", error.Message, StringComparison.Ordinal);
            Assert.NotEmpty(kept);
            Assert.Empty(store.Verify());
            Assert.Equal(StoreErrorCode.Full, Judged(store, kept).Error?.Code);
            Assert.Empty(store.Verify());
            Assert.Equal(kept.Count, store.Read().Count().Articles);
        }
        using var again = SqliteStore.Open(File).Value!;
        Assert.True(again.Add([News.Addition(Nth(kept.Count)), News.Addition(Nth(kept.Count + 1))]).IsOk);
        Assert.Empty(again.Verify());
        Assert.All(kept, k => Assert.NotNull(again.Read().Report(k)));
    }

    // Each of them has a long reason, so that room runs out whatever pages were half empty.
    private static StoreOutcome<IReadOnlyList<LoggedJudgement>> Judged(SqliteStore store, List<Permalink> kept) =>
        store.Judge([
            .. Enumerable
                .Range(0, 50)
                .Select(i => News.By("Eva", JudgementKind.Retract, kept[0], i) with { Why = new string('x', 20_000) }),
        ]);

    private static ArticleRecord Nth(int i) => News.Meeting(one: $"Ana Ruiz {i}", place: $"Lima {i}");
}
