using Dateline.Archive;
using Dateline.Archive.Sqlite;
using Microsoft.Data.Sqlite;

namespace Dateline.Tests.Archive.Stores;

/// <summary>What becomes of files: those of other programs, of other versions, damaged ones, and copies.</summary>
public sealed class FileTests : IDisposable
{
    private readonly string folder = TestFolder.Create();

    private string Store => Path.Combine(folder, "a.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>One file of each released form; a new form adds one and never changes those that are there.</summary>
    public static TheoryData<string> Released =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Project.Root, "test/Dateline.Tests/Archive/Stores/Released"), "*.db")
                .Select(p => Path.GetFileName(p))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Released))]
    public void Files_of_every_released_form_are_opened(string name)
    {
        File.Copy(Path.Combine(Project.Root, "test/Dateline.Tests/Archive/Stores/Released", name), Store);
        using var store = Open();
        Assert.Empty(store.Verify());
        using var now = store.Read();
        var expected = File.ReadAllText(
            Path.Combine(
                Project.Root,
                "test/Dateline.Tests/Archive/Stores/Released",
                Path.ChangeExtension(name, ".txt")
            )
        );
        Assert.Equal(expected, StateText.Of(now));
    }

    /// <summary>Makes the file of the present form; run with DATELINE_ACCEPT=1 when a form is released.</summary>
    [Fact]
    public void The_present_form_has_a_released_file()
    {
        var name = Path.Combine(Project.Root, $"test/Dateline.Tests/Archive/Stores/Released/form{Schema.Version}.db");
        if (Environment.GetEnvironmentVariable("DATELINE_ACCEPT") == "1" && !File.Exists(name))
        {
            using (var store = Open())
            {
                new RandomHistory(4, store).Run(60);
                Assert.Null(store.BackUp(name));
                using var now = store.Read();
                File.WriteAllText(Path.ChangeExtension(name, ".txt"), StateText.Of(now));
            }
        }
        Assert.True(File.Exists(name));
    }

    [Fact]
    public void Other_files_are_told_apart_and_left_alone()
    {
        File.WriteAllText(Store, new string('x', 5000));
        Assert.Equal(StoreErrorCode.NotAnArchive, SqliteStore.Open(Store).Error?.Code);
        Assert.Equal(new string('x', 5000), File.ReadAllText(Store));
        var foreign = Path.Combine(folder, "foreign.db");
        Script(foreign, "CREATE TABLE t (a)");
        Assert.Equal(StoreErrorCode.NotAnArchive, SqliteStore.Open(foreign).Error?.Code);
        Script(Path.Combine(folder, "b.db"), "PRAGMA application_id = 0x44544C4E; PRAGMA user_version = 99");
        var newer = SqliteStore.Open(Path.Combine(folder, "b.db")).Error;
        Assert.Equal(StoreErrorCode.TooNew, newer?.Code);
        Assert.Equal(StoreErrorCode.Unwritable, SqliteStore.Open(folder).Error?.Code);
    }

    [Theory]
    [InlineData("UPDATE article SET text = zeroblob(40)", "damaged")]
    [InlineData("UPDATE article SET id = zeroblob(32)", "article n-")]
    [InlineData("UPDATE reading SET hash = hash + 1", "damaged")]
    [InlineData("UPDATE reading SET seq = seq + 100", "log: ")]
    [InlineData("UPDATE kept SET payload = zeroblob(length(payload))", "kept bytes")]
    [InlineData("DELETE FROM kept", "are not kept")]
    [InlineData("UPDATE judgement SET why = why, kind = 1", "its address is not that of what it says")]
    [InlineData("DELETE FROM posting WHERE rowid IS NULL OR key % 2 = 0", "is not found by all")]
    [InlineData("DELETE FROM part", "is not found by a-")]
    [InlineData("DELETE FROM component", "group")]
    [InlineData("UPDATE member SET handle = link", "group")]
    public void What_was_tampered_with_is_seen(string sql, string expected)
    {
        using (var store = Open())
        {
            var bytes = new KeptBytes("some page"u8.ToArray(), "text/html", "WARC/1.1\r\n\r\n"u8.ToArray());
            store.Add([News.Addition(News.Meeting(), bytes: bytes), News.Addition(News.Meeting(day: "2025-03-05"))]);
            var events = store.Read().Entries(new EntryQuery { Kind = ClaimKind.Event }).Items;
            store.Judge([News.Pair(JudgementKind.Same, JoinKind.Event, events[0].Id, events[1].Id)]);
            Assert.Empty(store.Verify());
        }
        Script(Store, sql.Replace("rowid IS NULL OR ", "", StringComparison.Ordinal));
        using var tampered = Open();
        Assert.Contains(tampered.Verify(), p => p.Contains(expected, StringComparison.Ordinal));
        if (sql.Contains("posting", StringComparison.Ordinal) || sql.Contains("part", StringComparison.Ordinal))
        {
            Assert.Null(tampered.MendIndex());
            Assert.Empty(tampered.Verify());
        }
    }

    [Fact]
    public async Task A_copy_is_made_while_others_write()
    {
        using var store = Open();
        var copy = Path.Combine(folder, "copy.db");
        store.Add([News.Addition(News.Meeting())]);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(
            () =>
            {
                for (var i = 0; !stop.IsCancellationRequested && i < 300; i++)
                {
                    Assert.True(store.Add([News.Addition(News.Meeting(one: $"Ana Ruiz {i}"))]).IsOk);
                }
            },
            TestContext.Current.CancellationToken
        );
        for (var i = 0; i < 5; i++)
        {
            Assert.Null(store.BackUp(copy));
            using var copied = SqliteStore.Open(copy).Value!;
            Assert.Empty(copied.Verify());
        }
        await stop.CancelAsync();
        await writing;
        Assert.Equal(StoreErrorCode.Unwritable, store.BackUp(Store)?.Code);
        Assert.Equal(StoreErrorCode.Unwritable, store.BackUp(Path.Combine(folder, "no", "such", "copy.db"))?.Code);
    }

    [Fact]
    public void Several_programs_add_at_the_same_time()
    {
        ArticleRecord[] records =
        [
            .. Enumerable.Range(0, 40).Select(i => News.Meeting(one: $"Ana Ruiz {i / 2}", publisher: $"P{i % 2}")),
        ];
        Open().Dispose();
        Parallel.For(
            0,
            4,
            worker =>
            {
                using var store = Open();
                foreach (var record in records.Skip(worker * 7).Concat(records.Take(worker * 7)))
                {
                    Assert.True(store.Add([News.Addition(record)]).IsOk);
                }
            }
        );
        using var all = Open();
        Assert.Empty(all.Verify());
        using var once = SqliteStore.Open(Path.Combine(folder, "once.db")).Value!;
        once.Add([.. records.Select(r => News.Addition(r))]);
        Assert.Equal(StateText.Of(once.Read()), StateText.Of(all.Read()));
        Assert.Equal(once.Read().Sequence, all.Read().Sequence);
    }

    private SqliteStore Open()
    {
        var opened = SqliteStore.Open(Store);
        Assert.True(opened.IsOk, opened.Error?.Message);
        return opened.Value;
    }

    private static void Script(string path, string sql)
    {
        using var database = Database.Open(path, SqliteOpenMode.ReadWriteCreate);
        database.Script(sql);
    }
}
